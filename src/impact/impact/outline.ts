import type { Literal } from '../../diagram/index.js';
import type { Alternative } from './factored.js';

/** Alternatives told without repetition: all that `literals` say, and one of what stands under them, if anything does. */
export interface Outline {
  readonly literals: Alternative;
  readonly oneOf: readonly Outline[];
}

/**
 * Lays alternatives out for a reader: what most of them say is said once, above what tells them apart.
 * Each alternative is a path from the top to an end, and the other way round.
 *
 * @param alternatives one list of `factors` of a transition
 * @example outlineOf(transition.factors[0]).map(({ literals, oneOf }) => …)
 * @since 0.3.0
 */
export function outlineOf(alternatives: readonly Alternative[]): Outline[] {
  const shared = mostShared(alternatives);
  if (shared === undefined) return alternatives.map((literals) => ({ literals, oneOf: [] }));
  const [inside, outside] = [true, false].map((is) =>
    alternatives.filter((alternative) => has(alternative, shared) === is),
  ) as [Alternative[], Alternative[]];
  const [first = []] = inside;
  const common = first.filter((literal) => inside.every((alternative) => has(alternative, keyOf(literal))));
  const keys = common.map(keyOf);
  const rest = inside.map((alternative) => alternative.filter((literal) => !keys.includes(keyOf(literal))));
  return [{ literals: common, oneOf: outlineOf(rest) }, ...outlineOf(outside)];
}

const keyOf = (literal: Literal): string => JSON.stringify(literal);

const has = (alternative: Alternative, key: string): boolean =>
  alternative.some((literal) => keyOf(literal) === key);

/** What the most alternatives say, of several the first; nothing if no two say the same. */
function mostShared(alternatives: readonly Alternative[]): string | undefined {
  const counts = new Map<string, number>();
  for (const alternative of alternatives)
    for (const key of alternative.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  let most: string | undefined;
  for (const [key, count] of counts)
    if (count > (most === undefined ? 1 : (counts.get(most) ?? 0))) most = key;
  return most;
}
