import { daysInMonth, type Period } from '../../calendar/index.js';

/** The calendar repeats after so many months, which are so many days. */
const CYCLE_MONTHS = 4800;
const CYCLE_DAYS = 146_097;

const known = new Map<number, readonly [number, number]>();

/** The fewest and the most days that a period can hold, whichever day it begins on; negative for one that counts back. */
export function daysOf(period: Period): readonly [least: number, most: number] {
  if ('days' in period) return [period.days, period.days];
  const months = 'months' in period ? period.months : period.years * 12;
  const lengths = known.get(months) ?? lengthsOf(months);
  known.set(months, lengths);
  return lengths;
}

/** Days before each month of a cycle of the calendar. */
const firsts: number[] = [];

function lengthsOf(months: number): readonly [number, number] {
  if (firsts.length === 0)
    for (let month = 0, days = 0; month < CYCLE_MONTHS; month++) {
      firsts.push(days);
      days += daysInMonth(2000 + Math.floor(month / 12), (month % 12) + 1);
    }
  const dayOf = (month: number): number =>
    (firsts[(month + CYCLE_MONTHS * 2) % CYCLE_MONTHS] as number) +
    Math.floor(month / CYCLE_MONTHS) * CYCLE_DAYS;
  const lengthOf = (month: number): number => dayOf(month + 1) - dayOf(month);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  // Whole years hold so many leap days: which they can be, every January tells.
  const step = months % 12 === 0 ? 12 : 1;
  for (let month = 0; month < CYCLE_MONTHS; month += step) {
    const whole = dayOf(month + months) - dayOf(month);
    // From the last days of a month to the end of a shorter one it is less.
    least = Math.min(least, whole - Math.max(0, lengthOf(month) - lengthOf(month + months)));
    most = Math.max(most, whole);
  }
  return [least, most];
}
