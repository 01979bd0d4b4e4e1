import {
  type Comparison,
  type Condition,
  compileCondition,
  type Test,
  type Trit,
  UNKNOWN,
} from '../../conditions/index.js';
import { factsOf } from '../../policy/index.js';
import type { Case, Open } from './types.js';

/** A condition, or several put together, some of them replaced by a value. */
export type Part =
  | Condition
  | { readonly all: readonly Part[] }
  | { readonly any: readonly Part[] }
  | { readonly is: Trit };

/** What shows of each truth value: false, unknown, true. Those that look the same need not be told apart. */
export type Sight = readonly [ifFalse: unknown, ifUnknown: unknown, ifTrue: unknown];

/** All three values show. */
export const EACH: Sight = [0, 1, 2];
/** Only whether it surely holds shows. */
export const IF_TRUE: Sight = [0, 0, 2];
/** Only whether it surely fails shows. */
export const IF_FALSE: Sight = [0, 1, 1];

/** The truth values that something may come to have, a bit for each. */
type Values = number;

const ANY_VALUE: Values = 7;
const trits: readonly Trit[] = [0, 1, 2];
const has = (values: Values, value: Trit): boolean => (values & (1 << value)) !== 0;

/**
 * The facts under a part that can still be had and on which what shows of its value turns: not those
 * that a known branch settles, nor those that would not matter for want of others that cannot be had.
 */
export function turningFacts(one: Case, part: Part, sight: Sight): Open {
  const seen = trits.filter((value) => has(valuesOf(one, part), value)).map((value) => sight[value]);
  if (seen.every((label) => label === seen[0])) return [];
  if ('fact' in part) return factsOf(part.fact, part.value).filter(one.canLearn);
  if ('not' in part) return turningFacts(one, part.not, [sight[2], sight[1], sight[0]]);
  if ('condition' in part) return turningFacts(one, one.plan.linker.conditionOf(part.condition), sight);
  if ('is' in part) return [];
  const isAll = 'all' in part;
  const parts = isAll ? part.all : part.any;
  const values = parts.map((child) => valuesOf(one, child));
  return parts.flatMap((child, i) => {
    const others = joined(
      values.filter((_, k) => k !== i),
      isAll,
    );
    return turningFacts(one, child, besides(sight, others, isAll));
  });
}

/** What shows of one part's value beside the others: two values are told apart if some value of theirs does. */
function besides(sight: Sight, others: Values, isAll: boolean): Sight {
  const join = isAll ? Math.min : Math.max;
  const labelOf = (value: Trit): string =>
    trits
      .filter((other) => has(others, other))
      .map((other) => sight.indexOf(sight[join(value, other)]))
      .join('');
  return [labelOf(0), labelOf(1), labelOf(2)];
}

/** The values that a part may come to have, once all is learnt that can be. */
function valuesOf(one: Case, part: Part): Values {
  if ('is' in part) return 1 << part.is;
  if ('fact' in part) return ofComparison(one, part);
  if ('not' in part) return turned(valuesOf(one, part.not));
  if ('condition' in part) return ofName(one, part.condition);
  const isAll = 'all' in part;
  const parts = isAll ? part.all : part.any;
  return joined(
    parts.map((child) => valuesOf(one, child)),
    isAll,
  );
}

const turned = (values: Values): Values => ((values & 1) << 2) | (values & 2) | ((values & 4) >> 2);

/** The values of all of some parts, or of any of them; of none, true and false. */
function joined(parts: readonly Values[], isAll: boolean): Values {
  const join = isAll ? Math.min : Math.max;
  let known: Values = isAll ? 4 : 1;
  for (const part of parts) {
    let next: Values = 0;
    for (const a of trits) for (const b of trits) if (has(known, a) && has(part, b)) next |= 1 << join(a, b);
    known = next;
  }
  return known;
}

function ofComparison(one: Case, part: Comparison): Values {
  const value = testOf(one, part)(one.plan.row);
  const isOpen = value === UNKNOWN && factsOf(part.fact, part.value).some(one.canLearn);
  return isOpen ? ANY_VALUE : 1 << value;
}

function ofName(one: Case, name: string): Values {
  const { linker, row } = one.plan;
  const cell = linker.nodeOf(name);
  const value = row.cells[cell] as Trit;
  if (value !== UNKNOWN || cell === one.replaced) return 1 << value;
  return valuesOf(one, linker.conditionOf(name));
}

/** A comparison's test. Every fact was given a cell with the whole condition. */
function testOf({ plan: { linker } }: Case, part: Comparison): Test {
  const known = linker.parts.get(part);
  if (known) return known;
  const test = compileCondition(part, { ...linker, onTimed: () => undefined });
  linker.parts.set(part, test);
  return test;
}
