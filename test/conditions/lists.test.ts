import { describe, expect, it } from 'vitest';
import type { InsuredForValue, ResidedForValue } from '../../src/conditions/index.js';
import { answer } from './answer.js';

/** Months such as `'2024-05 2024-06'`, paid in time unless said otherwise. */
const months = (text: string, more: object = { isBackPaid: false }) =>
  text.split(' ').map((month) => ({ month, ...more }));

describe('insuredFor', () => {
  const ask = (value: InsuredForValue, insuredMonths?: readonly object[], asOf = '2024-07-10') =>
    answer('employment.insuredMonths', 'insuredFor', value, { employment: { insuredMonths } }, asOf);

  it('counts the months in a row up to the month of asOf', () => {
    expect(ask({ months: 3 }, months('2024-05 2024-06 2024-07'))).toBe('true');
    expect(ask({ months: 3 }, months('2024-07 2024-05 2024-06'))).toBe('true');
    expect(ask({ months: 3 }, months('2024-06 2024-07'))).toBe('false');
    expect(ask({ months: 3 }, months('2024-04 2024-05 2024-06'))).toBe('false');
    expect(ask({ months: 3 }, months('2024-03 2024-04 2024-06 2024-07'))).toBe('false');
    expect(ask({ months: 3 }, months('2024-07 2024-07 2024-07'))).toBe('false');
  });

  it('counts across the turn of a year, from the first day of a month to its last', () => {
    const turn = months('2023-11 2023-12 2024-01');
    expect(ask({ months: 3 }, turn, '2023-12-31')).toBe('false');
    expect(ask({ months: 3 }, turn, '2024-01-01')).toBe('true');
    expect(ask({ months: 3 }, turn, '2024-01-31')).toBe('true');
    expect(ask({ months: 3 }, turn, '2024-02-01')).toBe('false');
  });

  it('ends the row where the source says: with this month, the last or the one before', () => {
    const spring = months('2024-03 2024-04 2024-05');
    const ends = ['this-month', 'last-month', 'month-before-last'] as const;
    const on = (asOf: string) => ends.map((upTo) => ask({ months: 3, upTo }, spring, asOf));
    expect(on('2024-05-31')).toEqual(['true', 'false', 'false']);
    expect(on('2024-06-01')).toEqual(['false', 'true', 'false']);
    expect(on('2024-07-10')).toEqual(['false', 'false', 'true']);
    expect(on('2024-08-01')).toEqual(['false', 'false', 'false']);
  });

  it('adds months up within a span, whatever lies between', () => {
    const scattered = months('2024-02 2024-04 2024-07');
    expect(ask({ months: 3, withinLast: 6 }, scattered)).toBe('true');
    expect(ask({ months: 3, withinLast: 5 }, scattered)).toBe('false');
    expect(ask({ months: 3, withinLast: 6 }, scattered, '2024-08-01')).toBe('false');
    expect(ask({ months: 3, withinLast: 6, upTo: 'last-month' }, scattered, '2024-08-31')).toBe('true');
  });

  it('lets a row have gaps of the length allowed, and no longer', () => {
    const broken = months('2024-03 2024-05 2024-06');
    expect(ask({ months: 3, maxGap: 1 }, broken)).toBe('true');
    expect(ask({ months: 3, maxGap: 1 }, broken, '2024-08-01')).toBe('false');
    expect(ask({ months: 3, maxGap: 2 }, broken, '2024-08-01')).toBe('true');
    expect(ask({ months: 3 }, broken, '2024-06-30')).toBe('false');
  });

  it('counts months paid later unless the source leaves them out, and then needs to know', () => {
    const inTime = months('2024-06 2024-07');
    const later = [...inTime, { month: '2024-05', isBackPaid: true }];
    const strict: InsuredForValue = { months: 3, countsBackPaid: false };
    expect(ask({ months: 3 }, later)).toBe('true');
    expect(ask({ months: 3, countsBackPaid: true }, later)).toBe('true');
    expect(ask(strict, later)).toBe('false');
    const unsaid = [...inTime, { month: '2024-05' }];
    expect(ask({ months: 3 }, unsaid)).toBe('true');
    expect(ask(strict, unsaid)).toBe('unknown');
    expect(ask({ ...strict, months: 2 }, unsaid)).toBe('true');
    expect(ask({ ...strict, months: 4 }, unsaid)).toBe('false');
  });

  it('counts only the place asked for, and does not know of a place not said', () => {
    const at = (division?: string | null) => [
      ...months('2024-06 2024-07', { isBackPaid: false, division: '330106' }),
      { month: '2024-05', isBackPaid: false, ...(division !== undefined && { division }) },
    ];
    const inHangzhou: InsuredForValue = { months: 3, division: '3301' };
    expect(ask(inHangzhou, at('330122'))).toBe('true');
    expect(ask(inHangzhou, at('330203'))).toBe('false');
    expect(ask(inHangzhou, at(null))).toBe('false');
    expect(ask(inHangzhou, at())).toBe('unknown');
    expect(ask({ months: 3 }, at())).toBe('true');
    expect(ask({ months: 3 }, at(null))).toBe('true');
  });

  it('is unknown of a list not stated, and false of an empty one', () => {
    expect(ask({ months: 1 }, undefined)).toBe('unknown');
    expect(ask({ months: 1 }, [])).toBe('false');
  });
});

