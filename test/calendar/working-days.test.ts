import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  chinaWorkingDays,
  type Day,
  type DayKind,
  type DayRange,
  rollForward,
  type WorkingCalendar,
} from '../../src/calendar/index.js';
import { days, daysOn, isWeekend } from './enumerated-days.js';

const announced = days.filter((day) => day >= 20110101 && day <= 20261231);
const exactly = (day: Day): DayRange => ({ earliest: day, latest: day, unannounced: null });
const add = (start: Day, n: number) => addWorkingDays(chinaWorkingDays, start, n);
const kindOf = (day: Day): DayKind => chinaWorkingDays.kindOf(day);

/** What the Measures fix in every year from 2000 on; 2 May only from 2025. */
const isFixed = (day: Day) =>
  [101, 501, 1001, 1002, 1003, ...(day > 20250000 ? [502] : [])].includes(day % 10000);

/** The calendar as it was before the notices of these years. */
const without = (...years: number[]): WorkingCalendar => ({
  ...chinaWorkingDays,
  kindOf: (day) =>
    years.includes(Math.floor(day / 10000)) ? (isFixed(day) ? 'off' : 'unannounced') : kindOf(day),
});

// That every day of 2011 to 2026 agrees with two libraries is in zones.test.ts.
describe('chinaWorkingDays', () => {
  it('names the years that are announced', () => {
    expect([chinaWorkingDays.from, chinaWorkingDays.through]).toEqual([20110101, 20261231]);
    expect([20101231, 20270104].map(kindOf)).toEqual(['unannounced', 'unannounced']);
    expect(announced.map(kindOf)).not.toContain('unannounced');
  });

  it.each<[Day, DayKind, string]>([
    [20111231, 'working', 'a Saturday that the notice for the next year has worked'],
    [20150903, 'off', 'the one holiday of the seventieth anniversary'],
    [20150906, 'working', 'the Sunday worked for it'],
    [20181231, 'off', 'a Monday that the notice for the next year gives off'],
    [20190503, 'off', 'Labour Day as lengthened in March 2019'],
    [20190505, 'working', 'the Sunday worked for it'],
    [20200131, 'off', 'the Friday added to the Spring Festival of 2020'],
    [20200201, 'off', 'the Saturday that was to be worked before that'],
    [20200203, 'working', 'the Monday on which work began'],
    [20240209, 'working', 'the eve of 2024, for which leave was only encouraged'],
    [20260214, 'working', 'a Saturday before the nine days of 2026'],
    [20260223, 'off', 'the last of them'],
  ])('has %i %s: %s', (day, kind) => {
    expect(kindOf(day)).toBe(kind);
  });

  it('knows no holiday of an unannounced year but those on dates that the Measures fix', () => {
    const off = (year: number) =>
      days
        .filter((day) => Math.floor(day / 10000) === year && kindOf(day) === 'off')
        .map((day) => day % 10000);
    expect(off(1999)).toEqual([]);
    expect(off(2000)).toEqual([101, 501, 1001, 1002, 1003]);
    expect(off(2010)).toEqual([101, 501, 1001, 1002, 1003]);
    expect(off(2027)).toEqual([101, 501, 502, 1001, 1002, 1003]);
  });

  it('gives off in every announced year what it knows of the unannounced ones', () => {
    expect(announced.filter((day) => isFixed(day) && kindOf(day) !== 'off')).toEqual([]);
  });
});

