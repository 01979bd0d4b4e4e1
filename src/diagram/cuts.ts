import {
  addPeriod,
  type Day,
  dayAfter,
  dayBefore,
  latestStart,
  type Period,
  parseDay,
  type WindowRule,
} from '../calendar/index.js';
import { type Comparison, isFactReference } from '../conditions/index.js';
import { isFactDay } from '../facts/index.js';

/**
 * The days of a dated fact on which a comparison with asOf or with fixed days begins to have another
 * value: between two of them it has one.
 */
export function daysOfChange({ operator, value }: Comparison, asOf: Day): Day[] {
  switch (operator) {
    case 'periodElapsed':
      return [dayAfter(latestStart(asOf, value as Period))];
    case 'lastsFor':
      return [dayBefore(addPeriod(asOf, value as Period))];
    case 'inWindow': {
      const { opens, closes } = value as WindowRule;
      return [dayAfter(latestStart(asOf, opens)), dayAfter(latestStart(dayBefore(asOf), closes))];
    }
    default: {
      const named = isFactReference(value) ? [asOf] : (Array.isArray(value) ? value : [value]).map(parseDay);
      return named.filter(isFactDay).flatMap((day) => [day, dayAfter(day)]);
    }
  }
}

/** The numbers at which a comparison with fixed numbers begins to have another value. */
export const numbersOfChange = ({ value }: Comparison): number[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one): one is number => typeof one === 'number')
    .flatMap((one) => [one, one + 1]);
