import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// Not through index.ts, which imports the very module that is written here.
import { type CivilDate, type Day, parseDay } from '../src/calendar/civil-date.js';
import { dayAfter } from '../src/calendar/months.js';

// Writes src/calendar/holidays.ts from rules/calendar/*.json; with --check it only compares.
const sources = join(import.meta.dirname, '../rules/calendar');
const target = join(import.meta.dirname, '../src/calendar/holidays.ts');

/** One year's notice of the State Council and its later revisions: the days as they stand after the last of them. */
export interface HolidayFile {
  readonly year: number;
  readonly notices: readonly {
    readonly title: string;
    readonly number: string;
    /** The day under the notice's text. */
    readonly datedOn: CivilDate;
    readonly url: string | null;
  }[];
  /** Mondays to Fridays that are off. Saturdays and Sundays are off without being named. */
  readonly weekdaysOff: readonly CivilDate[];
  /** Saturdays and Sundays that are worked. */
  readonly workingWeekends: readonly CivilDate[];
}

/** Every file of rules/calendar, by year. */
export function readHolidayFiles(): HolidayFile[] {
  return readdirSync(sources)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = JSON.parse(readFileSync(join(sources, name), 'utf8')) as HolidayFile;
      if (name !== `holidays-${file.year}.json`) throw new Error(`${name} holds the year ${file.year}`);
      return file;
    });
}

/** The module text: one row a year, and nothing that Biome would write otherwise. */
export function holidayModule(files: readonly HolidayFile[]): string {
  const flipped = new Set(files.flatMap(flippedDays));
  if (flipped.size !== files.flatMap(flippedDays).length) throw new Error('a day is named twice');
  const years = files.map(({ year }) => year);
  const [first = 0] = years;
  if (years.some((year, i) => year !== first + i)) throw new Error(`years with a gap: ${years.join(', ')}`);
  const rows = years.map((year) => `  '${encodeYear(year, flipped)}', // ${year}\n`);
  const outside = [...flipped].filter((day) => !years.includes(Math.floor(day / 10000)));
  if (outside.length > 0) throw new Error(`outside the table: ${outside.join(', ')}`);
  return `// Written by scripts/generate-holidays.ts from rules/calendar; do not edit.

/** The year of the first row of {@link FLIPPED_DAYS}. */
export const FIRST_YEAR = ${first};

/**
 * A row a year: the days on which the notices turn the week round, a Monday to Friday off or a
 * Saturday or Sunday worked. Each character is a number in base 36: days on from the one before, the
 * first from 1 January; \`z\` goes 35 days on and names none.
 */
export const FLIPPED_DAYS: readonly string[] = [
${rows.join('')}];
`;
}

/** The days of a file that are not what their weekday says. */
function flippedDays({ year, weekdaysOff, workingWeekends }: HolidayFile): Day[] {
  const isWeekend = (date: CivilDate) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const wrong = [
    ...weekdaysOff.filter((date) => parseDay(date) === -1 || isWeekend(date)),
    ...workingWeekends.filter((date) => parseDay(date) === -1 || !isWeekend(date)),
  ];
  if (wrong.length > 0) throw new Error(`${year}: on the wrong side of the week: ${wrong.join(', ')}`);
  return [...weekdaysOff, ...workingWeekends].map(parseDay);
}

function encodeYear(year: number, flipped: ReadonlySet<Day>): string {
  let row = '';
  let gap = 0;
  for (let day = year * 10000 + 101; day <= year * 10000 + 1231; day = dayAfter(day), gap++) {
    if (!flipped.has(day)) continue;
    row += 'z'.repeat(gap / 35) + (gap % 35).toString(36);
    gap = 0;
  }
  return row;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = holidayModule(readHolidayFiles());
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error('out of step with rules/calendar: src/calendar/holidays.ts; run npm run holidays');
    process.exit(1);
  }
}
