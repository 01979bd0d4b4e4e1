import { type Comparison, FALSE, TRUE, type Trit } from '../../../src/conditions/index.js';
import type { Literal } from '../../../src/diagram/index.js';
import type { Facts } from '../../../src/facts/index.js';
import type { Transition } from '../../../src/impact/index.js';
import type { Terrain } from '../../../src/verdict/index.js';

const valueAt = (facts: Facts, path: string): unknown => {
  const [subject = '', name = ''] = path.split('.');
  return (facts as { [subject: string]: { [name: string]: unknown } | undefined })[subject]?.[name];
};

/** Whether a literal, read as it is published, holds of a complete person; undefined where it cannot be read off. */
export function literalHolds(literal: Literal, facts: Facts, terrain: Terrain): boolean | undefined {
  switch (literal.kind) {
    case 'values':
      return literal.values.some(
        (value) => JSON.stringify(value) === JSON.stringify(valueAt(facts, literal.fact)),
      );
    case 'range': {
      const value = valueAt(facts, literal.fact);
      if (value === null) return literal.orNone;
      return literal.ranges.some(
        ({ from, through }) =>
          (from === null || (value as string) >= from) && (through === null || (value as string) <= through),
      );
    }
    case 'tests':
      if (valueAt(facts, literal.fact) === null) return literal.orNone;
      if (literal.ways.some((way) => way.some(({ comparison }) => isOfPartition(comparison))))
        return undefined;
      return literal.ways.some((way) =>
        way.every(({ comparison, is }) => judged(terrain, comparison, facts) === (is ? TRUE : FALSE)),
      );
    case 'comparison':
      if (isOfPartition(literal.comparison)) return undefined;
      return judged(terrain, literal.comparison, facts) === (literal.is ? TRUE : FALSE);
    default:
      return undefined;
  }
}

const judges = new WeakMap<Comparison, (facts: Facts) => Trit>();

/** A comparison's value; it is compiled once. */
function judged(terrain: Terrain, comparison: Comparison, facts: Facts): Trit {
  const known = judges.get(comparison);
  if (known) return known(facts);
  const judge = terrain.judgeOf([comparison]);
  judges.set(comparison, (one) => judge(comparison, one));
  return judge(comparison, facts);
}

/** Two made-up policies mean different places by one partition's name. */
const isOfPartition = ({ value }: { readonly value: unknown }): boolean =>
  typeof value === 'object' && value !== null && 'partition' in value;

/** Whether somebody is among those of a transition; undefined where papers or windows enter. */
export function isAmong(transition: Transition, facts: Facts, terrain: Terrain): boolean | undefined {
  const all = (literals: readonly Literal[]): boolean | undefined => {
    const found = literals.map((literal) => literalHolds(literal, facts, terrain));
    if (found.includes(false)) return false;
    return found.includes(undefined) ? undefined : true;
  };
  const parts = [
    all(transition.common),
    ...transition.factors.map((alternatives) => {
      const found = alternatives.map(all);
      if (found.includes(true)) return true;
      return found.includes(undefined) ? undefined : false;
    }),
  ];
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}
