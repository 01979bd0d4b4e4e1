import { describe, expect, it } from 'vitest';
import { bookingDays } from '../../src/lifecycle/index.js';
import { type BookingClause, definePolicy } from '../../src/policy/index.js';
import { citation, policyWith, text, versionWith } from '../support/lifecycle.js';

/** Two working days of review, then one of the next seven: Hangzhou's. */
const visit: BookingClause = {
  review: { max: 2, unit: 'working-day' },
  slots: { max: 7, unit: 'working-day' },
  citation,
};

const booked = (booking: BookingClause = visit) =>
  policyWith({ book: { title: text, booking: { visit: booking } } });

describe('bookingDays', () => {
  it('goes round the May holiday of 2024, whose weekends are worked instead', () => {
    // Friday 26 April; Sunday the 28th and Saturday 11 May are worked, 1 to 5 May are off.
    expect(bookingDays(booked(), '2024-04-26')).toEqual({
      submittedOn: '2024-04-26',
      reviewedBy: '2024-04-29',
      days: [
        '2024-04-30',
        '2024-05-06',
        '2024-05-07',
        '2024-05-08',
        '2024-05-09',
        '2024-05-10',
        '2024-05-11',
      ],
      range: null,
      clause: 'visit',
      citation,
    });
  });

  it.each([
    // In the holiday; on a Saturday off; on the Sunday worked.
    ['2024-05-01', '2024-05-07', '2024-05-08', '2024-05-15'],
    ['2024-04-27', '2024-04-29', '2024-04-30', '2024-05-11'],
    ['2024-04-28', '2024-04-30', '2024-05-06', '2024-05-13'],
  ])('sent in on %s is reviewed by %s and visited from %s to %s', (on, reviewedBy, first, last) => {
    const found = bookingDays(booked(), on);
    expect([found?.reviewedBy, found?.days[0], found?.days.at(-1), found?.days.length]).toEqual([
      reviewedBy,
      first,
      last,
      7,
    ]);
  });

  it('gives a range of visits over the new year that is not announced', () => {
    // 28 and 29 December for the review, 30 and 31 for the first slots, which are certain. Five more days: eight of the
    // Mondays to Fridays from 4 January may be off, and the thirteenth is the 20th.
    expect(bookingDays(booked(), '2026-12-25')).toMatchObject({
      reviewedBy: '2026-12-29',
      days: ['2026-12-30', '2026-12-31'],
      range: { earliest: '2026-12-30', latest: '2027-01-20', unannounced: 2027 },
    });
  });

  it('ends a review in that year at no known day, and loses no more days to it than one notice can take', () => {
    // 31 December is the first of nine working days; at the latest the 16th Monday to Friday of January.
    expect(bookingDays(booked(), '2026-12-30')).toMatchObject({
      reviewedBy: null,
      days: [],
      range: { earliest: '2027-01-03', latest: '2027-01-25', unannounced: 2027 },
    });
  });

  it.each<[string, Partial<BookingClause>, string, readonly string[]]>([
    [
      'calendar days',
      { review: { max: 2, unit: 'day' }, slots: { max: 2, unit: 'day' } },
      '2024-05-03',
      ['2024-05-04', '2024-05-05'],
    ],
    [
      'minutes of review',
      { review: { max: 30, unit: 'minute' }, slots: { max: 1, unit: 'day' } },
      '2024-05-01',
      ['2024-05-02'],
    ],
  ])('counts %s', (_, more, reviewedBy, days) => {
    expect(bookingDays(booked({ ...visit, ...more }), '2024-05-01')).toMatchObject({ reviewedBy, days });
  });

  it('is null while no version is in force', () => {
    const version = versionWith(
      { book: { title: text, booking: { visit } } },
      { effectiveFrom: '2024-01-01', repealedOn: '2025-01-01' },
    );
    const policy = definePolicy([version]);
    expect(
      ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((on) => bookingDays(policy, on) === null),
    ).toEqual([true, false, false, true]);
  });

  it('refuses a policy that takes no bookings, and a day that is none', () => {
    expect(() => bookingDays(policyWith(), '2024-05-01')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PROCEDURE' }),
    );
    expect(() => bookingDays(policyWith({ book: { title: text } }), '2024-05-01')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PROCEDURE' }),
    );
    for (const day of ['2024-02-30', '', '2024-5-1', null, 20240501])
      expect(() => bookingDays(booked(), day as string)).toThrow(
        expect.objectContaining({ code: 'INVALID_AS_OF' }),
      );
  });
});
