import { createRequire } from 'node:module';
import { LegalHoliday } from 'tyme4ts';
import type { Day } from '../../src/calendar/index.js';
import { isWeekend } from './enumerated-days.js';

// Two libraries that each keep their own list of the notices. The second is asked for its data alone:
// its functions go wrong wherever the machine's zone is west of Greenwich.

/**
 * Two days that tyme4ts 1.5.2 leaves out: 国办发明电〔2012〕33号 has this Sunday worked for 清明节 and this Saturday
 * for 国庆节, and chinese-days has both.
 */
export const missingInTyme: readonly Day[] = [20130407, 20131012];

/** True if tyme4ts has the day worked. */
export function isWorkedInTyme(day: Day): boolean {
  const named = LegalHoliday.fromYmd(Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100);
  return named?.isWork() ?? !isWeekend(day);
}

interface Table {
  readonly holidays: { readonly [date: string]: string };
  readonly workdays: { readonly [date: string]: string };
}

const load = createRequire(import.meta.url);
const tables = Array.from({ length: 16 }, (_, i): Table => load(`chinese-days/dist/years/${2011 + i}.json`));
const off = new Set(tables.flatMap((table) => Object.keys(table.holidays)).map(toDay));
const worked = new Set(tables.flatMap((table) => Object.keys(table.workdays)).map(toDay));

function toDay(date: string): Day {
  return Number(date.replace(/-/g, ''));
}

/** True if chinese-days' data has the day worked. */
export function isWorkedInChineseDays(day: Day): boolean {
  return worked.has(day) || !(off.has(day) || isWeekend(day));
}
