import { type Day, daysInMonth } from './civil-date.js';

/**
 * The end of a period of months counted from a day (民法典 第二百零二条): the corresponding day of
 * the last month, or that month's last day where there is none. `n` may be negative, for a period
 * counted back. Always from the start in one step: month steps do not add up
 * (31 January + 1 + 1 is not 31 January + 2).
 *
 * Integer arithmetic, because every half-year test of every verdict comes through here; the tests
 * hold it equal to date-fns on each day of a 400-year cycle's month pattern.
 *
 * @example addMonths(20230831, 6) // 20240229
 * @since 0.1.0
 */
export function addMonths(start: Day, n: number): Day {
  const months = ((start / 10000) | 0) * 12 + (((start / 100) | 0) % 100) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const day = start % 100;
  const last = day > 28 ? daysInMonth(year, month) : 28;
  return year * 10000 + month * 100 + (day > last ? last : day);
}

/** The day after. */
export function dayAfter(day: Day): Day {
  const date = day % 100;
  if (date < 28) return day + 1;
  const year = (day / 10000) | 0;
  const month = ((day / 100) | 0) % 100;
  if (date < daysInMonth(year, month)) return day + 1;
  return month === 12 ? (year + 1) * 10000 + 101 : day - date + 101;
}

/** The day before. */
export function dayBefore(day: Day): Day {
  if (day % 100 > 1) return day - 1;
  const year = (day / 10000) | 0;
  const month = ((day / 100) | 0) % 100;
  if (month === 1) return (year - 1) * 10000 + 1231;
  return year * 10000 + (month - 1) * 100 + daysInMonth(year, month - 1);
}
