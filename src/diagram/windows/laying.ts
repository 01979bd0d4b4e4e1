import type { Bound } from '../bound.js';
import { GaveUp } from '../diagram.js';
import type { Laying, Place } from '../laying.js';
import { meetOf, type Span } from '../spans.js';
import { ALL_DAYS, days } from './days.js';

/** Says nothing. */
export const anyhow: Laying = { places: new Map(), bounds: [] };

/** Says where one fact lies; `null` if that leaves it nowhere to be. */
export function placed(fact: string, { from, through }: Span, orNone = false): Laying | null {
  const span = from <= through ? { from, through } : null;
  return span || orNone ? { places: new Map([[fact, { span, orNone }]]), bounds: [] } : null;
}

/** Says that a fact is none. */
export const absent = (fact: string): Laying => ({
  places: new Map([[fact, { span: null, orNone: true }]]),
  bounds: [],
});

/**
 * Says how two facts lie to each other; `null` where it is one fact, which cannot lie so to itself.
 * @throws GaveUp where on some days it can
 */
export function bound(one: Bound): Laying | null {
  const { earlier, later, ahead, isBelow } = one;
  if (earlier !== later) return { places: new Map(), bounds: [one] };
  const [least, most] = ahead ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (least > 0) return isBelow ? anyhow : null;
  if (most <= 0) return isBelow ? null : anyhow;
  throw new GaveUp(`a window of ${earlier} opens before it on some days`, 0);
}

/** What several say together; `null` where they contradict each other about a single fact, or one of them is. */
export function together(...all: readonly (Laying | null)[]): Laying | null {
  const places = new Map<string, Place>();
  const bounds: Bound[] = [];
  for (const one of all) {
    if (!one) return null;
    bounds.push(...one.bounds);
    for (const [fact, place] of one.places) {
      const both = meet(places.get(fact), place);
      if (!both) return null;
      places.set(fact, both);
    }
  }
  return { places, bounds };
}

function meet(one: Place | undefined, other: Place): Place | null {
  if (!one) return other;
  const span = one.span && other.span && meetOf(one.span, other.span);
  const orNone = one.orNone && other.orNone;
  return span || orNone ? { span, orNone } : null;
}

/** The same with the days that bounds leave at first sight; `null` if they leave none. */
export function tightened({ places, bounds }: Laying): Laying | null {
  const tight = new Map(places);
  for (const { earlier, later, least, isBelow } of bounds) {
    const [one, other] = [tight.get(earlier), tight.get(later)];
    // A fact that may be none need not keep them.
    if (!one?.span || one.orNone || !other?.span || other.orNone) continue;
    const { from, through } = one.span;
    const open = isBelow
      ? { from: ALL_DAYS.from, through: days.previous(least(through)) }
      : { from: least(from), through: ALL_DAYS.through };
    const span = meetOf(other.span, open);
    if (!span) return null;
    tight.set(later, { span, orNone: false });
  }
  return { places: tight, bounds };
}

/** How far a fact lies past another at least and at most, as far as bounds between the two of them tell. */
export function gapBetween({ bounds }: Laying, earlier: string, later: string): readonly [number, number] {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const one of bounds) {
    if (!one.ahead || one.earlier !== earlier || one.later !== later) continue;
    if (one.isBelow) most = Math.min(most, one.ahead[1] - 1);
    else least = Math.max(least, one.ahead[0]);
  }
  return [least, most];
}
