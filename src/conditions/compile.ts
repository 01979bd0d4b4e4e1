import type { Cell, PermitEventKind } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import type { Comparison, Condition } from './ast.js';
import type { NextChange, Row, Scope, Test } from './row.js';
import { FALSE, TRUE, type Trit } from './trit.js';

/** Where compiled conditions find the conditions they name, and leave their time dependence. */
export interface Linker extends Scope {
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
  if ('all' in condition) return least(condition.all.map((child) => compileCondition(child, linker)));
  if ('any' in condition) return greatest(condition.any.map((child) => compileCondition(child, linker)));
  if ('not' in condition) {
    const child = compileCondition(condition.not, linker);
    return (row) => (2 - child(row)) as Trit;
  }
  if ('condition' in condition) return linker.named(condition.condition);
  return compileComparison(condition, linker);
}

function compileComparison({ fact, operator, value }: Comparison, linker: Linker): Test {
  const toAtom = linker.operator(operator);
  const is = linker.describe(fact);
  // The schema's checks refuse both before a file is used; this is for files that skipped them.
  if (!toAtom || !is)
    throw new RulesError('INVALID_POLICY', `unchecked rule file: ${toAtom ? fact : operator}`);
  const atom = toAtom(linker.slot(fact), value as never, linker, is);
  if (atom.nextChange) linker.onTimed(atom.nextChange);
  return atom.test;
}

/** Kleene's all: false beats unknown beats true. It stops at false, which nothing beats. */
export function least(tests: readonly Test[]): Test {
  const [first, second, third] = tests;
  if (!first) return () => TRUE;
  if (!second) return first;
  if (!third)
    return (row) => {
      const left = first(row);
      if (left === FALSE) return FALSE;
      const right = second(row);
      return left < right ? left : right;
    };
  return (row) => {
    let value: Trit = TRUE;
    for (let i = 0; i < tests.length && value !== FALSE; i++) {
      const next = (tests[i] as Test)(row);
      if (next < value) value = next;
    }
    return value;
  };
}

/** Kleene's any: true beats unknown beats false. It stops at true, which nothing beats. */
export function greatest(tests: readonly Test[]): Test {
  const [first, second, third] = tests;
  if (!first) return () => FALSE;
  if (!second) return first;
  if (!third)
    return (row) => {
      const left = first(row);
      if (left === TRUE) return TRUE;
      const right = second(row);
      return left > right ? left : right;
    };
  return (row) => {
    let value: Trit = FALSE;
    for (let i = 0; i < tests.length && value !== TRUE; i++) {
      const next = (tests[i] as Test)(row);
      if (next > value) value = next;
    }
    return value;
  };
}
