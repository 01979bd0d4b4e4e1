import type { Diagram } from './diagram.js';
import { GaveUp } from './diagram.js';
import type { Region } from './region.js';
import { cellsByChild } from './region.js';
import { firstRank, orders, type ScheduleBook, type Term, termsOf } from './schedule.js';
import { keepOrder } from './term-order.js';
import { datesOf, type SettledDates } from './ties/index.js';
import type { Universe } from './universe.js';
import { isUntoldTerm } from './untold.js';
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
  const untold = terms.find(isUntoldTerm);
  if (untold !== undefined) {
    // Whatever those days are, they are later than today.
    if (schedules.every((schedule) => schedule.some(({ from }) => from.length === 0))) return [];
    throw new GaveUp(`no day tells when ${book.terms.get(untold)?.fact} decides otherwise`, terms.length);
  }
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
