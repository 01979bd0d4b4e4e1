import { type Day, dayAfter, NEVER } from '../calendar/index.js';
import { GaveUp } from './diagram.js';
import type { Term } from './schedule.js';
import { firstIn, type Scale, scaleOf } from './spans.js';
import type { Bound, SettledDates } from './ties/index.js';

/** Days on which terms stand in an order; `null` if there are none. */
export function keepOrder(settled: SettledDates, order: readonly (readonly Term[])[]): SettledDates | null {
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
      ahead: aheadFor(earlier, later, isStrict),
      isBelow: false,
    });
  }
  return settled.within(bounds, fixed);
}

const dates = scaleOf({ type: 'date' }) as Scale;

const nameOf = ({ fact, key }: Term): string => fact ?? key;

/** The first day of the later term's fact for which it is no earlier than, or is later than, the earlier term. */
const leastFor =
  (earlier: Term, later: Term, isStrict: boolean): Bound['least'] =>
  (day) => {
    const reached = earlier.fact === null ? earlier.of(0) : earlier.of(day);
    const wanted = isStrict ? dayAfter(reached) : reached;
    if (later.fact === null) return wanted;
    const [from, through] = [dayNear(wanted, -later.ahead[1]), dayNear(wanted, -later.ahead[0])];
    return firstIn({ from, through }, dates, (one) => later.of(one) >= wanted) ?? NEVER;
  };

/** So many days later, or the last or first that facts can name. */
const dayNear = (day: Day, days: number): Day =>
  Math.min(Math.max(dates.plus(day, days), dates.all.from), dates.all.through);

/** How far that day lies ahead of the earlier term's fact: the terms may count any periods. */
function aheadFor(earlier: Term, later: Term, isStrict: boolean): Term['ahead'] {
  const by = isStrict ? 1 : 0;
  const [least, most] = [earlier.ahead[0] - later.ahead[1] + by, earlier.ahead[1] - later.ahead[0] + by];
  // The same period ends in the order in which it begins.
  if (shiftOf(earlier) !== shiftOf(later)) return [least, most];
  return isStrict ? [1, most] : [least, 0];
}

/** What a term counts from its fact's day. */
const shiftOf = ({ key, fact }: Term): string => key.slice((fact ?? key).length);

/**
 * Whether two terms of one fact stand so.
 * @throws GaveUp if they do for some of its days and not for others
 */
function isSoOnAll(settled: SettledDates, earlier: Term, later: Term, isStrict: boolean): boolean {
  const isSo = (day: Day): boolean =>
    isStrict ? earlier.of(day) < later.of(day) : earlier.of(day) <= later.of(day);
  const by = isStrict ? 1 : 0;
  if (earlier.ahead[1] + by <= later.ahead[0]) return true;
  if (earlier.ahead[0] + by > later.ahead[1]) return false;
  const found = new Set<boolean>();
  for (const { from, through } of settled.spansOf(earlier.fact as string))
    for (let day = from; day <= through && found.size < 2; day = dayAfter(day)) found.add(isSo(day));
  if (found.size > 1)
    throw new GaveUp(`two days from ${earlier.fact} stand to each other now one way, now another`, 0);
  return found.has(true);
}
