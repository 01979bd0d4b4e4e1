import { addMonths, type Day, daysBetween, type Period } from '../calendar/index.js';

/** The fewest and the most days from a day to the end of a period that is counted from it. */
export interface DaySpan {
  readonly fewest: number;
  readonly most: number;
}

const monthSpans = new Map<number, DaySpan>();

/**
 * How many days a period can hold, over every day that it can be counted from; fewer than none for one
 * that is counted back.
 *
 * @example daySpan({ months: 1 }) // { fewest: 28, most: 31 }
 */
export function daySpan(period: Period): DaySpan {
  if ('days' in period) return { fewest: period.days, most: period.days };
  const months = monthsOf(period);
  const known = monthSpans.get(months);
  if (known) return known;
  const found = spanOfMonths(months);
  monthSpans.set(months, found);
  return found;
}

const monthsOf = (period: { readonly months: number } | { readonly years: number }): number =>
  'months' in period ? period.months : period.years * 12;

/** The calendar repeats after 400 years. */
const CYCLE = 4800;
const FIRST: Day = 20000101;

/**
 * First days of months are enough. A day that has no corresponding one ends sooner, but never sooner
 * than the last of its month does, which ends as the first of the next month would, the day before.
 */
function spanOfMonths(months: number): DaySpan {
  let fewest = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < CYCLE; i++) {
    const start = addMonths(FIRST, i);
    const days = daysBetween(start, addMonths(start, months));
    if (days < fewest) fewest = days;
    if (days > most) most = days;
  }
  return { fewest, most };
}

/** Whether one period ends before another whatever day both are counted from. */
export const endsBefore = (one: Period, other: Period): boolean => compared(one, other, -1);

/** Whether one period ends on the other's last day or before it, whatever day both are counted from. */
export const endsByThen = (one: Period, other: Period): boolean => compared(one, other, 0);

function compared(one: Period, other: Period, most: -1 | 0): boolean {
  // Months are counted in one step, so of two periods in months the longer ends later from every day.
  if (!('days' in one) && !('days' in other)) return monthsOf(one) - monthsOf(other) <= most;
  return daySpan(one).most - daySpan(other).fewest <= most;
}
