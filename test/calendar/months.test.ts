import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as dateFnsAddDays, addMonths as dateFnsAddMonths } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { addMonths, dayAfter, dayBefore } from '../../src/calendar/index.js';

const toDate = (day: number): Date =>
  new UTCDateMini(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100);
const fromDate = (date: Date): number =>
  date.getFullYear() * 10000 + (date.getMonth() + 1) * 100 + date.getDate();

/** Every day of a year, by date-fns. */
const daysOf = (year: number): number[] => {
  const days: number[] = [];
  const last = year * 10000 + 1231;
  for (let date = toDate(year * 10000 + 101); days.at(-1) !== last; date = dateFnsAddDays(date, 1))
    days.push(fromDate(date));
  return days;
};

const upTo24 = Array.from({ length: 49 }, (_, i) => i - 24);
const steps = [...upTo24, -1200, -192, -120, -60, 36, 60, 120, 192, 1200];
// Weekdays do not matter, so 28 years hold every pattern of leap years between centuries.
const cycle = Array.from({ length: 28 }, (_, i) => 2004 + i);
const centuries = [1899, 1900, 1901, 1999, 2000, 2001, 2099, 2100, 2101];

describe('addMonths', () => {
  it.each([...cycle, ...centuries])('agrees with date-fns from every day of %i', (year) => {
    const wrong: string[] = [];
    for (const start of daysOf(year)) {
      const date = toDate(start);
      for (const n of steps) {
        const expected = fromDate(dateFnsAddMonths(date, n));
        const actual = addMonths(start, n);
        if (actual !== expected) wrong.push(`${start} + ${n}: ${actual}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  // 民法典 第二百零二条: the corresponding day, or the last day of a month that has none.
  it.each([
    [20240110, 6, 20240710],
    [20230829, 6, 20240229],
    [20230830, 6, 20240229],
    [20230831, 6, 20240229],
    [20240831, 6, 20250228],
    [20240229, 12, 20250228],
    [20240229, 48, 20280229],
    [20240131, 1, 20240229],
    [20240131, 2, 20240331],
    [20240430, 1, 20240530],
    [20241231, 2, 20250228],
    [20240331, -1, 20240229],
    [20240115, -1, 20231215],
    [20240101, -13, 20221201],
    [20240715, 0, 20240715],
  ])('ends %i + %i months on %i', (start, n, end) => {
    expect(addMonths(start, n)).toBe(end);
  });

  it.each([
    [19000131, 1, 19000228],
    [20000131, 1, 20000229],
    [21000131, 1, 21000228],
    [20960229, 48, 21000228],
    [19960229, 48, 20000229],
  ])('knows which century years leap: %i + %i months is %i', (start, n, end) => {
    expect(addMonths(start, n)).toBe(end);
  });
});

describe('dayAfter and dayBefore', () => {
  it('agree with date-fns on every day of two centuries', () => {
    const wrong: number[] = [];
    const pairs: [number, number][] = [];
    for (let date = toDate(18991231), day = 18991231; day <= 21010101; ) {
      date = dateFnsAddDays(date, 1);
      pairs.push([day, fromDate(date)]);
      day = fromDate(date);
    }
    for (const [day, next] of pairs) if (dayAfter(day) !== next || dayBefore(next) !== day) wrong.push(day);
    expect(pairs.length).toBeGreaterThan(73_000);
    expect(wrong).toEqual([]);
  });

  it.each([
    [19000228, 19000301],
    [20000228, 20000229],
    [20000229, 20000301],
    [21000228, 21000301],
    [20231231, 20240101],
    [20240430, 20240501],
  ])('step from %i to %i and back', (day, next) => {
    expect(dayAfter(day)).toBe(next);
    expect(dayBefore(next)).toBe(day);
  });
});
