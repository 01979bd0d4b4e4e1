import type { Period } from '../calendar/index.js';
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
  year: { zh: '年', one: 'year', many: 'years' },
} as const satisfies Record<Duration['unit'] | 'year', Unit>;

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

/**
 * The length of a period, whichever way it is counted.
 *
 * @example periodText({ months: -1 }, 'en') // '1 month'
 * @since 0.2.0
 */
export function periodText(period: Period, lang: Lang): string {
  const [unit, length] =
    'days' in period
      ? ([units.day, period.days] as const)
      : 'months' in period
        ? ([units.month, period.months] as const)
        : ([units.year, period.years] as const);
  const n = Math.abs(length);
  if (lang === 'zh') return `${n}${unit.zh}`;
  return `${n} ${n === 1 ? unit.one : unit.many}`;
}
