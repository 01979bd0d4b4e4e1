/**
 * A civil date written `YYYY-MM-DD`, without time or zone.
 * @since 0.1.0
 */
export type CivilDate = string;

/**
 * A civil date as the integer `yyyymmdd` (20240229): exact, ordered, and cheap to compare.
 * @since 0.1.0
 */
export type Day = number;

/** Later than every day that a civil date can name; "does not change any more". */
export const NEVER: Day = 99999999;

const ZERO = 48;
const HYPHEN = 45;
const FIRST_YEAR = 1800;
const LAST_YEAR = 3099;

/** Days in a month (1-12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Reads a civil date strictly: ten characters, a day that exists, years 1800 to 3099: facts lie in 1900 to 2999, and the
 * longest period is a hundred years.
 *
 * @returns the day, or -1 for anything else (`2023-02-30`, `2023-2-8`, a number)
 * @example parseDay('2024-02-29') // 20240229
 * @since 0.1.0
 */
export function parseDay(text: unknown): Day {
  if (typeof text !== 'string' || text.length !== 10) return -1;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return -1;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return -1;
  if (day < 1 || (day > 28 && day > daysInMonth(year, month))) return -1;
  return year * 10000 + month * 100 + day;
}

/** Two digits as a number; for anything else one so low that a sum of which it is a part is negative. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const units = text.charCodeAt(at + 1) - ZERO;
  return tens < 0 || tens > 9 || units < 0 || units > 9 ? -1e7 : tens * 10 + units;
}

/**
 * Writes a day as a civil date.
 * @example formatDay(20240229) // '2024-02-29'
 * @since 0.1.0
 */
export function formatDay(day: Day): CivilDate {
  const month = ((day / 100) | 0) % 100;
  const date = day % 100;
  return `${(day / 10000) | 0}${month < 10 ? '-0' : '-'}${month}${date < 10 ? '-0' : '-'}${date}`;
}

/** True for a civil date that {@link parseDay} accepts. */
export function isCivilDate(text: unknown): text is CivilDate {
  return parseDay(text) !== -1;
}
