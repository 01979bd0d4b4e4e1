/** One comparison as it reads a list backwards from today. */
export interface Watch {
  readonly start: number;
  /** What it remembers after one more layer, a month or a day, that counts for it or does not. */
  readonly step: (state: number, layer: number, counts: boolean) => number;
}

/** What a watch remembers once nothing can make its comparison false any more, or true. */
export const DONE = -1;
export const DEAD = -2;

/** What a walk came to: for each way in which comparisons can be true together, what each layer holds. */
export interface Walked {
  readonly ways: readonly (readonly number[])[];
  /** Whether every way was found. */
  readonly isWhole: boolean;
}

interface Step {
  readonly states: readonly number[];
  readonly held: number;
  readonly before: Step | undefined;
}

/**
 * Walks through layers, each of which may hold any of some sets of watches (as bits): the layer counts for these. What
 * the watches remember is all that matters of what lies behind, so that every way is found.
 *
 * @param layers for each layer the sets that it may hold
 * @param most the most steps; a walk that would take more is not whole
 */
export function walked(
  watches: readonly Watch[],
  layers: readonly (readonly number[])[],
  most: number,
): Walked {
  let now = new Map<string, Step>([
    ['', { states: watches.map(({ start }) => start), held: 0, before: undefined }],
  ]);
  let steps = 0;
  for (const [layer, sets] of layers.entries()) {
    const next = new Map<string, Step>();
    for (const before of now.values())
      for (const held of sets) {
        if (++steps > most) return { ways: [], isWhole: false };
        const states = before.states.map((state, i) =>
          state < 0 ? state : (watches[i] as Watch).step(state, layer, ((held >> i) & 1) === 1),
        );
        const key = states.join();
        if (!next.has(key)) next.set(key, { states, held, before });
      }
    now = next;
  }
  const ends = new Map(
    [...now.values()].map((end) => [end.states.map((state) => state === DONE).join(), end]),
  );
  return { ways: [...ends.values()].map(heldBy), isWhole: true };
}

/** What the layers hold on the way to an end, from today on. */
function heldBy(end: Step): number[] {
  const held: number[] = [];
  for (let at = end; at.before; at = at.before) held.push(at.held);
  return held.reverse();
}

/** Every union of some of the sets, the empty one too. */
export function unionsOf(sets: readonly number[]): number[] {
  const unions = new Set([0]);
  for (const set of new Set(sets)) for (const other of [...unions]) unions.add(set | other);
  return [...unions];
}
