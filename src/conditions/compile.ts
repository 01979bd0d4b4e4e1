import type { Cell, Descriptor, PermitEventKind } from '../facts/index.js';
import type { Comparison, Condition } from './ast.js';
import type { NextChange, Operator, Row, Scope, Test } from './row.js';
import { FALSE, TRUE, type Trit } from './trit.js';

/** Where compiled conditions find the conditions they name, and leave their time dependence. */
export interface Linker extends Scope {
  /** Every condition and part of one that was compiled. */
  readonly parts: Map<Condition, Test>;
  /** @throws RulesError `INVALID_POLICY` for a fact that is not known, as `slot` does */
  describe(fact: string): Descriptor;
  /** @throws RulesError `INVALID_POLICY` for an operator that the policy lacks */
  operator(name: string): Operator;
  /** The compiled condition of a name. */
  named(name: string): Test;
  /** The cell of a named condition, worked out once a row. */
  nodeOf(name: string): number;
  /** Allots a cell to a test, worked out after those before it. */
  addNode(test: Test): number;
  /** Compiles a condition into a cell of its own. */
  addCondition(condition: Condition): number;
  /** The cell of a condition; {@link ALWAYS} for one that is left out. */
  cellOf(condition: Condition | undefined): number;
  /** Reads the day of the last event of a kind in a permit's life, if the policy's rules go by events. */
  lastEvent(kind: PermitEventKind): (row: Row) => Cell;
  /** Takes the next-change function of each comparison that the day enters. */
  onTimed(nextChange: NextChange): void;
}

/**
 * Compiles a condition once into closures; nothing is generated as code. `all` and `any` stop once
 * their value is settled; each clause is still worked out, so a verdict names all that fails.
 * @since 0.1.0
 */
export function compileCondition(condition: Condition, linker: Linker): Test {
  const test = toTest(condition, linker);
  linker.parts.set(condition, test);
  return test;
}

function toTest(condition: Condition, linker: Linker): Test {
  const compileEach = (parts: readonly Condition[]) => parts.map((part) => compileCondition(part, linker));
  if ('all' in condition) return least(compileEach(condition.all));
  if ('any' in condition) return greatest(compileEach(condition.any));
  if ('not' in condition) {
    const child = compileCondition(condition.not, linker);
    return (row) => (2 - child(row)) as Trit;
  }
  if ('condition' in condition) return linker.named(condition.condition);
  return compileComparison(condition, linker);
}

function compileComparison({ fact, operator, value }: Comparison, linker: Linker): Test {
  const toAtom = linker.operator(operator);
  const { test, nextChange } = toAtom(linker.slot(fact), value as never, linker, linker.describe(fact));
  if (nextChange) linker.onTimed(nextChange);
  return test;
}

/** Kleene's all: false beats unknown beats true. It stops at false, which nothing beats. */
export const least = (tests: readonly Test[]): Test => extreme(tests, FALSE);

/** Kleene's any: true beats unknown beats false. It stops at true, which nothing beats. */
export const greatest = (tests: readonly Test[]): Test => extreme(tests, TRUE);

/** The value among several that lies nearest to an end, which is the value of none at the other end. */
function extreme(tests: readonly Test[], end: Trit): Test {
  const [first, second, third] = tests;
  if (first && !second) return first;
  const start = (2 - end) as Trit;
  if (first && second && !third)
    return (row) => {
      const left = first(row);
      if (left === end) return end;
      const right = second(row);
      return left < right === start > end ? left : right;
    };
  return (row) => {
    let value = start;
    for (let i = 0; i < tests.length && value !== end; i++) {
      const next = (tests[i] as Test)(row);
      if (next < value === start > end) value = next;
    }
    return value;
  };
}
