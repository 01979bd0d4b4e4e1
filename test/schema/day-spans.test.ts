import { addMonths, differenceInCalendarDays } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { daySpan, endsBefore, endsByThen } from '../../src/schema/day-spans.js';

const noon = (year: number, month: number, date: number) => new Date(year, month, date, 12);

/** The fewest and most days over each day of some years, by date-fns. */
function counted(months: number, years: readonly number[]): { fewest: number; most: number } {
  const found: number[] = [];
  for (const year of years)
    for (let start = noon(year, 0, 1), i = 1; start.getFullYear() === year; start = noon(year, 0, ++i))
      found.push(differenceInCalendarDays(addMonths(start, months), start));
  return { fewest: Math.min(...found), most: Math.max(...found) };
}

describe('daySpan', () => {
  // A leap year, the years around it, and those around a century without one.
  const years = [2023, 2024, 2025, 2096, 2097, 2099, 2100, 2101, 2103, 2104];

  it.each([0, 1, -1, 2, 6, 7, 11, -11, 12, 13, -13, 24, 48, -48])(
    'has the fewest and the most days that %i months can have',
    (months) => {
      expect(daySpan({ months })).toEqual(counted(months, years));
    },
  );

  it('knows the year of 1461 days in four, and the century that lacks one', () => {
    expect(daySpan({ years: 1 })).toEqual({ fewest: 365, most: 366 });
    expect(daySpan({ years: 4 })).toEqual({ fewest: 1460, most: 1461 });
    expect(daySpan({ years: -1 })).toEqual({ fewest: -366, most: -365 });
    expect(daySpan({ days: -30 })).toEqual({ fewest: -30, most: -30 });
  });
});

describe('endsBefore and endsByThen', () => {
  it.each([
    [{ days: 27 }, { months: 1 }, true, true],
    [{ days: 28 }, { months: 1 }, false, true],
    [{ days: 29 }, { months: 1 }, false, false],
    [{ months: 1 }, { days: 30 }, false, false],
    [{ months: 1 }, { days: 31 }, false, true],
    [{ months: 1 }, { days: 32 }, true, true],
    [{ months: 12 }, { years: 1 }, false, true],
    [{ years: 1 }, { months: 13 }, true, true],
    [{ days: 2 }, { days: 2 }, false, true],
    [{ days: 3 }, { days: 2 }, false, false],
    [{ months: -1 }, { days: 0 }, true, true],
    [{ months: -1 }, { days: -28 }, false, true],
  ])('compare %o with %o: before %s, by then %s', (one, other, before, byThen) => {
    expect([endsBefore(one, other), endsByThen(one, other)]).toEqual([before, byThen]);
  });
});
