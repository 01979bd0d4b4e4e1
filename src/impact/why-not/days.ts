import {
  addMonths,
  addPeriod,
  type CivilDate,
  type Day,
  dayAfter,
  dayBefore,
  formatDay,
  type Period,
  parseDay,
} from '../../calendar/index.js';
import type { Comparison } from '../../conditions/index.js';
import { type FactVariable, factsWith, type Space, valueIn } from '../../diagram/index.js';
import { type Facts, isFactDay } from '../../facts/index.js';
import type { Policy, Procedure } from '../../policy/index.js';
import { handleOf } from '../../verdict/index.js';
import { type Changeabilities, changeabilityOf } from './changeability.js';

/** The most days that are looked at. */
export const MOST_DAYS = 40;

/** What finding the days takes. */
export interface Waiting {
  readonly policy: Policy;
  readonly procedure: Procedure;
  readonly asOf: CivilDate;
  readonly space: Space;
  readonly given: Changeabilities;
}

/**
 * The days from asOf on, in order, of which one is the first on which a change helps. A change helps from some day on
 * because something turns on it: a comparison of a stated day, of one as early as it can be (today, or as long after
 * another as the rules ask), or a count of months that reaches a limit.
 */
export function daysToLookAt(
  facts: Facts,
  { policy, procedure, asOf, space, given }: Waiting,
): { readonly days: readonly Day[]; readonly isEvery: boolean } {
  const today = parseDay(asOf);
  const turning = (person: Facts): Day[] =>
    daysAfter(asOf, (day) => handleOf(policy).nextChangeOn(person, { asOf: day, procedure }));
  const found = [today, ...turning(facts)];
  const earliest = earliestDays(facts, space, today);
  for (const variable of space.variables) {
    if (variable.kind !== 'fact') continue;
    const { name, is } = variable;
    const value = valueIn(facts, name);
    const kind = changeabilityOf(name, is, given);
    if (value !== undefined && kind === 'fixed') continue;
    if (is.type === 'date')
      for (const day of earliest) found.push(...turning(factsWith({ [name]: formatDay(day) })));
    if (is.type === 'integer' && kind === 'waits') found.push(...daysOfCounts(variable, value, today));
  }
  const days = [...new Set(found)].filter((day) => isFactDay(day)).sort((a, b) => a - b);
  const isEvery = days.length <= MOST_DAYS && earliest.length <= MOST_DAYS;
  return { days: days.slice(0, MOST_DAYS), isEvery };
}

/** The days on which something turns after a day, as many as may be looked at and one more. */
function daysAfter(asOf: CivilDate, nextAfter: (day: CivilDate) => CivilDate | null): Day[] {
  const days: Day[] = [];
  for (let day = nextAfter(asOf); day !== null && days.length <= MOST_DAYS; day = nextAfter(day))
    days.push(parseDay(day));
  return days;
}

/** No count of months that a rule asks for is longer. */
const MOST_MONTHS = 600;

/** The days on which a count that grows by one a month reaches a limit. */
function daysOfCounts({ cells }: FactVariable, value: unknown, today: Day): Day[] {
  const counted = typeof value === 'number' ? value : 0;
  return cells
    .flatMap(({ pieces }) => pieces.map(({ span }) => (span?.from ?? 0) - counted))
    .filter((months) => months > 0 && months <= MOST_MONTHS)
    .map((months) => addMonths(today, months));
}

/**
 * The earliest days that a date may have to be: today, a day that the rules name, and from these and stated days as much
 * later as comparisons of two dates may ask, one after another.
 */
function earliestDays(facts: Facts, { variables }: Space, today: Day): Day[] {
  const dates = variables.filter((one): one is FactVariable => one.kind === 'fact' && one.is.type === 'date');
  const steps = variables.flatMap((one) => (one.kind === 'joint' ? stepOf(one.comparison) : []));
  const named = dates.flatMap(({ tests }) => tests.flatMap(({ comparison }) => daysNamed(comparison)));
  const stated = dates.map(({ name }) => parseDay(valueIn(facts, name)));
  const days = new Set([today, ...[...named, ...stated].filter(isFactDay)]);
  for (let i = 1; i < dates.length && days.size <= MOST_DAYS; i++)
    for (const day of [...days]) for (const step of steps) days.add(step(day));
  return [...days].filter((day) => day >= today).slice(0, MOST_DAYS + 1);
}

/** How much later one date has to be than another for a comparison, or for its opposite. */
function stepOf({ operator, value }: Comparison): ((day: Day) => Day)[] {
  if (operator !== 'spans') return [dayAfter];
  const { period } = value as { readonly period: Period };
  return [(day) => dayBefore(addPeriod(day, period)), dayAfter];
}

/** The fixed days that a comparison names, and the days after them. */
const daysNamed = ({ value }: Comparison): Day[] =>
  (Array.isArray(value) ? value : [value])
    .map(parseDay)
    .filter(isFactDay)
    .flatMap((day) => [day, dayAfter(day)]);

/** A policy that keeps the version of a day for ever. */
export function keptFrom(policy: Policy, asOf: CivilDate): Policy {
  const day = parseDay(asOf);
  const spells = policy.spells.filter(({ from, through }) => from <= day && day <= through);
  return { ...policy, spells: spells.map((spell) => ({ ...spell, through: END })) };
}

const END: Day = 29991231;
