import { describe, expect, it } from 'vitest';
import { answer } from './answer.js';

const FACT = 'residence.registeredOn';
const registered = (registeredOn?: string | null) => ({ residence: { registeredOn } });

describe('periodElapsed', () => {
  // 民法典 第二百零一、二百零二条: complete on the corresponding day, or on the month's last.
  it.each([
    ['2024-01-10', { months: 6 }, '2024-07-09', '2024-07-10'],
    ['2023-08-31', { months: 6 }, '2024-02-28', '2024-02-29'],
    ['2023-08-30', { months: 6 }, '2024-02-28', '2024-02-29'],
    ['2022-08-31', { months: 6 }, '2023-02-27', '2023-02-28'],
    ['2024-02-29', { months: 6 }, '2024-08-28', '2024-08-29'],
    ['2024-02-29', { years: 1 }, '2025-02-27', '2025-02-28'],
    ['2008-02-29', { years: 16 }, '2024-02-28', '2024-02-29'],
    ['2024-01-10', { days: 183 }, '2024-07-10', '2024-07-11'],
    ['2024-02-15', { days: 30 }, '2024-03-15', '2024-03-16'],
    ['2024-12-31', { days: 1 }, '2024-12-31', '2025-01-01'],
  ])('from %s, %o: not on %s, but from %s on', (start, period, before, day) => {
    expect(answer(FACT, 'periodElapsed', period, registered(start), before)).toBe('false');
    expect(answer(FACT, 'periodElapsed', period, registered(start), day)).toBe('true');
    expect(answer(FACT, 'periodElapsed', period, registered(start), '2999-12-31')).toBe('true');
  });

  it('is unknown of a day not stated, false of none and of a day to come', () => {
    const ask = (facts: object) => answer(FACT, 'periodElapsed', { months: 6 }, facts, '2024-07-10');
    expect(ask({})).toBe('unknown');
    expect(ask(registered(null))).toBe('false');
    expect(ask(registered('2024-07-11'))).toBe('false');
  });
});

describe('lastsFor', () => {
  const lease = (leaseThrough?: string | null) => ({ residence: { leaseThrough } });
  // Both asOf and the last day count: a lease through 30 June lasts six months from 1 January.
  it.each([
    ['2024-06-30', { months: 6 }, '2024-01-01', '2024-01-02'],
    ['2024-12-31', { years: 1 }, '2024-01-01', '2024-01-02'],
    ['2024-02-28', { months: 6 }, '2023-08-31', '2023-09-01'],
    ['2024-03-01', { days: 2 }, '2024-02-29', '2024-03-01'],
    ['2024-03-01', { days: 1 }, '2024-03-01', '2024-03-02'],
  ])('through %s, %o: still on %s, no more on %s', (through, period, last, tooLate) => {
    expect(answer('residence.leaseThrough', 'lastsFor', period, lease(through), last)).toBe('true');
    expect(answer('residence.leaseThrough', 'lastsFor', period, lease(through), tooLate)).toBe('false');
  });

  it('is unknown of an end not stated, and true without end', () => {
    const ask = (facts: object) =>
      answer('residence.leaseThrough', 'lastsFor', { years: 9 }, facts, '2024-07-10');
    expect(ask({})).toBe('unknown');
    expect(ask(lease(null))).toBe('true');
  });
});

describe('spans', () => {
  const ask = (leaseFrom?: string | null, leaseThrough?: string | null, period: object = { months: 12 }) =>
    answer(
      'residence.leaseFrom',
      'spans',
      { period, through: { fact: 'residence.leaseThrough' } },
      { residence: { leaseFrom, leaseThrough } },
      '2024-07-10',
    );

  it.each([
    ['2024-01-01', { months: 12 }, '2024-12-30', '2024-12-31'],
    ['2024-01-15', { months: 12 }, '2025-01-13', '2025-01-14'],
    ['2023-08-31', { months: 6 }, '2024-02-27', '2024-02-28'],
    ['2024-02-29', { years: 1 }, '2025-02-26', '2025-02-27'],
    ['2024-01-01', { days: 31 }, '2024-01-30', '2024-01-31'],
  ])('from %s, %o: not through %s, but through %s', (from, period, tooShort, enough) => {
    expect(ask(from, tooShort, period)).toBe('false');
    expect(ask(from, enough, period)).toBe('true');
  });

  it('is true without end, false without beginning, else unknown', () => {
    expect(ask('2024-01-01', null)).toBe('true');
    expect(ask(null, '2999-12-31')).toBe('false');
    expect(ask(null, undefined)).toBe('false');
    expect(ask('2024-01-01', undefined)).toBe('unknown');
    expect(ask(undefined, '2024-12-31')).toBe('unknown');
    expect(ask(undefined, null)).toBe('unknown');
    expect(ask(undefined, undefined)).toBe('unknown');
  });
});

describe('inWindow', () => {
  const monthBefore = { opens: { months: -1 }, closes: { days: 0 } };
  const ask = (anchor: string | null | undefined, asOf: string, window: object = monthBefore) =>
    answer(FACT, 'inWindow', window, registered(anchor), asOf);

  it.each([
    ['2024-08-08', '2024-07-07', '2024-07-08', '2024-08-08', '2024-08-09'],
    ['2024-03-31', '2024-02-28', '2024-02-29', '2024-03-31', '2024-04-01'],
    ['2024-02-29', '2024-01-28', '2024-01-29', '2024-02-29', '2024-03-01'],
  ])('at %s: shut on %s, open from %s through %s, shut on %s', (anchor, early, first, last, late) => {
    expect([early, first, last, late].map((asOf) => ask(anchor, asOf))).toEqual([
      'false',
      'true',
      'true',
      'false',
    ]);
  });

  it('may lie after its anchor', () => {
    const month = { opens: { days: 1 }, closes: { months: 1 } };
    const days = ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'];
    expect(days.map((asOf) => ask('2024-01-31', asOf, month))).toEqual(['false', 'true', 'true', 'false']);
  });

  it('is unknown of an anchor not stated and false of none', () => {
    expect(ask(undefined, '2024-08-08')).toBe('unknown');
    expect(ask(null, '2024-08-08')).toBe('false');
  });
});
