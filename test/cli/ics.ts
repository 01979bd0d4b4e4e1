/** A property of a calendar: its name, its parameters, and its value as written. */
export interface Property {
  readonly name: string;
  readonly params: { readonly [name: string]: string };
  readonly value: string;
}

/** A component: its properties in order, and the components in it. */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
  /** Whether every property stands before the first component, as RFC 5545 writes it. */
  readonly isInOrder: boolean;
}

const LINE = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^;:"]+)*):([^\r\n]*)$/;

/** The lines of a calendar file, unfolded, after checks of RFC 5545, 3.1: each ends with CRLF, none is long. */
function linesOf(source: string): string[] {
  if (!source.endsWith('\r\n')) throw new Error('the last line is not ended');
  const written = source.slice(0, -2).split('\r\n');
  for (const line of written) {
    if (/[\r\n]/.test(line)) throw new Error(`a line break alone: ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`);
    // A character cut in two would not survive as bytes.
    if (line.includes('\uFFFD') || line.trim() === '') throw new Error(`broken: ${JSON.stringify(line)}`);
  }
  return written.reduce<string[]>((lines, line) => {
    if (!line.startsWith(' ')) lines.push(line);
    else lines[lines.length - 1] += line.slice(1);
    return lines;
  }, []);
}

/** Reads a calendar file strictly: what does not follow the grammar is an error. */
export function readIcs(source: string): Component {
  const lines = linesOf(source);
  let at = 0;
  const next = (): Property => {
    const line = lines[at++] ?? '';
    const [, name = '', params = '', value = ''] = LINE.exec(line) ?? [];
    if (name === '') throw new Error(`no property: ${line}`);
    const pairs = params.split(';').slice(1);
    return { name, params: Object.fromEntries(pairs.map((pair) => pair.split('='))), value };
  };
  const component = (name: string): Component => {
    const properties: Property[] = [];
    const components: Component[] = [];
    let isInOrder = true;
    for (let one = next(); one.name !== 'END'; one = next()) {
      if (one.name === 'BEGIN') components.push(component(one.value));
      else {
        if (components.length > 0) isInOrder = false;
        properties.push(one);
      }
      if (at >= lines.length) throw new Error(`${name} has no end`);
    }
    if (lines[at - 1] !== `END:${name}`) throw new Error(`${lines[at - 1]} ends ${name}`);
    return { name, properties, components, isInOrder };
  };
  const first = next();
  if (first.name !== 'BEGIN') throw new Error('no component');
  const read = component(first.value);
  if (at !== lines.length) throw new Error(`after the end: ${lines[at]}`);
  return read;
}

/** The value of a property that must be there once. */
export function onlyValueOf({ name, properties }: Component, wanted: string): string {
  const found = properties.filter((property) => property.name === wanted);
  if (found.length !== 1) throw new Error(`${found.length} × ${wanted} in ${name}`);
  return found[0]?.value ?? '';
}

/** A text value as it was before it was written. */
export const textOf = (component: Component, name: string): string =>
  onlyValueOf(component, name).replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign));
