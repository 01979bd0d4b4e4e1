import type { Day } from './civil-date.js';

const MILLISECONDS_IN_A_DAY = 86_400_000;

// Days of UTC are all of one length, so its instants at midnight number the days, whatever the machine's zone.
const numberOf = (day: Day): number =>
  Date.UTC((day / 10000) | 0, (((day / 100) | 0) % 100) - 1, day % 100) / MILLISECONDS_IN_A_DAY;

/**
 * The end of a period of calendar days (日) counted from a day that is itself not counted
 * (民法典 第二百零一条). `n` may be negative. The tests hold it equal to date-fns.
 * @example addDays(20240228, 2) // 20240301
 * @since 0.1.0
 */
export function addDays(start: Day, n: number): Day {
  const date = new Date((numberOf(start) + n) * MILLISECONDS_IN_A_DAY);
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** Calendar days from one day to another; negative if `end` is the earlier. */
export function daysBetween(start: Day, end: Day): number {
  return numberOf(end) - numberOf(start);
}
