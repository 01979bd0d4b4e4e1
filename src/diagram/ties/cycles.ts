import type { Bound, Spans } from './bound.js';

/** One value must lie so far past another, at least. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly by: number;
}

/**
 * Whether some bounds go round in a circle that always rises, so that no values keep them: a day that must lie later
 * than itself. `false` says nothing where periods of several lengths are counted from several days, or of bounds of which
 * it is not known how far they reach.
 */
export function hasRisingCycle(spans: Spans, bounds: readonly Bound[]): boolean {
  const bound = bounds.filter(({ earlier, later }) => spans.has(earlier) && spans.has(later));
  const steps = [...bound.flatMap(stepsOf), ...endsInOrder(bound)];
  // The farthest from anywhere that each value must lie; it settles in as many rounds as there are values, or never.
  const farthest = new Map(steps.flatMap(({ from, to }) => [from, to]).map((value) => [value, 0]));
  const relax = (): boolean => {
    let isChanged = false;
    for (const { from, to, by } of steps) {
      const reached = (farthest.get(from) as number) + by;
      if (reached <= (farthest.get(to) as number)) continue;
      farthest.set(to, reached);
      isChanged = true;
    }
    return isChanged;
  };
  for (let round = 0; round <= farthest.size; round++) if (!relax()) return false;
  return true;
}

/** The end of a period is a value of its own: two bounds may speak of the same end, however long its months are. */
function stepsOf({ earlier, later, ahead, isBelow }: Bound): Step[] {
  if (!ahead) return [];
  const end = endOf(earlier, ahead);
  const [least, most] = ahead;
  return [
    { from: earlier, to: end, by: least },
    { from: end, to: earlier, by: -most },
    isBelow ? { from: later, to: end, by: 1 } : { from: end, to: later, by: 0 },
  ];
}

const endOf = (fact: string, ahead: readonly [number, number]): string => `${fact} + ${ahead.join('..')}`;

/** A period from the later of two days ends no earlier than the same from the earlier one. */
const endsInOrder = (bounds: readonly Bound[]): Step[] =>
  bounds.flatMap((bound) => {
    const order = orderOf(bound);
    if (!order) return [];
    return bounds.flatMap(({ ahead }) =>
      ahead ? [{ from: endOf(order[0], ahead), to: endOf(order[1], ahead), by: 0 }] : [],
    );
  });

/** Two facts of which the first is never later than the second. */
function orderOf({ earlier, later, ahead, isBelow }: Bound): readonly [string, string] | undefined {
  if (!ahead) return undefined;
  const [least, most] = ahead;
  if (isBelow) return most <= 1 ? [later, earlier] : undefined;
  return least >= 0 ? [earlier, later] : undefined;
}
