import type { Day } from '../../src/calendar/index.js';

// The calendar as a list of days, one after the other from the platform's clock: no arithmetic on
// months or years, so nothing here can be wrong in the way that the code under test can.
const MILLISECONDS = 24 * 60 * 60 * 1000;

/** Every day of the years 1990 to 2040, in order. */
export const days: readonly Day[] = (() => {
  const list: Day[] = [];
  const end = Date.UTC(2041, 0, 1);
  for (let time = Date.UTC(1990, 0, 1); time < end; time += MILLISECONDS) {
    const date = new Date(time);
    list.push(date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate());
  }
  return list;
})();

const places = new Map(days.map((day, i) => [day, i]));

/** The same days, month by month. */
const months: readonly (readonly Day[])[] = (() => {
  const list: Day[][] = [];
  for (const day of days) {
    if (day % 100 === 1) list.push([]);
    list.at(-1)?.push(day);
  }
  return list;
})();

const monthPlaces = new Map(months.flatMap((month, i) => month.map((day) => [day, i])));

/** The day so many places on in the list. */
export function daysOn(day: Day, n: number): Day {
  return days[(places.get(day) ?? Number.NaN) + n] ?? Number.NaN;
}

/** 民法典 第二百零二条, looked up: the day of the same number in the month so many on, else that month's last. */
export function monthsOn(day: Day, n: number): Day {
  const month = months[(monthPlaces.get(day) ?? Number.NaN) + n] ?? [];
  return month.find((other) => other % 100 === day % 100) ?? month.at(-1) ?? Number.NaN;
}

/** True for a Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  // 1 January 1990 was a Monday.
  return (places.get(day) ?? Number.NaN) % 7 > 4;
}
