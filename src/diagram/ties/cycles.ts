import type { Bound, Spans } from './bound.js';

/**
 * Whether some bounds go round in a circle that always rises, so that no values keep them: a day that must lie later
 * than itself. `false` says nothing where months enter, which are of several lengths, or bounds of which it is not known
 * how far they reach.
 */
export function hasRisingCycle(spans: Spans, bounds: readonly Bound[]): boolean {
  const position = new Map([...spans.keys()].map((fact, i) => [fact, i]));
  const steps: (readonly [from: number, to: number, by: number])[] = [];
  for (const { earlier, later, ahead, isBelow } of bounds) {
    const [one, other] = [position.get(earlier), position.get(later)];
    if (!ahead || one === undefined || other === undefined) continue;
    steps.push(isBelow ? [other, one, 1 - ahead[1]] : [one, other, ahead[0]]);
  }
  // How far each fact lies past where it might begin, and the fact that pushed it there: facts that push each other rise.
  const pushed = new Array<number>(position.size).fill(0);
  const pushedBy = new Array<number>(position.size).fill(-1);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [from, to, by] of steps) {
      const reached = (pushed[from] as number) + by;
      if (reached <= (pushed[to] as number)) continue;
      pushed[to] = reached;
      pushedBy[to] = from;
      isChanged = true;
    }
    if (isChanged && goesRound(pushedBy)) return true;
  }
  return false;
}

/** Whether somebody is pushed by himself, by way of others. */
function goesRound(pushedBy: readonly number[]): boolean {
  const seen = new Array<number>(pushedBy.length).fill(-1);
  for (const start of pushedBy.keys())
    for (let at = start; at >= 0 && seen[at] !== start; at = pushedBy[at] as number) {
      const isKnown = (seen[at] as number) >= 0;
      seen[at] = start;
      if (isKnown) break;
      if (seen[pushedBy[at] as number] === start) return true;
    }
  return false;
}
