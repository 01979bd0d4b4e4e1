import type { Day } from '../../calendar/index.js';
import type { Comparison, HappenedValue, InsuredForValue, ResidedForValue } from '../../conditions/index.js';
import { happenedLists } from './happened.js';
import { insuredLists, runsAround } from './insured.js';
import { joined, type Lists } from './lists.js';
import { residedLists } from './resided.js';
import { staysAround, summedLists } from './sums.js';

export type { Lists } from './lists.js';

/** The most steps of a walk through a list's months or days. */
const MOST_STEPS = 60_000;

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
    case 'insuredFor': {
      const asked = values as InsuredForValue[];
      return wholeOr(
        asked,
        wayOf,
        () => insuredLists(asked, asOf, MOST_STEPS),
        () => runsAround(few(asked), asOf),
      );
    }
    case 'residedFor': {
      const asked = values as ResidedForValue[];
      const around = (): List[] => few(asked).flatMap((value) => staysAround(value, few(asked), asOf));
      if (!asked.some(({ withinLast }) => withinLast !== undefined))
        return wholeOr(asked, wayOf, () => residedLists(asked, asOf, MOST_STEPS), around);
      return summedLists(asked, asOf, around(), (list, value) =>
        holds(list, distinct[asked.indexOf(value)] as Comparison),
      );
    }
    default:
      return { lists: [[]], isWhole: first === undefined };
  }
}

type List = readonly object[];

const few = <V>(values: readonly V[]): readonly V[] => values.slice(0, MOST_TOGETHER);

/** Every way; where that takes too long, the ways that some lists show by themselves and put together. */
function wholeOr(
  values: readonly object[],
  wayOf: (list: List) => string,
  whole: () => Lists,
  around: () => readonly List[],
): Lists {
  const found = values.length <= MOST_TOGETHER ? whole() : undefined;
  return found?.isWhole ? found : { lists: joined(around(), wayOf).lists, isWhole: false };
}
