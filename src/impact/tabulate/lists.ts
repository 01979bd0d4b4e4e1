/** Lists by number, each of them one longer than another; the empty one is 0. */
export interface Lists<T> {
  readonly all: readonly (readonly T[])[];
  /** The number of a list with one more at its end. */
  longer(list: number, one: T): number;
}

/** Numbers lists as they come up, equal ones alike. */
export function listsOf<T extends string | number>(): Lists<T> {
  const all: (readonly T[])[] = [Object.freeze([])];
  const known = new Map<string, number>();
  return {
    all,
    longer(list, one) {
      const key = `${list} ${one}`;
      const number = known.get(key) ?? all.push(Object.freeze([...(all[list] ?? []), one])) - 1;
      known.set(key, number);
      return number;
    },
  };
}
