/**
 * Sets as choices: a group of which one is in each set, for every group. `null` where the sets are not all the
 * combinations of one from each.
 *
 * @example choicesOf([['home', 'work'], ['home', 'study']]) // [['home'], ['work', 'study']]
 */
export function choicesOf(sets: readonly (readonly string[])[]): string[][] | null {
  const known = new Set(sets.map(keyOf));
  const groups: string[][] = [];
  for (const item of new Set(([] as string[]).concat(...sets))) {
    const group = groups.find((one) => areAlike(item, one[0] as string, sets, known));
    if (group) group.push(item);
    else groups.push([item]);
  }
  const combinations = groups.reduce((product, group) => product * group.length, 1);
  const isEach = sets.every(
    (set) => set.length === groups.length && groups.every((group) => group.some((one) => set.includes(one))),
  );
  return isEach && combinations === sets.length ? groups : null;
}

const keyOf = (set: readonly string[]): string => JSON.stringify([...set].sort());

/** Whether one item may stand for another in every set. */
const areAlike = (
  one: string,
  other: string,
  sets: readonly (readonly string[])[],
  known: ReadonlySet<string>,
): boolean =>
  sets.every((set) => {
    if (set.includes(one) === set.includes(other)) return !set.includes(one);
    const [from, to] = set.includes(one) ? [one, other] : [other, one];
    return known.has(keyOf(set.map((item) => (item === from ? to : item))));
  });
