import type { Bound, Spans } from '../bound.js';
import { GaveUp } from '../diagram.js';
import { firstIn, type Scale, type Span } from '../spans.js';
import { hasRisingCycle } from './cycles.js';

/** Rounds after which it is asked whether bounds contradict each other, and after which nothing more is tried. */
const SUSPICIOUS = 3;
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

function keep(bound: Bound, earlier: Span, later: Span, scale: Scale): [Span, Span] | null {
  const { least, isBelow } = bound;
  if (isBelow) {
    // later < least(earlier)
    const through = Math.min(later.through, scale.previous(least(earlier.through)));
    if (through < later.from) return null;
    const from =
      least(earlier.from) > later.from ? earlier.from : firstPast(bound, earlier, later.from, scale);
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
    least(earlier.through) <= later.through ? null : firstPast(bound, earlier, later.through, scale);
  const through = tooLate === null ? earlier.through : scale.previous(tooLate);
  return through < earlier.from
    ? null
    : [
        { from: earlier.from, through },
        { from, through: later.through },
      ];
}

/** The first value of a span whose `least` is past a value; `null` if there is none. */
function firstPast({ least, ahead }: Bound, span: Span, value: number, scale: Scale): number | null {
  const isPast = (one: number): boolean => least(one) > value;
  if (!ahead) return firstIn(span, scale, isPast);
  // It lies where what is farthest ahead, and what is least far, come past the value.
  const [first, last] = [scale.plus(value, 1 - ahead[1]), scale.plus(value, 1 - ahead[0])];
  const from = Math.max(span.from, Math.min(first, span.through));
  const through = Math.min(span.through, Math.max(last, span.from));
  return firstIn({ from, through }, scale, isPast);
}
