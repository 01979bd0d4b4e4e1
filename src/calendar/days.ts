import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addCalendarDays } from 'date-fns/addDays';
import type { Day } from './civil-date.js';

const MS_A_DAY = 86_400_000;

// UTCDateMini keeps date-fns away from the machine's zone, and itself needs no Intl.
const toDate = (day: Day): Date =>
  new UTCDateMini((day / 10000) | 0, (((day / 100) | 0) % 100) - 1, day % 100);

/**
 * The end of a period of calendar days (日) counted from a day that is itself not counted
 * (民法典 第二百零一条). `n` may be negative.
 * @example addDays(20240228, 2) // 20240301
 * @since 0.1.0
 */
export function addDays(start: Day, n: number): Day {
  const date = addCalendarDays(toDate(start), n);
  return date.getFullYear() * 10000 + (date.getMonth() + 1) * 100 + date.getDate();
}

/** Calendar days from one day to another; negative if `end` is the earlier. All days of UTC are as long. */
export function daysBetween(start: Day, end: Day): number {
  return (toDate(end).getTime() - toDate(start).getTime()) / MS_A_DAY;
}
