import type { Condition, Trit } from '../conditions/index.js';
import type { Facts } from '../facts/index.js';
import type { Reading } from './reading.js';

/** What a condition, or any part of one, makes of one person. */
export type Judge = (part: Condition) => Trit;

/** Prepares to judge people, part by part. */
export function judgesOf({ terrain, clauses }: Reading): (facts: Facts) => Judge {
  const judgeOf = terrain.judgeOf(
    clauses.flatMap(({ conditions, claims }) => [...conditions, ...claims.map(({ condition }) => condition)]),
  );
  return (facts) => {
    const known = new Map<Condition, Trit>();
    return (part) => {
      const value = known.get(part) ?? judgeOf(part, facts);
      known.set(part, value);
      return value;
    };
  };
}
