import { type Day, dayAfter, NEVER, parseDay } from '../calendar/index.js';
import { type Facts, isFactDay } from '../facts/index.js';
import type { Policy } from '../policy/index.js';

/** Days that are fixed by the policy's versions and the facts: a version begins or ends, a stated day is there or over. */
export function fixedDays({ spells }: Policy, facts: Facts): readonly Day[] {
  const versions = spells.flatMap(({ from, through }) => [
    from,
    ...(through >= NEVER - 1 ? [] : [through + 1]),
  ]);
  const stated = datesIn(facts).flatMap((day) => [day, dayAfter(day)]);
  return [...new Set([...versions, ...stated])].sort((a, b) => a - b);
}

/** Every date stated anywhere in the facts. */
function datesIn(value: unknown): Day[] {
  if (typeof value === 'string') {
    const day = parseDay(value);
    return isFactDay(day) ? [day] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(datesIn) : [];
}

/** The first of sorted days later than another; NEVER if there is none. */
export function firstAfterDay(days: readonly Day[], day: Day): Day {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as Day) <= day) low = middle + 1;
    else high = middle;
  }
  return days[low] ?? NEVER;
}
