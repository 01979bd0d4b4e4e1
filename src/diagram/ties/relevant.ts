import type { Bound } from '../bound.js';

/**
 * The facts whose spans have a say in which values some facts can have together. Another fact that all of its bounds
 * only want to be small can take its first value, and one that they only want to be great its last: what that asks of the
 * others, their own spans say already, and with such a fact its bounds are out of the way.
 */
export function relevantTo(some: ReadonlySet<string>, bounds: readonly Bound[]): ReadonlySet<string> {
  let left = bounds;
  for (;;) {
    const wishes = wishesOf(left);
    const isIdle = (fact: string): boolean => !some.has(fact) && wishes.get(fact)?.size === 1;
    const fewer = left.filter(({ earlier, later }) => !isIdle(earlier) && !isIdle(later));
    if (fewer.length === left.length) return new Set([...some, ...wishes.keys()]);
    left = fewer;
  }
}

/** Whether bounds want each fact to be small, great, or either. */
function wishesOf(bounds: readonly Bound[]): ReadonlyMap<string, ReadonlySet<boolean>> {
  const wishes = new Map<string, Set<boolean>>();
  const wish = (fact: string, isSmall: boolean): void => {
    wishes.set(fact, (wishes.get(fact) ?? new Set()).add(isSmall));
  };
  for (const { earlier, later, isBelow } of bounds) {
    wish(earlier, !isBelow);
    wish(later, isBelow);
  }
  return wishes;
}
