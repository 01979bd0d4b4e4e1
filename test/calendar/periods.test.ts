import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addPeriod,
  type Day,
  dayAfter,
  daysBetween,
  daysInMonth,
  latestStart,
  negate,
  type Period,
  times,
} from '../../src/calendar/index.js';

const day: fc.Arbitrary<Day> = fc
  .tuple(
    fc.integer({ min: 1990, max: 2110 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  // Days past the end of their month become its last: the days that periods go wrong on.
  .map(([year, month, date]) => year * 10000 + month * 100 + Math.min(date, daysInMonth(year, month)));

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 800 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ years: fc.integer({ min: 1, max: 20 }) }),
);

describe('addDays', () => {
  it.each([
    [20240228, 1, 20240229],
    [20240228, 2, 20240301],
    [20230228, 1, 20230301],
    [20231231, 1, 20240101],
    [20240101, -1, 20231231],
    [20240301, -1, 20240229],
    [20240110, 183, 20240711],
    [20230110, 183, 20230712],
    [19000228, 1, 19000301],
    [20240520, 0, 20240520],
  ])('counts %i + %i days to %i, the first day not counted', (start, n, end) => {
    expect(addDays(start, n)).toBe(end);
  });
});

describe('daysBetween', () => {
  it.each([
    [20240101, 20240101, 0],
    [20240228, 20240301, 2],
    [20230228, 20230301, 1],
    [20240301, 20240228, -2],
    [20240101, 20250101, 366],
    [19000101, 20000101, 36524],
    [20000101, 21000101, 36525],
  ])('counts from %i to %i: %i', (start, end, n) => {
    expect(daysBetween(start, end)).toBe(n);
  });

  it('is always the inverse of addDays', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, n) => {
        expect(daysBetween(start, addDays(start, n))).toBe(n);
      }),
    );
  });
});

describe('times', () => {
  it.each<[Period, number, Period]>([
    [{ months: 1 }, 12, { months: 12 }],
    [{ years: 2 }, 3, { years: 6 }],
    [{ days: 30 }, 2, { days: 60 }],
    [{ months: 6 }, -1, { months: -6 }],
  ])('takes %o %i times as %o, its unit kept', (period, n, product) => {
    expect(times(period, n)).toEqual(product);
  });
});

describe('addPeriod', () => {
  it('counts each unit by its own rule', () => {
    expect(addPeriod(20240131, { days: 31 })).toBe(20240302);
    expect(addPeriod(20240131, { months: 1 })).toBe(20240229);
    expect(addPeriod(20240229, { years: 1 })).toBe(20250228);
    expect(addPeriod(20240229, { years: 4 })).toBe(20280229);
  });

  it('counts back from the anchor', () => {
    expect(addPeriod(20240331, { months: -1 })).toBe(20240229);
    expect(addPeriod(20240301, { days: -1 })).toBe(20240229);
    expect(addPeriod(20240229, { years: -1 })).toBe(20230228);
  });

  it('tells half a year from 183 days', () => {
    expect(addPeriod(20240301, { months: 6 })).toBe(20240901);
    expect(addPeriod(20240301, { days: 183 })).toBe(20240831);
  });
});

describe('negate', () => {
  it('turns each unit round and stays in it', () => {
    expect(negate({ days: 3 })).toEqual({ days: -3 });
    expect(negate({ months: -6 })).toEqual({ months: 6 });
    expect(negate({ years: 1 })).toEqual({ years: -1 });
  });
});

describe('latestStart', () => {
  it.each([
    [20240710, { months: 6 }, 20240110],
    [20240229, { months: 6 }, 20230831],
    [20250228, { months: 6 }, 20240831],
    [20240331, { months: 1 }, 20240229],
    [20240330, { months: 1 }, 20240229],
    [20250228, { years: 1 }, 20240229],
    [20240301, { days: 2 }, 20240228],
  ])('is the latest day whose period is over on %i', (end, length, start) => {
    expect(latestStart(end, length)).toBe(start);
  });

  it('always gives a start whose period is over by the end, and the next day gives none', () => {
    fc.assert(
      fc.property(day, period, (end, length) => {
        const start = latestStart(end, length);
        expect(addPeriod(start, length)).toBeLessThanOrEqual(end);
        expect(addPeriod(dayAfter(start), length)).toBeGreaterThan(end);
      }),
      { numRuns: 1000 },
    );
  });
});
