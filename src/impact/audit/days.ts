import { addPeriod, type Day, dayAfter, dayBefore, type Period, parseDay } from '../../calendar/index.js';
import { isFactDay, isRecord } from '../../facts/index.js';
import { conditionsOf, type PolicyVersion, partsOf, type Spell } from '../../policy/index.js';

/** The most days of one spell to look at. */
const MOST_DAYS = 16;

/**
 * The days of a spell on which what its conditions say of people may begin to be something else: its first and its last,
 * fixed days that conditions name, and the ends of periods from those. Between two of them the cells of people move with
 * the day and keep their shape.
 */
export function daysOf(spell: Spell): Day[] {
  const sorted = turnsOf(spell);
  if (sorted.length <= MOST_DAYS) return sorted;
  // The first and the last, and every so many between.
  const step = (sorted.length - 1) / (MOST_DAYS - 1);
  return Array.from({ length: MOST_DAYS }, (_, i) => sorted[Math.round(i * step)] as Day);
}

/** The same, however many there are. */
export function turnsOf({ from, through, resolved: { version } }: Spell): Day[] {
  const literals = new Set<Day>();
  const periods: Period[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && isFactDay(parseDay(value))) literals.add(parseDay(value));
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      if (isPeriod(value)) periods.push(value);
      else Object.values(value).forEach(visit);
    }
  };
  for (const value of valuesIn(version)) visit(value);
  const turns = [from, ...literals].flatMap((day) => [
    day,
    ...periods.map((period) => addPeriod(day, period)),
  ]);
  const around = turns.flatMap((day) => [dayBefore(day), day, dayAfter(day)]);
  // A spell ends at the number before its first day out of force, which need not be a day.
  const last = isFactDay(through) ? [dayBefore(through + 1)] : [];
  const inside = [...new Set([from, ...last, ...around])].filter((day) => day >= from && day <= through);
  return inside.filter(isFactDay).sort((a, b) => a - b);
}

const isPeriod = (value: object): value is Period =>
  Object.keys(value).length === 1 && ['days', 'months', 'years'].includes(Object.keys(value)[0] as string);

function valuesIn(version: PolicyVersion): unknown[] {
  const compared = conditionsOf(version).flatMap(({ condition }) =>
    partsOf('', condition).flatMap(({ part }) => ('fact' in part ? [part.value] : [])),
  );
  const partitions = Object.values(version.partitions ?? {}).flatMap((clause) =>
    'successions' in clause ? (clause.successions ?? []).map(({ on }) => on) : [],
  );
  return [...compared, ...partitions];
}
