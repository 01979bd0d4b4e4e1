import type { Day } from '../../calendar/index.js';
import type { Comparison, HappenedValue, InsuredForValue, ResidedForValue } from '../../conditions/index.js';
import { happenedLists } from './happened.js';
import { insuredLists } from './insured.js';
import { joined, type Lists } from './lists.js';
import { residedLists } from './resided.js';
import { summedLists } from './sums.js';

export type { Lists } from './lists.js';

/** The most steps of a walk through a list's months or days. */
const MOST_STEPS = 60_000;
const MOST_STEPS_A_PAIR = 3_000;

/** The most comparisons of one list that are looked at together. */
const MOST_TOGETHER = 12;

/**
 * Lists for every way in which the comparisons of a list fact can be true together, found by walking back through its
 * time; or, where that would take too long, for the ways that a search comes upon.
 */
export function listsFor(
  comparisons: readonly Comparison[],
  asOf: Day,
  holds: (list: readonly object[], comparison: Comparison) => boolean,
): Lists {
  const distinct = [...new Map(comparisons.map((one) => [JSON.stringify(one.value), one])).values()];
  const values = distinct.map(({ value }) => value);
  const [first] = distinct;
  const wayOf = (list: readonly object[]): string => distinct.map((one) => holds(list, one)).join();
  switch (first?.operator) {
    case 'happened':
      return happenedLists(values as HappenedValue[], asOf);
    case 'insuredFor':
      return wholeOr(distinct, wayOf, (some, most) => insuredLists(some as InsuredForValue[], asOf, most));
    case 'residedFor': {
      const isSum = (value: unknown): boolean => (value as ResidedForValue).withinLast !== undefined;
      if (!values.some(isSum))
        return wholeOr(distinct, wayOf, (some, most) => residedLists(some as ResidedForValue[], asOf, most));
      return summedLists(values.slice(0, MOST_TOGETHER) as ResidedForValue[], asOf, (list, value) =>
        holds(list, distinct[values.indexOf(value)] as Comparison),
      );
    }
    default:
      return { lists: [[]], isWhole: first === undefined };
  }
}

/** All comparisons together; where that takes too long two at a time, which need not show every way. */
function wholeOr(
  distinct: readonly Comparison[],
  wayOf: (list: readonly object[]) => string,
  find: (values: unknown[], most: number) => Lists,
): Lists {
  const values = distinct.map(({ value }) => value);
  const whole = values.length <= MOST_TOGETHER ? find(values, MOST_STEPS) : undefined;
  if (whole?.isWhole) return whole;
  const few = values.slice(0, MOST_TOGETHER);
  const pairs = few.flatMap((one, i) =>
    few.slice(i + 1).flatMap((other) => find([one, other], MOST_STEPS_A_PAIR).lists),
  );
  const alone = few.flatMap((one) => find([one], MOST_STEPS_A_PAIR).lists);
  return { lists: joined([...alone, ...pairs], wayOf).lists, isWhole: false };
}
