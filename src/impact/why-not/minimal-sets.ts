/** The sets that were found. */
export interface MinimalSets {
  /** By size, then by their members. */
  readonly sets: readonly (readonly number[])[];
  /** Whether there are no others. */
  readonly isEvery: boolean;
}

/** The most candidates that are kept at once. */
const MOST_CANDIDATES = 2000;

type Items = ReadonlySet<number>;

/**
 * Every minimal set of items for which something holds that holds for every larger set too. Each set for which it
 * does not hold, made as large as can be, leaves items of which one is needed; the minimal sets are those that hit all
 * of these, so that what is found is complete once every hitting set holds.
 *
 * @param most how many to list
 */
export function minimalSets(count: number, holds: (set: Items) => boolean, most: number): MinimalSets {
  const all = [...Array(count).keys()];
  if (!holds(new Set(all))) return { sets: [], isEvery: true };
  const found: Items[] = [];
  let candidates: Items[] = [new Set()];
  for (;;) {
    const open = candidates.filter((one) => !found.includes(one)).sort((a, b) => a.size - b.size);
    const next = open[0];
    if (!next || found.length >= most || candidates.length > MOST_CANDIDATES)
      return { sets: inOrder(found), isEvery: !next };
    if (holds(next)) found.push(next);
    else candidates = hitting(candidates, neededBeside(next, all, holds));
  }
}

/** The items outside a largest set that contains these and for which it does not hold. */
function neededBeside(set: Items, all: readonly number[], holds: (set: Items) => boolean): number[] {
  const grown = new Set(set);
  for (const item of all) {
    if (grown.has(item)) continue;
    grown.add(item);
    if (holds(grown)) grown.delete(item);
  }
  return all.filter((item) => !grown.has(item));
}

/** The minimal sets among those that hit a block more. */
function hitting(sets: readonly Items[], block: readonly number[]): Items[] {
  const kept = sets.filter((set) => block.some((item) => set.has(item)));
  const wider = sets
    .filter((set) => !kept.includes(set))
    .flatMap((set) => block.map((item) => new Set(set).add(item)))
    .filter((set) => !kept.some((one) => isWithin(one, set)));
  return [...kept, ...wider.filter((set, i) => !wider.some((one, k) => isBefore(one, k, set, i)))];
}

/** Whether a set makes another needless: it lies within it, and of equal sets the first stays. */
const isBefore = (one: Items, k: number, set: Items, i: number): boolean =>
  k !== i && isWithin(one, set) && (one.size < set.size || k < i);

/** Whether every item of a set is in another. */
export const isWithin = (set: Items, other: Items): boolean => [...set].every((item) => other.has(item));

const inOrder = (sets: readonly Items[]): number[][] =>
  sets
    .map((set) => [...set].sort((a, b) => a - b))
    .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
