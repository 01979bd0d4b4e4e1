/** An element of a picture: its name, its attributes, and its text. */
export interface Shape {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly text: string;
}

const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

const decode = (text: string): string =>
  text.replace(/&([^;&]*);?/g, (whole, name) => {
    const sign = ENTITIES[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`bad entity ${whole}`);
    return sign;
  });

/** Reads well-formed XML of the kind that pictures are made of, strictly: anything else is an error. */
export function readSvg(source: string): readonly Shape[] {
  const open: { name: string; attributes: { [name: string]: string }; text: string }[] = [];
  const all: typeof open = [];
  let at = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(source); match; match = TAG.exec(source)) {
    at = TAG.lastIndex;
    const [, end, name = '', written = '', single, text] = match;
    const top = open[open.length - 1];
    if (text !== undefined) {
      if (top) top.text += top.name === 'style' ? text : decode(text);
      else if (text.trim() !== '') throw new Error(`text outside: ${text}`);
    } else if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const attributes: { [name: string]: string } = {};
      for (const [, key = '', value = ''] of written.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
        if (key in attributes) throw new Error(`${key} twice`);
        attributes[key] = decode(value);
      }
      const shape = { name, attributes, text: '' };
      all.push(shape);
      if (single !== '/') open.push(shape);
    }
  }
  if (at !== source.length) throw new Error(`not XML at ${source.slice(at, at + 40)}`);
  if (open.length > 0) throw new Error(`${open[0]?.name} is not closed`);
  return all;
}
