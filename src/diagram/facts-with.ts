import type { Facts } from '../facts/index.js';

/** Nests facts given by path. */
export function factsWith(values: { readonly [path: string]: unknown }): Facts {
  const facts: { [subject: string]: { [name: string]: unknown } } = {};
  for (const path of Object.keys(values)) {
    const dot = path.indexOf('.');
    const subject = path.slice(0, dot);
    const stated = facts[subject] ?? {};
    stated[path.slice(dot + 1)] = values[path];
    facts[subject] = stated;
  }
  return facts as Facts;
}
