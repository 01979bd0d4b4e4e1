import type { Row } from '../row.js';

/**
 * Reads a list fact once for each person, however many days are asked about. A row holds a copy of the list, so that
 * one that was changed since is read anew.
 */
export function readOnce<T>(slot: number, read: (list: readonly never[]) => T): (row: Row) => T {
  let list: unknown;
  let known: T | undefined;
  return ({ values }) => {
    if (known === undefined || values[slot] !== list) {
      list = values[slot];
      known = read(list as readonly never[]);
    }
    return known;
  };
}
