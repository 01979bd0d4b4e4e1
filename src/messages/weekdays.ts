import type { Lang } from './text.js';

const names: { readonly [lang in Lang]: readonly string[] } = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
/** By how many days of the week the first of each month lies behind the first of March, from January on. */
const MONTHS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/**
 * A civil date with its day of the week.
 *
 * @example dayText('2025-08-07', 'en') // '2025-08-07 Thu'
 * @since 0.3.0
 */
export const dayText = (date: string, lang: Lang): string => `${date} ${names[lang][weekdayOf(date)] ?? ''}`;

/** The day of the week from Sunday, 0. */
function weekdayOf(date: string): number {
  const [whole = 0, month = 1, day = 1] = date.split('-').map(Number);
  // A year that begins in March ends with its leap day.
  const year = month < 3 ? whole - 1 : whole;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leapDays + (MONTHS[month - 1] ?? 0) + day) % 7;
}