describe('residedFor', () => {
  const ask = (value: ResidedForValue, spells?: readonly object[], asOf = '2024-07-10') =>
    answer('residence.spells', 'residedFor', value, { residence: { spells } }, asOf);
  const half: ResidedForValue = { period: { months: 6 } };

  it('takes an unbroken stay up to asOf, complete on the corresponding day', () => {
    for (const through of [{}, { through: null }, { through: '2024-12-31' }, { through: '2024-07-10' }]) {
      const stay = [{ from: '2024-01-10', ...through }];
      expect(ask(half, stay, '2024-07-09')).toBe('false');
      expect(ask(half, stay, '2024-07-10')).toBe('true');
    }
  });

  it('ends with the stay', () => {
    const stay = [{ from: '2023-01-01', through: '2024-07-09' }];
    expect(ask(half, stay, '2024-07-09')).toBe('true');
    expect(ask(half, stay, '2024-07-10')).toBe('false');
  });

  it('joins stays that follow on the next day or overlap, in any order', () => {
    const second = { from: '2024-04-01' };
    expect(ask(half, [second, { from: '2024-01-10', through: '2024-03-31' }])).toBe('true');
    expect(ask(half, [{ from: '2024-01-10', through: '2024-05-31' }, second])).toBe('true');
    expect(ask(half, [{ from: '2024-01-10', through: '2024-03-30' }, second])).toBe('false');
    expect(ask(half, [{ from: '2024-01-10' }, { from: '2024-02-01', through: '2024-02-10' }])).toBe('true');
  });

  it('forgives gaps of the length allowed between stays, and none after the last', () => {
    const stays = (from: string) => [{ from: '2024-01-10', through: '2024-03-31' }, { from }];
    const forgiving: ResidedForValue = { ...half, maxGapDays: 10 };
    expect(ask(forgiving, stays('2024-04-11'))).toBe('true');
    expect(ask(forgiving, stays('2024-04-12'))).toBe('false');
    const ended = [{ from: '2023-01-01', through: '2024-06-30' }];
    expect(ask(forgiving, ended, '2024-06-30')).toBe('true');
    expect(ask(forgiving, ended, '2024-07-01')).toBe('false');
  });

  it('does not hold in a gap that it forgives, and holds again on the day after', () => {
    const stays = [{ from: '2023-01-01', through: '2024-03-31' }, { from: '2024-04-11' }];
    const on = (asOf: string) => ask({ ...half, maxGapDays: 10 }, stays, asOf);
    expect(['2024-03-31', '2024-04-01', '2024-04-10', '2024-04-11'].map(on)).toEqual([
      'true',
      'false',
      'false',
      'true',
    ]);
  });

  it('counts from the first of stays of which one lies within another', () => {
    const long = { from: '2024-01-10', through: '2024-06-30' };
    const within = { from: '2024-03-01', through: '2024-03-10' };
    for (const from of ['2024-06-15', '2024-07-01']) {
      expect(ask(half, [long, within, { from }], '2024-07-09')).toBe('false');
      expect(ask(half, [long, within, { from }], '2024-07-10')).toBe('true');
    }
    expect(ask(half, [long, within, { from: '2024-07-02' }])).toBe('false');
  });

  it('begins anew after a gap that is too long, however long the stay before it was', () => {
    const stays = [{ from: '2023-01-01', through: '2023-12-31' }, { from: '2024-01-10' }];
    expect(ask(half, stays, '2024-01-09')).toBe('false');
    expect(ask(half, stays, '2024-01-10')).toBe('false');
    expect(ask({ ...half, maxGapDays: 9 }, stays, '2024-01-10')).toBe('true');
    expect(ask({ ...half, maxGapDays: 8 }, stays, '2024-01-10')).toBe('false');
  });

  it('adds days up within a span, all but the very first', () => {
    // 2 January through 29 June is 180 days in a leap year; three more make 183.
    const value: ResidedForValue = { period: { days: 183 }, withinLast: { years: 1 } };
    const spring = { from: '2024-01-01', through: '2024-06-29' };
    expect(ask(value, [spring, { from: '2024-07-09' }], '2024-07-10')).toBe('false');
    expect(ask(value, [spring, { from: '2024-07-09' }], '2024-07-11')).toBe('true');
    expect(ask(value, [spring, { from: '2024-06-01', through: '2024-07-01' }])).toBe('false');
    expect(ask(value, [spring, { from: '2024-06-01', through: '2024-07-02' }])).toBe('true');
  });

  it('adds one stay up to the day on which it is complete unbroken', () => {
    for (const withinLast of [undefined, { years: 1 }]) {
      const value = { period: { days: 183 }, ...(withinLast && { withinLast }) };
      expect(ask(value, [{ from: '2024-01-10' }], '2024-07-10')).toBe('false');
      expect(ask(value, [{ from: '2024-01-10' }], '2024-07-11')).toBe('true');
    }
  });

  it('leaves out the very first day only, also where the first stay is no longer than that', () => {
    const value: ResidedForValue = { period: { days: 3 }, withinLast: { years: 1 } };
    const stays = [{ from: '2024-01-01', through: '2024-01-01' }, { from: '2024-01-10' }];
    expect(ask(value, stays, '2024-01-11')).toBe('false');
    expect(ask(value, stays, '2024-01-12')).toBe('true');
  });

  it('adds each day once, whether stays lie within each other, meet on a day or come before the span', () => {
    const value: ResidedForValue = { period: { days: 20 }, withinLast: { days: 30 } };
    // The span of 30 January begins on New Year's Day, on which the first of these stays is not counted.
    const long = { from: '2024-01-01', through: '2024-01-15' };
    const more = (through: string) => ({ from: '2024-01-15', through });
    const ended = { from: '2023-01-01', through: '2023-11-30' };
    for (const others of [[], [ended], [{ from: '2024-01-05', through: '2024-01-06' }], [long]]) {
      expect(ask(value, [long, ...others, more('2024-01-20')], '2024-01-30')).toBe('false');
      expect(ask(value, [long, ...others, more('2024-01-21')], '2024-01-30')).toBe('true');
    }
  });

  it('counts the first day of a stay that began before the span, and not of one that begins with it', () => {
    const value: ResidedForValue = { period: { days: 10 }, withinLast: { days: 30 } };
    const on = (from: string, through: string) => ask(value, [{ from, through }], '2024-01-30');
    // The span runs from 1 January.
    expect(on('2023-12-31', '2024-01-09')).toBe('false');
    expect(on('2023-12-31', '2024-01-10')).toBe('true');
    expect(on('2024-01-01', '2024-01-10')).toBe('false');
    expect(on('2024-01-01', '2024-01-11')).toBe('true');
  });

  it('counts the day on which a second stay begins, from that day on', () => {
    const value: ResidedForValue = { period: { days: 5 }, withinLast: { days: 30 } };
    const stays = [{ from: '2024-01-01', through: '2024-01-05' }, { from: '2024-01-20' }];
    expect(ask(value, stays, '2024-01-19')).toBe('false');
    expect(ask(value, stays, '2024-01-20')).toBe('true');
  });

  it('lets days drop out of the span', () => {
    const value: ResidedForValue = { period: { days: 10 }, withinLast: { days: 30 } };
    const stay = [{ from: '2024-01-01', through: '2024-01-20' }];
    expect(ask(value, stay, '2024-01-10')).toBe('false');
    expect(ask(value, stay, '2024-01-11')).toBe('true');
    expect(ask(value, stay, '2024-02-09')).toBe('true');
    expect(ask(value, stay, '2024-02-10')).toBe('false');
  });

  it('counts only the place asked for, and does not know of a place not said', () => {
    const inHangzhou: ResidedForValue = { ...half, division: '3301' };
    const stay = (more: object) => [{ from: '2024-01-10', ...more }];
    expect(ask(inHangzhou, stay({ division: '330106' }))).toBe('true');
    expect(ask(inHangzhou, stay({ division: '330206' }))).toBe('false');
    expect(ask(inHangzhou, stay({ division: null }))).toBe('false');
    expect(ask(inHangzhou, stay({}))).toBe('unknown');
    expect(ask(inHangzhou, stay({}), '2024-07-09')).toBe('false');
    expect(ask(half, stay({}))).toBe('true');
  });

  it('is unknown of a list not stated, and false of an empty one', () => {
    expect(ask(half, undefined)).toBe('unknown');
    expect(ask(half, [])).toBe('false');
    expect(ask({ ...half, withinLast: { years: 1 } }, [])).toBe('false');
  });

  it('does not count a stay to come', () => {
    expect(ask(half, [{ from: '2024-07-11' }])).toBe('false');
    expect(ask({ period: { days: 1 }, withinLast: { years: 1 } }, [{ from: '2024-07-11' }])).toBe('false');
  });
});
