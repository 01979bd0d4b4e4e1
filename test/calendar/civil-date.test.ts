import { describe, expect, it } from 'vitest';
import { daysInMonth, formatDay, isCivilDate, NEVER, parseDay, twoDigits } from '../../src/calendar/index.js';

describe('twoDigits', () => {
  it('reads two digits, and makes every sum with anything else negative', () => {
    expect(['00', '09', '42', '99'].map((text) => twoDigits(text, 0))).toEqual([0, 9, 42, 99]);
    expect(twoDigits('330106', 4)).toBe(6);
    for (const wrong of ['x1', '1x', ':0', '0/', ' 1'])
      expect(twoDigits(wrong, 0) + 999_999, wrong).toBeLessThan(0);
  });
});

describe('parseDay', () => {
  it.each([
    ['1800-01-01', 18000101],
    ['1900-01-01', 19000101],
    ['2023-02-28', 20230228],
    ['2024-02-29', 20240229],
    ['2000-02-29', 20000229],
    ['2024-04-30', 20240430],
    ['2024-12-31', 20241231],
    ['2999-12-31', 29991231],
    ['3099-12-31', 30991231],
  ])('reads %s as yyyymmdd', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each([
    '2023-02-29',
    '2023-02-30',
    '1900-02-29',
    '2100-02-29',
    '2024-04-31',
    '2024-01-32',
    '2024-01-00',
    '2024-00-10',
    '2024-13-10',
  ])('refuses %s, a day that no calendar has', (text) => {
    expect(parseDay(text)).toBe(-1);
  });

  it('refuses the years on both sides of 1800 to 3099', () => {
    expect(parseDay('1799-12-31')).toBe(-1);
    expect(parseDay('3100-01-01')).toBe(-1);
    expect(parseDay('0000-01-01')).toBe(-1);
  });

  it.each([
    '',
    '2023-2-8',
    '2023-2-08',
    '2023-02-8 ',
    '2023-02-08 ',
    ' 2023-02-08',
    '2023-02-08T00:00:00Z',
    '2023/02/08',
    '2023/02-08',
    '2023-02/08',
    '2023-02 08',
    '2023－02－08',
    '２０２３-02-08',
    '2023-02-0８',
    '٢٠٢٣-02-08',
    '20230208',
    '2023-0208',
    '+023-02-08',
    '2023-02-0x',
    '2023-0:-08',
    '2023-02-/1',
    '二〇二三-2-8',
  ])('refuses the text "%s"', (text) => {
    expect(parseDay(text)).toBe(-1);
  });

  // The characters next to the digits: taken for digits, "/" would be minus one and ":" ten.
  it.each(['/', ':'])('refuses "%s" in place of any digit', (neighbour) => {
    const dates = ['1999-12-28', '2020-10-20', '2011-01-11', '2024-01-01'];
    const spoilt = dates.flatMap((date) =>
      [0, 1, 2, 3, 5, 6, 8, 9].map((at) => date.slice(0, at) + neighbour + date.slice(at + 1)),
    );
    expect(spoilt.filter((text) => parseDay(text) !== -1)).toEqual([]);
  });

  it.each([
    [20230208],
    [null],
    [undefined],
    [true],
    [['2023-02-08']],
    [{ toString: () => '2023-02-08' }],
    [new Date('2023-02-08T00:00:00Z')],
    [Object('2023-02-08')],
    [10n],
    [Symbol('2023-02-08')],
  ])('refuses what is not a primitive string: %o', (value) => {
    expect(parseDay(value)).toBe(-1);
  });

  it('always agrees with the table of month lengths, in every month of 400 years', () => {
    const wrong: string[] = [];
    for (let year = 1900; year < 2300; year++) {
      // The Gregorian rule in its own words, not as the code writes it.
      const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
      const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      lengths.forEach((length, i) => {
        const month = `${year}-${String(i + 1).padStart(2, '0')}`;
        const last = parseDay(`${month}-${length}`);
        const beyond = parseDay(`${month}-${length + 1}`);
        if (last === -1 || beyond !== -1 || daysInMonth(year, i + 1) !== length) wrong.push(month);
      });
    }
    expect(wrong).toEqual([]);
  });
});

describe('formatDay', () => {
  it.each(['1900-01-01', '2024-02-29', '2024-10-05', '2999-12-31'])(
    'writes %s back as it was read',
    (text) => {
      expect(formatDay(parseDay(text))).toBe(text);
    },
  );
});

describe('isCivilDate', () => {
  it('accepts what parseDay reads and nothing else', () => {
    expect(isCivilDate('2024-02-29')).toBe(true);
    expect(isCivilDate('2023-02-29')).toBe(false);
    expect(isCivilDate(20240229)).toBe(false);
  });
});

describe('NEVER', () => {
  it('is later than the last day that a civil date can name, and a day of no calendar', () => {
    expect(NEVER).toBeGreaterThan(parseDay('2999-12-31'));
    expect(isCivilDate(formatDay(NEVER))).toBe(false);
  });
});
