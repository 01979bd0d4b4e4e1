import { addMonths, type Day, formatDay } from '../../calendar/index.js';
import type { InsuredForValue } from '../../conditions/index.js';
import { MAX_LIST } from '../../facts/index.js';
import { entryKindsFor, kindsHeld } from './entries.js';
import type { Lists } from './lists.js';
import { DEAD, DONE, unionsOf, type Watch, walked } from './walk.js';

const LAG = { 'this-month': 0, 'last-month': 1, 'month-before-last': 2 } as const;
const FIRST_MONTH = 190001;

const lagOf = ({ upTo = 'this-month' }: InsuredForValue): number => LAG[upTo];

/** How many months back a comparison may look. */
const reachOf = ({ months, withinLast, maxGap = 0 }: InsuredForValue): number =>
  withinLast ?? months * (maxGap + 1);

function watchOf(value: InsuredForValue): Watch {
  const { months, withinLast, maxGap = 0 } = value;
  const lag = lagOf(value);
  if (withinLast !== undefined)
    return {
      start: 0,
      step(count, month, counts) {
        if (month < lag) return count;
        if (month - lag >= withinLast) return DEAD;
        const now = counts ? count + 1 : count;
        return now >= months ? DONE : now;
      },
    };
  const gaps = maxGap + 1;
  return {
    start: 0,
    step(state, month, counts) {
      if (month < lag) return state;
      const gap = state % gaps;
      if (!counts) return gap === maxGap ? DEAD : state + 1;
      const now = Math.floor(state / gaps) + 1;
      return now >= months ? DONE : now * gaps;
    },
  };
}

/** Lists of insured months for every way in which comparisons can be true together. */
export function insuredLists(values: readonly InsuredForValue[], asOf: Day, most: number): Lists {
  const kinds = entryKindsFor(values);
  const sets = unionsOf(kinds.map(({ counts }) => counts));
  const reach = Math.max(...values.map((value) => lagOf(value) + reachOf(value)));
  const monthOf = (back: number): Day => Math.floor(addMonths(asOf, -back) / 100);
  const layers = Array.from({ length: reach }, (_, back) => (monthOf(back) < FIRST_MONTH ? [0] : sets));
  const { ways, isWhole } = walked(values.map(watchOf), layers, most);
  const lists = ways.map((way) =>
    way.flatMap((held, back) =>
      kindsHeld(kinds, held).map(({ details }) => ({
        month: formatDay(addMonths(asOf, -back)).slice(0, 7),
        ...details,
      })),
    ),
  );
  const short = lists.filter(({ length }) => length <= MAX_LIST);
  return { lists: short, isWhole: isWhole && short.length === lists.length };
}

/** Months in a row up to each limit and one less, of each kind of entry. */
export function runsAround(values: readonly InsuredForValue[], asOf: Day): object[][] {
  const lengths = values.flatMap((value) => [lagOf(value) + value.months - 1, lagOf(value) + value.months]);
  return entryKindsFor(values).flatMap(({ details }) =>
    [...new Set(lengths)]
      .filter((length) => length <= MAX_LIST && addMonths(asOf, -length) >= FIRST_MONTH * 100)
      .map((length) =>
        Array.from({ length }, (_, back) => ({
          month: formatDay(addMonths(asOf, -back)).slice(0, 7),
          ...details,
        })),
      ),
  );
}