describe('addWorkingDays', () => {
  it.each([
    [20240304, 1, 20240305, 'the day after, the start not counted'],
    [20240301, 3, 20240306, 'over a weekend'],
    [20240202, 1, 20240204, 'onto a Sunday that is worked'],
    [20240208, 2, 20240218, 'over the Spring Festival of 2024'],
    [20240930, 3, 20241010, 'over National Day, from the day before'],
    [20241001, 1, 20241008, 'from a day off'],
    [20241228, 3, 20250102, 'over a new year'],
    [20240306, -3, 20240301, 'back over a weekend'],
    [20241008, -1, 20240930, 'back over National Day'],
    [20240205, -1, 20240204, 'back onto a Sunday that is worked'],
    [20250102, -2, 20241230, 'back over a new year'],
  ])('counts %i and %i working days to %i: %s', (start, n, end) => {
    expect(add(start, n)).toEqual(exactly(end));
  });

  it('stays at the start for none, whatever day that is', () => {
    for (const start of [20240304, 20241001, 20270304]) expect(add(start, 0)).toEqual(exactly(start));
  });

  it('always has as many working days between start and end as were counted', () => {
    const start = fc.constantFrom(...announced.filter((day) => day > 20130000 && day < 20250000));
    fc.assert(
      fc.property(start, fc.integer({ min: -400, max: 400 }), (from, n) => {
        const { earliest, latest, unannounced } = add(from, n);
        expect([latest, unannounced]).toEqual([earliest, null]);
        const passed = announced.filter((day) =>
          n < 0 ? day < from && day >= earliest : day > from && day <= earliest,
        );
        expect(passed.filter((day) => kindOf(day) === 'working')).toHaveLength(Math.abs(n));
        if (n !== 0) expect(kindOf(earliest)).toBe('working');
      }),
    );
  });

  // 1 March 2027 is a Monday. Earliest: each day may be worked. Latest: the 2nd to the 11th, eight Mondays to Fridays, may be off.
  it.each([
    [20270301, 1, 20270302, 20270312],
    [20270301, 3, 20270304, 20270316],
    [20270301, 42, 20270412, 20270510],
    // The fifty are over: the next eight may be off as well.
    [20270301, 43, 20270413, 20270521],
    [20261231, 1, 20270102, 20270114],
    [20270930, 1, 20271004, 20271014],
    [20270430, 1, 20270503, 20270513],
    [20270312, -1, 20270301, 20270311],
    [20110104, -1, 20101221, 20101231],
  ])('gives a range where no notice is out: %i and %i end from %i to %i', (start, n, earliest, latest) => {
    const unannounced = start === 20110104 ? 2010 : 2027;
    expect(add(start, n)).toEqual({ earliest, latest, unannounced });
  });

  it('counts on the announced side of the border alone', () => {
    expect(add(20261228, 3)).toEqual(exactly(20261231));
    expect(add(20261228, 4)).toMatchObject({ earliest: 20270102, unannounced: 2027 });
    expect(add(20110107, -3)).toEqual(exactly(20110104));
    expect(add(20110107, -4)).toMatchObject({ latest: 20101231, unannounced: 2010 });
  });

  it('names the unannounced year that it met first, going from the start', () => {
    expect(add(20271220, 30).unannounced).toBe(2027);
    expect(add(20100115, -30).unannounced).toBe(2010);
    expect(add(20270104, -10)).toMatchObject({ unannounced: 2027 });
  });

  it('lets every unannounced stretch lose its own days off', () => {
    const worked2014 = announced.filter(
      (day) => day > 20140000 && day < 20150000 && kindOf(day) === 'working',
    );
    const latest = (n: number) => addWorkingDays(without(2013, 2015), 20131218, n).latest;
    // Of 2013, 19 to 30 December may be off, which leaves the 31st; of 2015, 2 to 13 January.
    expect(latest(1)).toBe(20131231);
    expect(latest(1 + worked2014.length)).toBe(20141231);
    expect(latest(1 + worked2014.length + 1)).toBe(20150114);
  });

  it('always holds the true end in its range, had the notices of one or two years not been out', () => {
    const year = fc.integer({ min: 2011, max: 2026 });
    const start = fc.constantFrom(...announced.filter((day) => day > 20120000 && day < 20260000));
    fc.assert(
      fc.property(start, fc.integer({ min: -260, max: 260 }), year, (from, n, other) => {
        const truth = add(from, n);
        fc.pre(truth.unannounced === null);
        const range = addWorkingDays(without(Math.floor(from / 10000), other), from, n);
        expect(range.earliest).toBeLessThanOrEqual(truth.earliest);
        expect(range.latest).toBeGreaterThanOrEqual(truth.latest);
      }),
      { numRuns: 500 },
    );
  });

  it('allows for as many days off as any fifty Mondays to Fridays of 2011 to 2026 lost, and any one run', () => {
    const weekdays = announced.filter((day) => !isWeekend(day) && !isFixed(day)).map(kindOf);
    const lost = weekdays
      .slice(49)
      .map((_, i) => weekdays.slice(i, i + 50).filter((kind) => kind === 'off').length);
    expect(Math.max(...lost)).toBeLessThanOrEqual(8);
    const runs = announced
      .map((day) => (kindOf(day) === 'off' ? 'o' : ' '))
      .join('')
      .split(/ +/);
    // Ten days hold eight Mondays to Fridays at most.
    expect(Math.max(...runs.map((run) => run.length))).toBe(10);
  });

  it('never moves back for a later start or a longer period', () => {
    const start = fc.constantFrom(...days.filter((day) => day > 20080000 && day < 20300000));
    fc.assert(
      fc.property(start, fc.integer({ min: -200, max: 200 }), (from, n) => {
        const range = add(from, n);
        expect(range.earliest).toBeLessThanOrEqual(range.latest);
        for (const later of [add(daysOn(from, 1), n), add(from, n + 1)]) {
          expect(later.earliest).toBeGreaterThanOrEqual(range.earliest);
          expect(later.latest).toBeGreaterThanOrEqual(range.latest);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes to an end within ten thousand working days', () => {
    const { earliest, latest } = add(20260101, 10_000);
    // At least 10,000 days on; at most fifty weeks' days for each 42 counted, and two weeks more.
    expect(earliest).toBeGreaterThan(20530101);
    expect(latest).toBeLessThan(20740101);
  });
});

describe('rollForward', () => {
  it.each([
    [20240930, 20240930, 'a working day stays'],
    [20241001, 20241008, 'a holiday moves to the day after the last of them'],
    [20240302, 20240304, 'a Saturday moves to Monday'],
    [20240204, 20240204, 'a Sunday that is worked stays'],
    [20181229, 20181229, 'a Saturday that is worked stays'],
    [20181230, 20190102, 'a holiday over the new year moves past it'],
  ])('moves %i to %i: %s', (day, end) => {
    expect(rollForward(chinaWorkingDays, day)).toEqual(exactly(end));
  });

  it('gives a range for a day that no notice settles', () => {
    const roll = (day: Day) => rollForward(chinaWorkingDays, day);
    expect(roll(20270303)).toEqual({ earliest: 20270303, latest: 20270315, unannounced: 2027 });
    expect(roll(20270306)).toEqual({ earliest: 20270306, latest: 20270318, unannounced: 2027 });
    expect(roll(20271001)).toEqual({ earliest: 20271004, latest: 20271014, unannounced: 2027 });
  });
});
