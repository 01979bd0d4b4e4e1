import fc from 'fast-check';
import {
  addDays,
  addPeriod,
  type Day,
  formatDay,
  latestStart,
  negate,
  type Period,
  times,
} from '../../calendar/index.js';
import { isFactDay, isRecord } from '../../facts/index.js';

/** Month ends, leap days, days on which codes or a zone changed, and the first and last that facts may name. */
export const oddDays: readonly string[] = [
  '2016-02-29',
  '2020-02-29',
  '2024-02-29',
  '2023-08-31',
  '2023-08-30',
  '2023-02-28',
  '2024-12-31',
  '2025-01-31',
  '2011-12-30',
  '2017-07-18',
  '2021-04-09',
  '1900-01-01',
  '2999-12-31',
];

const dayNumber = (year: number, month: number, date: number): Day => year * 10000 + month * 100 + date;
const FIRST = dayNumber(1990, 1, 1);
const DAYS = 41 * 365;

/** Any day from 1990 to 2030. */
export const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: DAYS })
  .map((days) => formatDay(addDays(FIRST, days)));

/** A day so much later or earlier; the day itself where facts cannot say it. */
const shifted = (day: Day, period: Period): Day => {
  const moved = addPeriod(day, period);
  return isFactDay(moved) ? moved : day;
};

/** The days before, on and after each, without those that facts cannot say. */
export const withNeighbours = (days: readonly Day[]): string[] => {
  const near = days.flatMap((day) => [day, addDays(day, -1), addDays(day, 1)]);
  return [...new Set(near.filter(isFactDay))].map(formatDay);
};

const isPeriod = (value: { readonly [key: string]: unknown }): boolean => {
  const [unit = '', ...more] = Object.keys(value);
  return more.length === 0 && ['days', 'months', 'years'].includes(unit) && typeof value[unit] === 'number';
};

/** Every legal period that a part of a rule file names, at any depth. */
export function periodsIn(part: unknown): Period[] {
  if (Array.isArray(part)) return part.flatMap(periodsIn);
  if (!isRecord(part)) return [];
  return isPeriod(part) ? [part as unknown as Period] : Object.values(part).flatMap(periodsIn);
}

/**
 * The days on which a period from them turns on `asOf`: the last that completes it, by the calendar
 * both ways (month ends are many to one), and the day that lies so much later.
 */
export const turningDays = (asOf: Day, period: Period): Day[] => [
  latestStart(asOf, period),
  shifted(asOf, negate(period)),
  shifted(asOf, period),
];

/** The days from which a recurring window opens or closes on `asOf`, the first few times. */
export const recurringDays = (asOf: Day, every: Period, offset: Period): Day[] => {
  const anniversary = shifted(asOf, negate(offset));
  return [1, 2, 3].flatMap((n) => turningDays(anniversary, times(every, n)));
};

/** Half a year, a year, sixteen years, 15, 30 and 31 days: what these laws mostly count. */
const COMMON: readonly Period[] = [
  { months: 6 },
  { months: 12 },
  { months: 192 },
  { days: 15 },
  { days: 30 },
  { days: 31 },
];

/** A day near a limit that `asOf` makes, or any day, or an odd one. */
export const dayNear = (asOf: Day): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 7,
      arbitrary: fc.constantFrom(
        ...withNeighbours([asOf, ...COMMON.flatMap((period) => turningDays(asOf, period))]),
      ),
    },
    { weight: 2, arbitrary: anyDay },
    { weight: 1, arbitrary: fc.constantFrom(...oddDays) },
  );
