const escapes: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Text as a page may hold it. */
export const text = (given: string): string => given.replace(/[&<>"]/g, (sign) => escapes[sign] as string);

/** An element: of text, or of parts that are markup already. */
export const element = (name: string, inner: readonly string[] | string, of = ''): string =>
  `<${name}${of === '' ? '' : ` class="${of}"`}>${typeof inner === 'string' ? text(inner) : inner.join('')}</${name}>`;

/** A list of parts that are markup already. */
export const list = (items: readonly string[]): string =>
  element(
    'ul',
    items.map((item) => element('li', [item])),
  );
