import { type Day, NEVER } from '../../calendar/index.js';
import { UNKNOWN_CELL } from '../../facts/index.js';
import { AS_OF, type Atom } from '../row.js';
import { FALSE, TRUE, UNKNOWN } from '../trit.js';
import { readOnce } from './read-once.js';

/** The months that {@link insuredFor} counts. */
export interface InsuredForValue {
  /** How many months it takes. */
  readonly months: number;
  /** Within how many months up to the last one; left out, the months must follow one another. */
  readonly withinLast?: number;
  /** The last month that counts; `this-month` if left out. */
  readonly upTo?: 'this-month' | 'last-month' | 'month-before-last';
  /** Months that may be missing in a row without breaking a run; 0 if left out. */
  readonly maxGap?: number;
  /** Digits that the division of each month must begin with. */
  readonly division?: string;
  /** Whether months paid later count; true if left out, for most texts are silent. */
  readonly countsBackPaid?: boolean;
}

interface InsuredMonth {
  readonly month: string;
  readonly division?: string | null;
  readonly isBackPaid?: boolean;
}

/** Months since year 0, so that neighbours differ by one. */
const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const ordinalOfDay = (day: Day): number => ((day / 10000) | 0) * 12 + (((day / 100) | 0) % 100) - 1;
const firstDayOf = (months: number): Day => Math.floor(months / 12) * 10000 + ((months % 12) + 1) * 100 + 1;
const lag = { 'this-month': 0, 'last-month': 1, 'month-before-last': 2 } as const;

/** Social insurance paid in so many single months, in a row or within a span. */
export const insuredFor = (slot: number, value: InsuredForValue): Atom => {
  const behind = lag[value.upTo ?? 'this-month'];
  const monthsOf = readOnce(slot, (list: readonly InsuredMonth[]) => countable(list, value));
  // A month counts from when it comes in until it leaves the span, or until the gap after it is too long.
  const counts = value.withinLast ?? (value.maxGap ?? 0) + 1;
  return {
    test: (row) => {
      if (row.cells[slot] === UNKNOWN_CELL) return UNKNOWN;
      const last = ordinalOfDay(row.cells[AS_OF] as Day) - behind;
      const { sure, possible } = monthsOf(row);
      if (count(sure, last, value) >= value.months) return TRUE;
      return count(possible, last, value) >= value.months ? UNKNOWN : FALSE;
    },
    nextChange: (row, after) => {
      if (row.cells[slot] === UNKNOWN_CELL) return NEVER;
      const last = ordinalOfDay(after) - behind;
      let next = Number.POSITIVE_INFINITY;
      for (const month of monthsOf(row).possible) {
        const change = month > last ? month : month + counts;
        if (change > last && change < next) next = change;
      }
      return next === Number.POSITIVE_INFINITY ? NEVER : firstDayOf(next + behind);
    },
  };
};

/** The months that certainly count, and those that may. */
function countable(
  list: readonly InsuredMonth[],
  value: InsuredForValue,
): { sure: Set<number>; possible: Set<number> } {
  const sure = new Set<number>();
  const possible = new Set<number>();
  for (const { month, division, isBackPaid } of list) {
    if (isBackPaid && value.countsBackPaid === false) continue;
    if (value.division !== undefined && typeof division === 'string' && !division.startsWith(value.division))
      continue;
    if (value.division !== undefined && division === null) continue;
    possible.add(ordinal(month));
    const placeKnown = value.division === undefined || division !== undefined;
    const paymentKnown = value.countsBackPaid !== false || isBackPaid !== undefined;
    if (placeKnown && paymentKnown) sure.add(ordinal(month));
  }
  return { sure, possible };
}

function count(
  months: ReadonlySet<number>,
  last: number,
  { withinLast, maxGap = 0 }: InsuredForValue,
): number {
  let counted = 0;
  if (withinLast !== undefined) {
    for (let m = last; m > last - withinLast; m--) if (months.has(m)) counted++;
    return counted;
  }
  for (let m = last, gap = 0; gap <= maxGap; m--) {
    if (months.has(m)) {
      counted++;
      gap = 0;
    } else gap++;
  }
  return counted;
}
