import { type CivilDate, type Day, formatDay } from './civil-date.js';
import { dayBefore } from './months.js';
import { addPeriod, type Period, times } from './periods.js';

/**
 * Where a window lies beside its anchor: both ends are offsets from the anchor, and both days are
 * inside. `{ opens: { months: -1 }, closes: { days: 0 } }` is the month before an anniversary.
 * @since 0.1.0
 */
export interface WindowRule {
  readonly opens: Period;
  readonly closes: Period;
}

/**
 * A window on the calendar. `closesOn` is the last day inside; `lastSafeOn`, the day before it, is
 * the last day under the strict reading too.
 * @since 0.1.0
 */
export interface Window {
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
  readonly lastSafeOn: CivilDate;
}

/**
 * Lays a window at its anchor.
 * @example windowAt(20240808, { opens: { months: -1 }, closes: { days: 0 } }).opensOn // '2024-07-08'
 * @since 0.1.0
 */
export function windowAt(anchor: Day, rule: WindowRule): Window {
  const closes = addPeriod(anchor, rule.closes);
  return {
    opensOn: formatDay(addPeriod(anchor, rule.opens)),
    closesOn: formatDay(closes),
    lastSafeOn: formatDay(dayBefore(closes)),
  };
}

/** More than there are days; a period of no length would never get there. */
const MOST_WINDOWS = 2_097_152;

/**
 * The number of the first window that opens later than a day, among those at the first, second, …
 * completed period from an anchor; each is counted from the anchor in one step, never chained.
 * @example firstAfter(20230808, { years: 1 }, { months: -1 }, 20240708) // 2
 */
export function firstAfter(anchor: Day, every: Period, opens: Period, day: Day): number {
  const opensOn = (n: number): Day => addPeriod(addPeriod(anchor, times(every, n)), opens);
  // Doubling, then halving: the windows open in order.
  let high = 1;
  while (opensOn(high) <= day && high < MOST_WINDOWS) high *= 2;
  let low = high >> 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (opensOn(middle) <= day) low = middle;
    else high = middle;
  }
  return high;
}

/** True if `asOf` lies in the window, ends included. */
export function isInWindow(anchor: Day, rule: WindowRule, asOf: Day): boolean {
  return addPeriod(anchor, rule.opens) <= asOf && asOf <= addPeriod(anchor, rule.closes);
}
