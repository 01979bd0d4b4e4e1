import type { Duration } from '../policy/index.js';
import type { Lang } from './text.js';

interface Unit {
  readonly zh: string;
  readonly one: string;
  readonly many: string;
}

/** Calendar days (日) and working days (工作日) are different units and stay so. */
const units = {
  minute: { zh: '分钟', one: 'minute', many: 'minutes' },
  day: { zh: '日', one: 'day', many: 'days' },
  'working-day': { zh: '个工作日', one: 'working day', many: 'working days' },
  month: { zh: '个月', one: 'month', many: 'months' },
} as const satisfies Record<Duration['unit'], Unit>;

/**
 * A duration in the unit of its source, without a preposition.
 *
 * @example durationText({ min: 3, max: 7, unit: 'working-day' }, 'en') // '3-7 working days'
 * @since 0.1.0
 */
export function durationText({ min, max, unit }: Duration, lang: Lang): string {
  const { zh, one, many } = units[unit];
  const isRange = min !== undefined && min !== max;
  if (lang === 'zh') return `${isRange ? `${min}至` : ''}${max}${zh}`;
  return `${isRange ? `${min}-` : ''}${max} ${max === 1 && !isRange ? one : many}`;
}
