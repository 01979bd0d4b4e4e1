import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDate, type DayNumber, isWeekend, yearOf } from './civil-days.js';

const CALENDAR = join(import.meta.dirname, '../../rules/calendar');

interface Notice {
  readonly year: number;
  readonly weekdaysOff: readonly string[];
  readonly workingWeekends: readonly string[];
}

const notices = readdirSync(CALENDAR)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(CALENDAR, name), 'utf8')) as Notice);
const years = new Set(notices.map(({ year }) => year));
const weekdaysOff = new Set(notices.flatMap((notice) => notice.weekdaysOff));
const workingWeekends = new Set(notices.flatMap((notice) => notice.workingWeekends));

/** Holidays that lie on the same date every year, and the year of the measures that made them so. */
const fixedHolidays: readonly (readonly [date: string, since: number])[] = [
  ['01-01', 2000],
  ['05-01', 2000],
  ['10-01', 2000],
  ['10-02', 2000],
  ['10-03', 2000],
  ['05-02', 2025],
];

type Kind = 'working' | 'off' | 'unannounced';

function kindOf(day: DayNumber): Kind {
  const text = civilDate(day);
  const year = yearOf(day);
  if (years.has(year)) {
    const isOff = isWeekend(day) ? !workingWeekends.has(text) : weekdaysOff.has(text);
    return isOff ? 'off' : 'working';
  }
  const isFixed = fixedHolidays.some(([date, since]) => text.slice(5) === date && year >= since);
  return isFixed ? 'off' : 'unannounced';
}

/** The days between which a count ends, and the first year on the way that no notice has settled. */
export interface Ends {
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  readonly unannounced: number | null;
}

/**
 * The n-th working day after a day; the day itself for none. Where nothing is announced, the earliest end takes every day
 * for worked, and the latest takes Mondays to Fridays, less the first eight of every fifty met in a row.
 */
export function workingDaysAfter(start: DayNumber, n: number): Ends {
  let earliest = start;
  for (let left = n; left > 0; ) {
    earliest++;
    if (kindOf(earliest) !== 'off') left--;
  }
  let latest = start;
  let silent = 0;
  let unannounced: number | null = null;
  for (let left = n; left > 0; ) {
    latest++;
    const kind = kindOf(latest);
    if (kind === 'working') {
      silent = 0;
      left--;
    }
    if (kind !== 'unannounced') continue;
    unannounced ??= yearOf(latest);
    if (isWeekend(latest)) continue;
    silent++;
    const isTakenForOff = (silent - 1) % 50 < 8;
    if (!isTakenForOff) left--;
  }
  return { earliest, latest, unannounced };
}

/** A last day that is off moves to the next one that is worked. */
export const rolledForward = (day: DayNumber): Ends => workingDaysAfter(day - 1, 1);
