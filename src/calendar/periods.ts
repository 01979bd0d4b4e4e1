import type { Day } from './civil-date.js';
import { addDays } from './days.js';
import { addMonths, dayAfter } from './months.js';

/**
 * A legal period in one unit. `days` are calendar days (日), never working days (工作日), which are
 * a unit of their own. A negative number counts back from the anchor.
 * @since 0.1.0
 */
export type Period = { readonly days: number } | { readonly months: number } | { readonly years: number };

/**
 * The last day of a period that runs from `start`, by 民法典 第二百零一条、第二百零二条: the first day
 * is not counted, and the period is complete on the returned day itself.
 *
 * @example addPeriod(20240110, { months: 6 }) // 20240710
 * @since 0.1.0
 */
export function addPeriod(start: Day, period: Period): Day {
  return periodAdder(period)(start);
}

/** {@link addPeriod} for one period, its unit looked at once. */
export function periodAdder(period: Period): (start: Day) => Day {
  if ('days' in period) return (start) => addDays(start, period.days);
  const months = 'months' in period ? period.months : period.years * 12;
  return (start) => addMonths(start, months);
}

/**
 * The latest day whose period is complete on or before `end`: the inverse that month ends allow.
 * `addPeriod(latestStart(end, p), p) <= end`, and not for the day after it.
 * @since 0.1.0
 */
export function latestStart(end: Day, period: Period): Day {
  const guess = addPeriod(end, negate(period));
  let start = guess;
  // At most three steps: only month ends are many-to-one.
  for (let next = dayAfter(start); addPeriod(next, period) <= end; next = dayAfter(next)) start = next;
  return start;
}

/** The period taken `n` times, in one piece: 1 month 12 times is 12 months. */
export function times(period: Period, n: number): Period {
  if ('months' in period) return { months: period.months * n };
  if ('years' in period) return { years: period.years * n };
  return { days: period.days * n };
}

/** The same period counted the other way. */
export const negate = (period: Period): Period => times(period, -1);
