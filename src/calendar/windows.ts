import { type CivilDate, type Day, formatDay } from './civil-date.js';
import { dayBefore } from './months.js';
import { addPeriod, type Period } from './periods.js';

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

/** True if `asOf` lies in the window, ends included. */
export function isInWindow(anchor: Day, rule: WindowRule, asOf: Day): boolean {
  return addPeriod(anchor, rule.opens) <= asOf && asOf <= addPeriod(anchor, rule.closes);
}
