import { FALSE } from '../../conditions/index.js';
import {
  createScheduleBook,
  type Diagram,
  factsOfWitness,
  factsWith,
  locate,
  pathIn,
  type Schedule,
  type ScheduleBook,
  scheduleOutput,
  type Universe,
  type UnlikeDates,
  unlikeFirstDays,
} from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { Terrain } from '../../verdict/index.js';
import { exactly } from '../exact.js';
import type { Affected } from './affected.js';
import type { ComparedPart } from './parts.js';

/** The first day of eligibility, side by side, and how any version's is worked out. */
export function earliestPart(universe: Universe, before: Terrain, after: Terrain) {
  const book = createScheduleBook();
  const part: ComparedPart & { readonly book: ScheduleBook } = {
    part: 'earliestEligibleOn',
    id: null,
    before: scheduleOutput(universe, before, book),
    after: scheduleOutput(universe, after, book),
    word: (value) => scheduleText(book, value),
    book,
  };
  const outputsIn = (terrain: Terrain): ReadonlyMap<string, Diagram> =>
    new Map([['earliestEligibleOn null', scheduleOutput(universe, terrain, book)]]);
  return { part, outputsIn };
}

/** Who becomes eligible on another day, and why some days could not be compared: there others may be. */
export interface EarliestChanges {
  readonly affected: readonly Affected[];
  readonly undecided: readonly string[];
}

/**
 * People among some who become eligible on another day: pairs of accounts of that day, as terms of their own dates. A
 * pair that cannot be compared is given up by itself.
 */
export function earliestChanges(
  universe: Universe,
  part: ComparedPart & { readonly book: ScheduleBook },
  among: Diagram,
): EarliestChanges {
  const { algebra, forest, feasible } = universe;
  const nobody = forest.leaf(FALSE);
  const lasts = algebra
    .values(part.after)
    .map((to) => ({ to, now: algebra.where(part.after, (value) => value === to) }));
  const found = algebra.values(part.before).flatMap((from) => {
    const was = algebra.where(part.before, (value) => value === from);
    const some = algebra.all(was, among, feasible);
    return lasts.flatMap(({ to, now }) => {
      if (from === to || algebra.all(some, now) === nobody) return [];
      return [exactly(() => changeBetween(universe, part, [from, to], algebra.all(was, now, among)))];
    });
  });
  return {
    affected: found.flatMap((one) => (one && !('kind' in one) ? [one] : [])),
    undecided: [...new Set(found.flatMap((one) => (one && 'kind' in one ? [one.why] : [])))],
  };
}

/** Those of whom the one account of the day holds before, the other after, and the days are unlike; nothing if nobody. */
function changeBetween(
  universe: Universe,
  { book, word }: ComparedPart & { readonly book: ScheduleBook },
  [from, to]: readonly [number, number],
  both: Diagram,
): Affected | null {
  const { algebra } = universe;
  const unlike = unlikeFirstDays(universe, book, [from, to], both);
  const [first] = unlike;
  if (!first) return null;
  const people = algebra.all(both, algebra.any(...unlike.map(({ region }) => algebra.within(region))));
  return { from: word(from), to: word(to), people, somebody: personWith(universe, people, first) };
}

/** Somebody of whom a condition holds, with those dates: whatever else is so is found beside them. */
function personWith(
  { space, forest, algebra, feasible, find }: Universe,
  condition: Diagram,
  { values }: UnlikeDates,
): Facts {
  const cells = locate(space, factsWith(values));
  const isOfDates = (index: number): boolean => {
    const variable = space.variables[index];
    if (variable?.kind === 'joint') return variable.facts.every((fact) => fact in values);
    return variable?.kind === 'fact' && variable.name in values;
  };
  const dated = new Map(cells.flatMap((cell, index) => (isOfDates(index) ? [[index, [cell]] as const] : [])));
  const path = pathIn(forest, algebra.all(condition, feasible, algebra.within(dated)));
  const found = find(path);
  if (!found) throw new Error('a region of dates has nobody in it');
  return factsOfWitness({ ...found, values: { ...found.values, ...values } });
}

/** The first day of a schedule as a term of the person's dates: `max(a + 6M, b + 16Y)`; several spells side by side. */
function scheduleText(book: ScheduleBook, number: number): string | null {
  const schedule = book.schedule(number);
  return schedule.length === 0 ? null : spellsOf(schedule).join(' | ');
}

const spellsOf = (schedule: Schedule): string[] =>
  schedule.map(({ from, until }) => {
    const start =
      from.length === 0 ? 'asOf' : from.length === 1 ? (from[0] as string) : `max(${from.join(', ')})`;
    if (until.length === 0) return start;
    return `${start} until ${until.length === 1 ? until[0] : `min(${until.join(', ')})`}`;
  });
