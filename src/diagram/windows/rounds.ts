import {
  addPeriod,
  type Day,
  dayAfter,
  dayBefore,
  firstAfter,
  latestStart,
  type Period,
  times,
} from '../../calendar/index.js';
import type { Bound } from '../bound.js';
import { GaveUp } from '../diagram.js';
import { remembered } from '../remembered.js';
import type { Span } from '../spans.js';
import { daysOf } from '../ties/index.js';
import { ALL_DAYS } from './days.js';
import type { State, Windows } from './states.js';

/** Days of an anchor whose windows of these numbers lie in one state: the first of them, the second … */
export interface Round {
  readonly anchor: Span;
  readonly first: number;
  /** `null` for all that follow. */
  readonly last: number | null;
}

/** The most windows that one anchor may have up to asOf. */
const MOST_WINDOWS = 2_000;

/** The period between the windows of one anchor. */
export const everyOf = ({ clause }: Windows): Period => clause.every ?? { years: 1 };

/**
 * For all days of an anchor, which of its windows lie in a state.
 * @throws GaveUp for windows that come again too often
 */
export function roundsOf(windows: Windows, { from, through }: State): Round[] {
  const { clause, asOf } = windows;
  const every = everyOf(windows);
  const count = firstAfter(ALL_DAYS.from, every, clause.opens, asOf);
  if (count > MOST_WINDOWS) throw new GaveUp(`${count} windows of one permit`, count);
  /** The first day, and the last, of an anchor whose window of a number lies in the state. */
  const earliest = (n: number): Day =>
    from === null ? ALL_DAYS.from : dayAfter(latestStart(dayBefore(from), times(every, n)));
  const latest = (n: number): Day =>
    through === null ? ALL_DAYS.through : latestStart(through, times(every, n));
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const turns = numbers.flatMap((n) => [earliest(n), dayAfter(latest(n))]);
  const inside = turns.filter((day) => day > ALL_DAYS.from && day <= ALL_DAYS.through);
  const starts = [...new Set([ALL_DAYS.from, ...inside])].sort((a, b) => b - a);
  const rounds: Round[] = [];
  let [first, last, end] = [1, 0, ALL_DAYS.through];
  // The earlier the anchor, the greater the numbers.
  for (const start of starts) {
    while (first <= count && earliest(first) > start) first++;
    while (last < count && latest(last + 1) >= end) last++;
    if (first <= last)
      rounds.push({ anchor: { from: start, through: end }, first, last: through === null ? null : last });
    end = dayBefore(start);
  }
  return rounds;
}

/** The day on which a window opens, counted from its anchor. */
export type Opening = Required<Pick<Bound, 'least' | 'ahead' | 'end'>>;

/** The opening days of the first window of an anchor, the second … */
export function openingsOf(windows: Windows): (number: number) => Opening {
  const { opens } = windows.clause;
  const known: Opening[] = [];
  const make = (number: number): Opening => {
    const whole = times(everyOf(windows), number);
    return {
      least: remembered((day) => addPeriod(addPeriod(day, whole), opens)),
      ahead: sumOf(daysOf(whole), daysOf(opens)),
      end: `opens ${JSON.stringify([whole, opens])}`,
    };
  };
  return (number) => (known[number] ??= make(number));
}

export const sumOf = (one: readonly [number, number], other: readonly [number, number]): [number, number] => [
  one[0] + other[0],
  one[1] + other[1],
];
