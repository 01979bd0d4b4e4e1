import type { Bound, Spans } from '../bound.js';

/**
 * Whether some bounds go round in a circle that always rises, so that no values keep them: a day that must lie later
 * than itself. `false` says nothing where periods of several lengths are counted from several days, or of bounds of which
 * it is not known how far they reach.
 */
export function hasRisingCycle(spans: Spans, bounds: readonly Bound[]): boolean {
  const known = bounds.filter(({ earlier, later, ahead }) => ahead && spans.has(earlier) && spans.has(later));
  const position = new Map<string, number>();
  const placeOf = (value: string): number => {
    const found = position.get(value) ?? position.size;
    position.set(value, found);
    return found;
  };
  const steps = [...known.flatMap(stepsOf), ...endsInOrder(known)].map(
    ({ from, to, by }) => [placeOf(from), placeOf(to), by] as const,
  );
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

/** One value must lie so far past another, at least. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly by: number;
}

/** A period of several lengths has an end of its own: two bounds may speak of one end, however long its months are. */
function stepsOf({ earlier, later, ahead, end: name, isBelow }: Bound): Step[] {
  if (!ahead) return [];
  const [least, most] = ahead;
  if (name === undefined)
    return [isBelow ? { from: later, to: earlier, by: 1 - most } : { from: earlier, to: later, by: least }];
  const end = endOf(earlier, name);
  return [
    { from: earlier, to: end, by: least },
    { from: end, to: earlier, by: -most },
    isBelow ? { from: later, to: end, by: 1 } : { from: end, to: later, by: 0 },
  ];
}

const endOf = (fact: string, end: string): string => `${fact} + ${end}`;

/** A period from the later of two days ends no earlier than the same from the earlier one. */
function endsInOrder(bounds: readonly Bound[]): Step[] {
  const ends = [...new Set(bounds.flatMap(({ end }) => end ?? []))];
  if (ends.length === 0) return [];
  return bounds.flatMap((bound) => {
    const order = orderOf(bound);
    if (!order) return [];
    return ends.map((end) => ({ from: endOf(order[0], end), to: endOf(order[1], end), by: 0 }));
  });
}

/** Two facts of which the first is never later than the second. */
function orderOf({ earlier, later, ahead, isBelow }: Bound): readonly [string, string] | undefined {
  if (!ahead) return undefined;
  const [least, most] = ahead;
  if (isBelow) return most <= 1 ? [later, earlier] : undefined;
  return least >= 0 ? [earlier, later] : undefined;
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
