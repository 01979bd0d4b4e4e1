import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as dateFnsAddDays, differenceInCalendarDays } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween, parseDay } from '../../src/calendar/index.js';

const toDate = (day: Day): Date =>
  new UTCDateMini(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100);
const fromDate = (date: Date): Day =>
  date.getFullYear() * 10000 + (date.getMonth() + 1) * 100 + date.getDate();

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => parseDay(date.toISOString().slice(0, 10)));
const steps = fc.oneof(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -36_525, max: 36_525 }));

describe('addDays and daysBetween', () => {
  it('always agree with date-fns, and with each other', () => {
    fc.assert(
      fc.property(days, steps, (day, n) => {
        const end = addDays(day, n);
        expect(end).toBe(fromDate(dateFnsAddDays(toDate(day), n)));
        expect(daysBetween(day, end)).toBe(n);
        expect(daysBetween(day, end)).toBe(differenceInCalendarDays(toDate(end), toDate(day)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [20240228, 1, 20240229],
    [20240228, 2, 20240301],
    [21000228, 1, 21000301],
    [20240101, -1, 20231231],
    [20241231, 1, 20250101],
    [20240110, 0, 20240110],
  ])('from %i over %i days is %i', (start, n, end) => {
    expect(addDays(start, n)).toBe(end);
    expect(daysBetween(start, end)).toBe(n);
  });
});
