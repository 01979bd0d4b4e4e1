import type { Period } from '../../src/calendar/index.js';

/** A civil date as the number of days since 1970-01-01. */
export type DayNumber = number;

const MS = 86_400_000;

// Millions of questions name the same few thousand days.
const numbers = new Map<string, DayNumber>();
const MOST_KEPT = 100_000;

/** The number of a day written `YYYY-MM-DD`. */
export function dayNumber(text: string): DayNumber {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  if (numbers.size >= MOST_KEPT) numbers.clear();
  const day =
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / MS;
  numbers.set(text, day);
  return day;
}

const texts = new Map<DayNumber, string>();

/** A day as `YYYY-MM-DD`. */
export function civilDate(day: DayNumber): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  if (texts.size >= MOST_KEPT) texts.clear();
  const text = new Date(day * MS).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

/** The day on which a period counted from a day is complete: the corresponding day, or the month's last. */
export function plus(start: DayNumber, period: Period): DayNumber {
  if ('days' in period) return start + period.days;
  const months = 'months' in period ? period.months : period.years * 12;
  const from = new Date(start * MS);
  const year = from.getUTCFullYear();
  const month = from.getUTCMonth() + months;
  const first = Date.UTC(year, month, 1) / MS;
  const last = Date.UTC(year, month + 1, 0) / MS;
  return Math.min(first + from.getUTCDate() - 1, last);
}

/** A period taken so many times. */
export function repeated(period: Period, n: number): Period {
  if ('days' in period) return { days: period.days * n };
  return { months: ('months' in period ? period.months : period.years * 12) * n };
}

/** The year of a day, `2024`. */
export const yearOf = (day: DayNumber): number => new Date(day * MS).getUTCFullYear();

/** The months from year 0 to a day's. */
export const monthNumber = (day: DayNumber): number => {
  const date = new Date(day * MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/** True for Saturdays and Sundays. */
export const isWeekend = (day: DayNumber): boolean => [0, 6].includes(new Date(day * MS).getUTCDay());
