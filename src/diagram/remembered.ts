/** A function of numbers that is worked out once for each: what it takes to count periods is most of a search. */
export function remembered(of: (value: number) => number): (value: number) => number {
  const known = new Map<number, number>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const made = of(value);
    known.set(value, made);
    return made;
  };
}
