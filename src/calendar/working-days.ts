import type { Day } from './civil-date.js';
import { daysBetween } from './days.js';
import { FIRST_YEAR, FLIPPED_DAYS } from './holidays.js';
import { dayAfter, dayBefore } from './months.js';

/**
 * What is known of a day: worked (工作日), off, or neither, because no notice has settled its year.
 * @since 0.2.0
 */
export type DayKind = 'working' | 'off' | 'unannounced';

/**
 * Which days are worked. It is passed in, so that whoever needs no working days ships no table.
 * @since 0.2.0
 */
export interface WorkingCalendar {
  /** First and last day that the notices settle. */
  readonly from: Day;
  readonly through: Day;
  /** A day outside `from` and `through` may still be known to be `off`, by law; it is never `working`. */
  kindOf(day: Day): DayKind;
}

/**
 * Where a count of working days ends: one day, `earliest` and `latest` alike, as long as every day on
 * the way is announced; else the first and the last day on which it can end.
 * @since 0.2.0
 */
export interface DayRange {
  readonly earliest: Day;
  readonly latest: Day;
  /** First year, going from the start, that is not announced, if one was met. */
  readonly unannounced: number | null;
}

/**
 * A calendar with the counts over it. A policy carries it only if its rules count in working days, and the
 * code comes along with the table.
 * @since 0.3.0
 */
export interface WorkingDays extends WorkingCalendar {
  /** {@link addWorkingDays} over this calendar. */
  add(start: Day, n: number): DayRange;
  /** {@link rollForward} over this calendar. */
  rollForward(day: Day): DayRange;
}

/**
 * China's working days by the State Council's yearly notices (国务院办公厅关于部分节假日安排的通知), 2011 to
 * 2026. Before and after, only the holidays that 全国年节及纪念日放假办法 第二条 puts on fixed dates are
 * known: 1 January, 1 May and 1 to 3 October since 2000, and 2 May since 2025.
 *
 * The last days of December are settled by their own year's notice as long as the next one does not
 * change them, as those for 2012 and 2019 did. Holidays of one region or of a minority (第四条: Xinjiang's
 * for Eid and Corban) are not in the table: they are unverified, and a count in Xinjiang that meets them
 * ends later than this calendar says.
 *
 * @example chinaWorkingDays.kindOf(20240204) // 'working': a Sunday before the Spring Festival
 * @since 0.2.0
 */
export const chinaWorkingDays: WorkingDays = /* @__PURE__ */ withCounts(/* @__PURE__ */ readTable());

function withCounts(calendar: WorkingCalendar): WorkingDays {
  return {
    ...calendar,
    add: (start, n) => addWorkingDays(calendar, start, n),
    rollForward: (day) => rollForward(calendar, day),
  };
}

function readTable(): WorkingCalendar {
  const from = FIRST_YEAR * 10000 + 101;
  const through = (FIRST_YEAR + FLIPPED_DAYS.length - 1) * 10000 + 1231;
  const flipped = new Set<Day>();
  FLIPPED_DAYS.forEach((row, i) => {
    let day = (FIRST_YEAR + i) * 10000 + 101;
    for (const digit of row) {
      for (let steps = Number.parseInt(digit, 36); steps > 0; steps--) day = dayAfter(day);
      if (digit !== 'z') flipped.add(day);
    }
  });
  return {
    from,
    through,
    kindOf(day) {
      if (day < from || day > through) return isFixedHoliday(day) ? 'off' : 'unannounced';
      return isWeekend(day) === flipped.has(day) ? 'working' : 'off';
    },
  };
}

/** A date on which every year's notice must give a day off; 1999, when the Measures were made anew, is left out. */
function isFixedHoliday(day: Day): boolean {
  const date = day % 10000;
  if (date === 502) return day > 20250000;
  return day > 20000000 && (date === 101 || date === 501 || (date >= 1001 && date <= 1003));
}

const MONDAY: Day = 20240101;

function isWeekend(day: Day): boolean {
  return ((daysBetween(MONDAY, day) % 7) + 7) % 7 > 4;
}

/** Of so many Mondays to Fridays in a row, fixed holidays not counted, … */
const STRETCH = 50;
/** … a calendar not yet announced gives at most so many off. */
const MOST_OFF = 8;

/**
 * The last day of a period of `n` working days, the start not counted (民法典 第二百零一条): the n-th
 * working day after it, or for a negative `n` before it; for 0 the start itself, whatever day it is.
 *
 * Over days that are not announced the answer is a range, from what the notices may do:
 * - as many working days as can be: every day, for a notice may have Saturdays and Sundays worked;
 * - as few: Mondays to Fridays alone, less eight in any fifty of them, at the worst place. Eight is what the longest run of days off yet given can hold (ten days, from 24 January
 *   2020), and no fifty Mondays to Fridays of 2011 to 2026 lost more.
 *
 * Both ends are the extremes over one set of calendars, each of which counts forward, so a later start
 * or a longer period never moves either end back.
 *
 * @example addWorkingDays(chinaWorkingDays, 20240930, 3) // 10 October 2024: the 1st to the 7th are off
 * @since 0.2.0
 */
export function addWorkingDays(calendar: WorkingCalendar, start: Day, n: number): DayRange {
  const short = count(calendar, start, n, false);
  // The longer count passes every day that the shorter one does.
  const long = count(calendar, start, n, true);
  const { unannounced } = long;
  return n < 0
    ? { earliest: long.end, latest: short.end, unannounced }
    : { earliest: short.end, latest: long.end, unannounced };
}

/**
 * The day itself if it is worked, else the next that is: where a period ends whose last day is a
 * statutory day off (民法典 第二百零三条).
 * @example rollForward(chinaWorkingDays, 20241001) // 8 October 2024
 * @since 0.2.0
 */
export function rollForward(calendar: WorkingCalendar, day: Day): DayRange {
  return addWorkingDays(calendar, dayBefore(day), 1);
}

function count(calendar: WorkingCalendar, start: Day, n: number, isWorst: boolean) {
  const step = n < 0 ? dayBefore : dayAfter;
  let unannounced: number | null = null;
  let end = start;
  // Mondays to Fridays met since the last day that is announced as worked: those of one notice's silence.
  let weekdays = 0;
  for (let left = Math.abs(n); left > 0; ) {
    end = step(end);
    const kind = calendar.kindOf(end);
    if (kind === 'off') continue;
    if (kind === 'working') {
      weekdays = 0;
      left--;
      continue;
    }
    unannounced ??= Math.floor(end / 10000);
    // INVARIANT: the days off come first in every stretch, so that each count meets as many as it can.
    if (!isWorst || (!isWeekend(end) && weekdays++ % STRETCH >= MOST_OFF)) left--;
  }
  return { end, unannounced };
}
