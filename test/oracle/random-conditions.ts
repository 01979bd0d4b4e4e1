import type { Condition } from '../../src/conditions/index.js';
import { ofDate, ofList, ofPlace } from './random-comparisons.js';
import { ofBoolean, ofEnum, ofId, ofInteger } from './random-scalars.js';
import type { Random } from './random-source.js';

const comparison = (random: Random): Condition =>
  random.weighted<(random: Random) => Condition>([
    [5, ofDate],
    [2, ofEnum],
    [2, ofBoolean],
    [2, ofInteger],
    [2, ofPlace],
    [2, ofList],
    [1, ofId],
  ])(random);

/** A condition over every operator, which may name others; `depth` bounds how deep it nests. */
export function anyCondition(random: Random, names: readonly string[], depth: number): Condition {
  if (depth === 0 || random.chance(0.35))
    return names.length > 0 && random.chance(0.3) ? { condition: random.pick(names) } : comparison(random);
  const parts = (most: number): Condition[] =>
    Array.from({ length: random.between(1, most) }, () => anyCondition(random, names, depth - 1));
  return random.weighted<() => Condition>([
    [3, () => ({ all: parts(3) })],
    [4, () => ({ any: parts(3) })],
    [1.5, () => ({ not: anyCondition(random, names, depth - 1) })],
  ])();
}
