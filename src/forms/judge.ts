import { type Comparison, type Condition, childrenOf, FALSE, TRUE, type Trit } from '../conditions/index.js';
import type { Facts } from '../facts/index.js';
import type { Reading } from './reading.js';

/** What a condition, or any part of one, makes of one person. */
export type Judge = (part: Condition) => Trit;

/** Prepares to judge people, comparison by comparison. */
export function judgesOf({ terrain, clauses }: Reading): (facts: Facts) => Judge {
  const comparisons = clauses
    .flatMap(({ conditions, claims }) => [...conditions, ...claims.map(({ condition }) => condition)])
    .flatMap(comparisonsIn);
  const compare = terrain.judgeOf(comparisons);
  return (facts) => {
    const known = new Map<Condition, Trit>();
    const judge: Judge = (part) => {
      const value = known.get(part) ?? work(part);
      known.set(part, value);
      return value;
    };
    const work: Judge = (part) => {
      if ('fact' in part) return compare(part, facts);
      if ('condition' in part) return judge(terrain.named(part.condition) as Condition);
      const values = childrenOf(part).map(judge);
      if ('all' in part) return Math.min(...values) as Trit;
      if ('any' in part) return Math.max(...values) as Trit;
      return (TRUE - (values[0] ?? FALSE)) as Trit;
    };
    return judge;
  };
}

const comparisonsIn = (part: Condition): Comparison[] =>
  'fact' in part ? [part] : childrenOf(part).flatMap(comparisonsIn);
