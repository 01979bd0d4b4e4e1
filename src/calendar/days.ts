import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addCalendarDays, differenceInCalendarDays } from 'date-fns';
import type { Day } from './civil-date.js';

// UTCDateMini keeps date-fns away from the machine's zone, and itself needs no Intl.
const toDate = (day: Day): Date =>
  new UTCDateMini((day / 10000) | 0, (((day / 100) | 0) % 100) - 1, day % 100);

const fromDate = (date: Date): Day =>
  date.getFullYear() * 10000 + (date.getMonth() + 1) * 100 + date.getDate();

/**
 * The end of a period of calendar days (日) counted from a day that is itself not counted
 * (民法典 第二百零一条). `n` may be negative.
 * @example addDays(20240228, 2) // 20240301
 * @since 0.1.0
 */
export function addDays(start: Day, n: number): Day {
  return fromDate(addCalendarDays(toDate(start), n));
}

/** Calendar days from one day to another; negative if `end` is the earlier. */
export function daysBetween(start: Day, end: Day): number {
  return differenceInCalendarDays(toDate(end), toDate(start));
}
