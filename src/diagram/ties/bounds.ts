import { GaveUp } from '../diagram.js';
import { hasRisingCycle } from './cycles.js';
import { firstIn, type Scale, type Span } from './spans.js';

/**
 * A bound between two ordered facts: `later >= least(earlier)`, or with `isBelow` `later < least(earlier)`.
 * `least` never falls as its value grows, so both are closed under taking the earlier (or the later) of two
 * solutions, fact by fact: what bounds propagation leaves has a solution, and its first values are one.
 */
export interface Bound {
  readonly earlier: string;
  readonly later: string;
  readonly least: (value: number) => number;
  /** How far `least` lies ahead of its value, at least and at most, where that is known. */
  readonly ahead?: readonly [least: number, most: number];
  readonly isBelow: boolean;
}

/** The values that ordered facts may still have. */
export type Spans = ReadonlyMap<string, Span>;

/** Rounds after which it is asked whether bounds contradict each other, and after which nothing more is tried. */
const SUSPICIOUS = 8;
const HOPELESS = 4000;

/**
 * Narrows the spans of facts until every bound can be kept at both ends. Bounds of facts without a span bind
 * nothing.
 *
 * @returns `null` if no values satisfy the bounds; else each fact's first values together do, and so do its last
 * @throws GaveUp where bounds that turn on the lengths of months come to no end
 */
export function narrowed(spans: Spans, bounds: readonly Bound[], scale: Scale): Spans | null {
  const now = new Map(spans);
  let rounds = 0;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    // Two bounds that contradict each other would push each other to the end of time, a day a round.
    if (++rounds === SUSPICIOUS && hasRisingCycle(now, bounds)) return null;
    if (rounds > HOPELESS) throw new GaveUp(`bounds of dates not settled in ${HOPELESS} rounds`, rounds);
    for (const bound of bounds) {
      const earlier = now.get(bound.earlier);
      const later = now.get(bound.later);
      if (!earlier || !later) continue;
      const pair = keep(bound, earlier, later, scale);
      if (pair === null) return null;
      const [first, second] = pair;
      if (isSame(first, earlier) && isSame(second, later)) continue;
      now.set(bound.earlier, first);
      now.set(bound.later, second);
      isChanged = true;
    }
  }
  return now;
}

const isSame = (a: Span, b: Span): boolean => a.from === b.from && a.through === b.through;

function keep({ least, isBelow }: Bound, earlier: Span, later: Span, scale: Scale): [Span, Span] | null {
  if (isBelow) {
    // later < least(earlier)
    const through = Math.min(later.through, scale.previous(least(earlier.through)));
    if (through < later.from) return null;
    const from =
      least(earlier.from) > later.from
        ? earlier.from
        : firstIn(earlier, scale, (value) => least(value) > later.from);
    return from === null
      ? null
      : [
          { from, through: earlier.through },
          { from: later.from, through },
        ];
  }
  const from = Math.max(later.from, least(earlier.from));
  if (from > later.through) return null;
  const tooLate =
    least(earlier.through) <= later.through
      ? null
      : firstIn(earlier, scale, (value) => least(value) > later.through);
  const through = tooLate === null ? earlier.through : scale.previous(tooLate);
  return through < earlier.from
    ? null
    : [
        { from: earlier.from, through },
        { from, through: later.through },
      ];
}
