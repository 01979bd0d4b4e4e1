import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type HolidayFile, holidayModule, readHolidayFiles } from '../../scripts/generate-holidays.js';

const files = readHolidayFiles();
const fileOf = (year: number) => files.find((file) => file.year === year) as HolidayFile;
/** The files with one of them changed. */
const changed = (year: number, change: Partial<HolidayFile>) =>
  files.map((file) => (file.year === year ? { ...file, ...change } : file));

describe('rules/calendar', () => {
  it('has a file a year from 2011 to 2026, each with the numbers of its notices and where they are printed', () => {
    expect(files.map(({ year }) => year)).toEqual(Array.from({ length: 16 }, (_, i) => 2011 + i));
    const notices = files.flatMap((file) => file.notices);
    for (const { number, url } of notices) {
      expect(number).toMatch(/^国(办)?发明电〔20\d\d〕\d+号$/);
      expect(url).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\//);
    }
    expect(new Set(notices.map(({ number }) => number)).size).toBe(notices.length);
  });

  it.each([
    [2015, '国发明电〔2015〕1号', ['2015-09-03', '2015-09-04'], ['2015-09-06']],
    [2019, '国办发明电〔2019〕3号', ['2019-05-01', '2019-05-02', '2019-05-03'], ['2019-04-28', '2019-05-05']],
    [2020, '国办发明电〔2020〕1号', ['2020-01-31'], []],
  ])('holds %i as its second notice left it', (year, number, off, worked) => {
    const file = fileOf(year);
    expect(file.notices.map((notice) => notice.number)).toContain(number);
    expect(file.weekdaysOff).toEqual(expect.arrayContaining(off));
    expect(file.workingWeekends).toEqual(expect.arrayContaining(worked));
  });

  it('no longer has the Saturday of 2020 worked that the longer Spring Festival took back', () => {
    expect(fileOf(2020).workingWeekends).not.toContain('2020-02-01');
  });

  it('keeps a day of the year before with the notice that gives it', () => {
    expect(fileOf(2012).workingWeekends).toContain('2011-12-31');
    expect(fileOf(2019).weekdaysOff).toContain('2018-12-31');
    expect(fileOf(2019).workingWeekends).toContain('2018-12-29');
  });
});

describe('holidayModule', () => {
  it('writes the table that is in src', () => {
    const table = readFileSync(join(import.meta.dirname, '../../src/calendar/holidays.ts'), 'utf8');
    expect(holidayModule(files)).toBe(table);
  });

  it('writes another table for one day less', () => {
    const less = changed(2024, { workingWeekends: fileOf(2024).workingWeekends.slice(1) });
    expect(holidayModule(less)).not.toBe(holidayModule(files));
  });

  it.each([
    [
      'a Saturday given off',
      { weekdaysOff: ['2024-02-10'] },
      '2024: on the wrong side of the week: 2024-02-10',
    ],
    [
      'a Monday worked',
      { workingWeekends: ['2024-03-04'] },
      '2024: on the wrong side of the week: 2024-03-04',
    ],
    [
      'a day that is none',
      { weekdaysOff: ['2024-02-30'] },
      '2024: on the wrong side of the week: 2024-02-30',
    ],
    ['a day of two notices', { weekdaysOff: ['2023-01-02'] }, 'a day is named twice'],
    ['a day beyond the table', { weekdaysOff: ['2027-01-04'] }, 'outside the table: 20270104'],
  ])('refuses %s', (_name, change, message) => {
    expect(() => holidayModule(changed(2024, change))).toThrow(message);
  });

  it('refuses a gap between the years', () => {
    expect(() => holidayModule(files.filter(({ year }) => year !== 2020))).toThrow('years with a gap');
  });
});
