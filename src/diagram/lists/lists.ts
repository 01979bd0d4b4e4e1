/** Values of a list fact. */
export interface Lists {
  readonly lists: readonly (readonly object[])[];
  /** Whether every way in which the comparisons can be true together is among them. */
  readonly isWhole: boolean;
}

/** The most lists that are put together out of others. */
const MOST_JOINED = 300;

/** Lists and what they make when they are put together, one for each way; how many ways that are. */
export function joined(
  single: readonly (readonly object[])[],
  wayOf: (list: readonly object[]) => string,
): { readonly lists: readonly (readonly object[])[]; readonly ways: number } {
  const byWay = new Map<string, readonly object[]>([[wayOf([]), []]]);
  const add = (list: readonly object[]): void => {
    const way = wayOf(list);
    if (!byWay.has(way)) byWay.set(way, list);
  };
  single.forEach(add);
  const basic = [...byWay.values()];
  let left = MOST_JOINED;
  for (const [i, one] of basic.entries())
    for (const other of basic.slice(i + 1)) if (left-- > 0) add([...one, ...other]);
  return { lists: [...byWay.values()], ways: byWay.size };
}
