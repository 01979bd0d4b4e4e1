import type { Bound } from '../bound.js';
import type { Laying } from '../laying.js';
import { meetOf, type Span } from '../spans.js';
import { relevantTo } from './relevant.js';
import { narrow, type Ordered, stateAll, type Way } from './way.js';

/** Whether some days keep a way under which its windows lie as they are wanted to. */
export function isLayable(ordered: Ordered, way: Way): boolean {
  if (way.windows.length === 0) return true;
  const key = keyOf(way);
  const found = ordered.known.get(key) ?? laid(ordered, way) !== undefined;
  ordered.known.set(key, found);
  return found;
}

/** A way under which the windows lie as they are wanted to, by its spans and bounds alone; undefined if there is none. */
export function laid(ordered: Ordered, way: Way): Way | undefined {
  for (const stated of stateAll(ordered, way, factsOf(way))) {
    const layings = way.windows.map(({ window, cells }) =>
      cells.flatMap((cell) => window.layings(cell).filter((laying) => canLie(stated, laying))),
    );
    // With the fewest first, most choices come to nothing soon.
    const found = choose(
      ordered,
      stated,
      layings.sort((a, b) => a.length - b.length),
    );
    if (found) return found;
  }
  return undefined;
}

/** A way under one of the layings of each list; undefined if there is none. */
function choose(
  ordered: Ordered,
  way: Way,
  [layings, ...others]: readonly (readonly Laying[])[],
): Way | undefined {
  if (!layings) return way;
  for (const laying of layings) {
    const next = under(ordered, way, laying);
    const found = next && choose(ordered, next, others);
    if (found) return found;
  }
  return undefined;
}

const factsOf = ({ windows }: Way): string[] => [...new Set(windows.flatMap(({ window }) => window.facts))];

/** What of a way has a say in how windows can lie: the rest of it may be otherwise, and they lie so all the same. */
function keyOf(way: Way): string {
  const relevant = relevantTo(new Set(factsOf(way)), way.bounds);
  const spans = [...way.spans].flatMap(([fact, { from, through }]) =>
    relevant.has(fact) ? [`${fact}:${from}-${through}`] : [],
  );
  const none = [...way.none].filter((fact) => relevant.has(fact));
  const wanted = way.windows.map(({ window, cells }) => `${window.name}=${cells}`);
  return [...spans, ...none, way.said, ...wanted].join(' ');
}

/** A way of which a window's facts lie as told; undefined if they cannot. */
function under({ scale }: Ordered, way: Way, laying: Laying): Way | undefined {
  if (!canLie(way, laying) || contradict(way.bounds, laying.bounds)) return undefined;
  const spans = new Map([...way.spans, ...spansUnder(way, laying)]);
  return narrow(scale, { ...way, spans, bounds: [...way.bounds, ...laying.bounds] })[0];
}

/** Whether of two lists of bounds one says of the same end what the other denies; narrowing would take longer to tell. */
function contradict(some: readonly Bound[], others: readonly Bound[]): boolean {
  for (const one of others)
    for (const other of some)
      if (
        one.isBelow !== other.isBelow &&
        one.earlier === other.earlier &&
        one.later === other.later &&
        one.end !== undefined &&
        one.end === other.end
      )
        return true;
  return false;
}

/** Whether a window's facts, all of which are stated or none, have somewhere to lie: most have not. */
function canLie({ spans }: Way, { places }: Laying): boolean {
  for (const [fact, { span, orNone }] of places) {
    const stated = spans.get(fact);
    const isApart = !stated || !span || stated.from > span.through || span.from > stated.through;
    if (isApart && (stated || !orNone)) return false;
  }
  return true;
}

/** The spans that are left of facts that can lie so. */
const spansUnder = ({ spans }: Way, { places }: Laying): (readonly [string, Span])[] =>
  [...places].flatMap(([fact, { span }]) => {
    const stated = spans.get(fact);
    const both = stated && span && meetOf(stated, span);
    return both ? [[fact, both] as const] : [];
  });
