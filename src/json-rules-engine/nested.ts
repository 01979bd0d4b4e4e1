import type { Facts } from '../facts/index.js';

/** A path's subject and its name there; a path without a dot has no name. */
export function splitPath(path: string): readonly [subject: string, name: string | undefined] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)];
}

/** Facts by path as nested facts; what is unknown is left out. */
export function toNested(flat: ReadonlyMap<string, unknown>): Facts {
  const nested: { [subject: string]: unknown } = {};
  for (const [path, value] of flat) {
    const [subject, name] = splitPath(path);
    if (value === undefined) continue;
    nested[subject] =
      name === undefined ? value : { ...(nested[subject] as object | undefined), [name]: value };
  }
  return nested;
}
