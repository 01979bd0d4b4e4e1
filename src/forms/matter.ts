import { type Condition, childrenOf, FALSE, TRUE, UNKNOWN } from '../conditions/index.js';
import { factsOf } from '../policy/index.js';
import type { Judge } from './judge.js';
import type { ReadClause, Reading } from './reading.js';

/** Clauses of their own: a definition counts where it is used. */
const isRoot = ({ placed }: ReadClause): boolean => placed.section !== 'conditions';
const claimed = ({ claims }: ReadClause): Condition[] => claims.map(({ condition }) => condition);

/**
 * The facts that still bear on what a verdict says. Where one of several ways is taken, those not
 * taken no longer matter; where all of several things are demanded, each matters even if another
 * fails: the person may mend that one.
 */
export function factsThatMatter(reading: Reading, judge: Judge): ReadonlySet<string> {
  const under = (part: Condition, isDenied: boolean): string[] => {
    if ('fact' in part) return factsOf(part.fact, part.value);
    if ('not' in part) return under(part.not, !isDenied);
    if ('condition' in part) return under(reading.terrain.named(part.condition) as Condition, isDenied);
    const taken = isDenied ? FALSE : TRUE;
    const isTaken = 'any' in part !== isDenied && judge(part) === taken;
    const ways = childrenOf(part).filter((child) => !isTaken || judge(child) === taken);
    return ways.flatMap((way) => under(way, isDenied));
  };
  const facts = reading.clauses.flatMap((clause) => [
    ...claimed(clause).flatMap((claim) => under(claim, false)),
    ...(isRoot(clause) ? clause.conditions.flatMap((condition) => under(condition, false)) : []),
    ...clause.facts,
  ]);
  return new Set(facts);
}

/**
 * The facts that would make the rest of a verdict sharper: tier, papers, window, term, deadlines,
 * warnings, and what other sources say. A clause that does not apply needs none.
 */
export function factsOfDetails(reading: Reading, judge: Judge): string[] {
  const open = (part: Condition): string[] => {
    if (judge(part) !== UNKNOWN) return [];
    if ('fact' in part) return factsOf(part.fact, part.value);
    if ('condition' in part) return open(reading.terrain.named(part.condition) as Condition);
    return childrenOf(part).flatMap(open);
  };
  const standing = reading.clauses.filter(isRoot).flatMap(({ placed, conditions, facts }) => {
    const isOff = placed.section !== 'materials' && conditions.some((one) => judge(one) === FALSE);
    return [...conditions.flatMap(open), ...(isOff ? [] : facts)];
  });
  return [...new Set([...standing, ...reading.clauses.flatMap(claimed).flatMap(open)])];
}

/** Every part of the conditions of a clause, through the definitions that they name. */
function partsOf({ terrain }: Reading, { conditions }: ReadClause): Condition[] {
  const under = (part: Condition): Condition[] => [
    part,
    ...('condition' in part
      ? under(terrain.named(part.condition) as Condition)
      : childrenOf(part).flatMap(under)),
  ];
  return conditions.flatMap(under);
}

/** The facts that the standing conditions of a clause read. */
export const factsReadBy = (reading: Reading, clause: ReadClause): string[] =>
  partsOf(reading, clause).flatMap((part) => ('fact' in part ? factsOf(part.fact, part.value) : []));

/** The definitions and grounds that the standing conditions of a clause rest on. */
export const namesUsedBy = (reading: Reading, clause: ReadClause): string[] =>
  partsOf(reading, clause).flatMap((part) => ('condition' in part ? [part.condition] : []));
