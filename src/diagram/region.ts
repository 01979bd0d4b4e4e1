/** The cells that a person may be in, by variable; any where a variable is not named. */
export type Region = ReadonlyMap<number, readonly number[]>;

/** Cells that lead to the same, together. */
export function cellsByChild<Child>(children: readonly Child[]): Map<Child, number[]> {
  const groups = new Map<Child, number[]>();
  children.forEach((child, cell) => {
    const cells = groups.get(child);
    if (cells) cells.push(cell);
    else groups.set(child, [cell]);
  });
  return groups;
}
