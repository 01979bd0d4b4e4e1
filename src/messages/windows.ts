import type { DateRange } from '../verdict/index.js';
import type { WindowState } from './lifecycle.js';
import type { Speech } from './speech.js';

/**
 * How far away the end of a window is that comes next: its first day as long as it is not open, else its last.
 *
 * @param days from the day of the question to that end; negative for one that is past
 * @example windowNearnessText('open', 3, speech) // '3 days left'
 * @since 0.3.0
 */
export function windowNearnessText(state: WindowState, days: number, { say }: Speech): string {
  if (state === 'not-yet-open') return say('opensIn', days);
  if (days < 0) return say('closedAgo', -days);
  return days === 0 ? say('closesToday') : say('closesIn', days);
}

/**
 * The days that a last day lies between, and why it is not known: a year's days off are not announced yet.
 * @since 0.3.0
 */
export const rangeText = ({ earliest, latest, unannounced }: DateRange, { say, lang }: Speech): string =>
  `${say('between', earliest, latest)}${lang === 'zh' ? '，' : ', '}${say('notAnnounced', unannounced)}`;

/**
 * A span of days, both inside; one without end by its first day.
 * @since 0.3.0
 */
export const spanText = (from: string, through: string | null, { say }: Speech): string =>
  through === null ? say('fromOn', from) : `${from} – ${through}`;
