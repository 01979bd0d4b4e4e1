import { type Day, dayAfter, NEVER } from '../calendar/index.js';
import type { Diagram } from './diagram.js';
import { GaveUp } from './diagram.js';
import type { Region } from './region.js';
import { cellsByChild } from './region.js';
import { firstRank, orders, type ScheduleBook, type Term, termsOf } from './schedule.js';
import { firstIn, scaleOf } from './spans.js';
import { type Bound, datesOf, type SettledDates } from './ties/index.js';
import type { Universe } from './universe.js';
import type { Values } from './variables.js';

const MOST_TERMS = 5;
const MOST_PATHS = 5_000;

/** Dates for which the first days of two schedules are not the same, and the cells that the dates lie in. */
export interface UnlikeDates {
  readonly region: Region;
  readonly values: Values;
}

/**
 * The regions of dates in which two schedules may begin on unlike days, each with such dates: for every order in which
 * their days may stand the first days are compared, and dates in that order are searched.
 *
 * @param condition whom to look at
 * @throws GaveUp where too many days would have to be compared
 */
export function unlikeFirstDays(
  universe: Universe,
  book: ScheduleBook,
  [one, other]: readonly [number, number],
  condition: Diagram,
): UnlikeDates[] {
  const schedules = [book.schedule(one), book.schedule(other)] as const;
  const terms = [...new Set(schedules.flatMap(termsOf))];
  if (terms.length > MOST_TERMS) throw new GaveUp('too many days to compare', terms.length);
  const unlike = [...orders(terms)].filter((order) => {
    const rank = new Map(order.flatMap((tied, i) => tied.map((term) => [term, i + 1] as const)));
    return firstRank(schedules[0], rank) !== firstRank(schedules[1], rank);
  });
  return datePaths(universe, condition).flatMap(({ region, settled }) => {
    for (const order of unlike) {
      const kept = keepOrder(
        settled,
        order.map((tied) => tied.map((key) => book.terms.get(key) as Term)),
      );
      if (kept) return [{ region, values: kept.values() }];
    }
    return [];
  });
}

/** The regions of dates that a condition leaves, each with what is then settled. */
function datePaths(
  { space, forest, algebra, feasible }: Universe,
  condition: Diagram,
): { readonly region: Region; readonly settled: SettledDates }[] {
  const { variables, start } = datesOf(space);
  const others = new Set([...space.variables.keys()].filter((index) => !variables.includes(index)));
  const found: { region: Region; settled: SettledDates }[] = [];
  const walk = (at: Diagram, region: Region, settled: SettledDates): void => {
    if (found.length > MOST_PATHS) throw new GaveUp('too many regions of dates', found.length);
    const value = forest.valueOf(at);
    if (value !== undefined) {
      if (value !== 0) found.push({ region, settled });
      return;
    }
    const index = forest.variableOf(at);
    for (const [child, cells] of cellsByChild(forest.childrenOf(at)))
      for (const cell of cells) {
        const next = forest.valueOf(child) === 0 ? null : settled.with(index, [cell]);
        if (next) walk(child, new Map(region).set(index, [cell]), next);
      }
  };
  walk(algebra.some(algebra.all(condition, feasible), others), new Map(), start);
  return found;
}

/** Days on which terms stand in an order; `null` if there are none. */
function keepOrder(settled: SettledDates, order: readonly (readonly Term[])[]): SettledDates | null {
  const pairs: { readonly earlier: Term; readonly later: Term; readonly isStrict: boolean }[] = [];
  order.forEach((tied, i) => {
    const [first, ...rest] = tied as [Term, ...Term[]];
    for (const one of rest) pairs.push({ earlier: first, later: one, isStrict: false });
    for (const one of rest) pairs.push({ earlier: one, later: first, isStrict: false });
    const [next] = order[i + 1] ?? [];
    if (next) pairs.push({ earlier: first, later: next, isStrict: true });
  });
  const bounds: Bound[] = [];
  const fixed = new Map<string, { from: Day; through: Day }>();
  for (const { earlier, later, isStrict } of pairs) {
    if (earlier.fact !== null && earlier.fact === later.fact) {
      if (!isSoOnAll(settled, earlier, later, isStrict)) return null;
      continue;
    }
    for (const { key, fact, of } of [earlier, later])
      if (fact === null) fixed.set(key, { from: of(0), through: of(0) });
    bounds.push({
      earlier: nameOf(earlier),
      later: nameOf(later),
      least: leastFor(earlier, later, isStrict),
      // How far is not told: the terms may count any periods.
      ahead: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
      isBelow: false,
    });
  }
  return settled.within(bounds, fixed);
}

const nameOf = ({ fact, key }: Term): string => fact ?? key;

/** The first day of the later term's fact for which it is no earlier than, or is later than, the earlier term. */
const leastFor =
  (earlier: Term, later: Term, isStrict: boolean): Bound['least'] =>
  (day) => {
    const reached = earlier.fact === null ? earlier.of(0) : earlier.of(day);
    const wanted = isStrict ? dayAfter(reached) : reached;
    if (later.fact === null) return wanted;
    const scale = scaleOf({ type: 'date' });
    return (scale && firstIn(scale.all, scale, (one) => later.of(one) >= wanted)) ?? NEVER;
  };

/**
 * Whether two terms of one fact stand so.
 * @throws GaveUp if they do for some of its days and not for others
 */
function isSoOnAll(settled: SettledDates, earlier: Term, later: Term, isStrict: boolean): boolean {
  const isSo = (day: Day): boolean =>
    isStrict ? earlier.of(day) < later.of(day) : earlier.of(day) <= later.of(day);
  const found = new Set(
    settled.spansOf(earlier.fact as string).flatMap(({ from, through }) => [isSo(from), isSo(through)]),
  );
  if (found.size > 1)
    throw new GaveUp(`two days from ${earlier.fact} stand to each other now one way, now another`, 0);
  return found.has(true);
}
