import {
  type Cell,
  encodeSet,
  MALFORMED_CELL,
  NONE_CELL,
  singleEncoderOf,
  UNKNOWN_CELL,
} from '../../facts/index.js';
import { isFactReference } from '../ast.js';
import type { Atom, Operator, Scope } from '../row.js';
import { FALSE, TRUE, type Trit, UNKNOWN } from '../trit.js';

const literal = (value: unknown, scope: Scope, is: Parameters<Operator>[3]): Cell =>
  singleEncoderOf(is)?.(value, scope.intern) ?? MALFORMED_CELL;

/** The fact is the value, or the same as another fact; `null` equals only `null`. */
export const equal = (slot: number, value: unknown, scope: Scope, is: Parameters<Operator>[3]): Atom => {
  if (isFactReference(value)) {
    const other = scope.slot(value.fact);
    return {
      test: ({ cells }) => {
        const left = cells[slot] as Cell;
        const right = cells[other] as Cell;
        if (left === UNKNOWN_CELL || right === UNKNOWN_CELL) return UNKNOWN;
        return left === right ? TRUE : FALSE;
      },
    };
  }
  const wanted = literal(value, scope, is);
  return {
    test: ({ cells }) => {
      const cell = cells[slot] as Cell;
      return cell === UNKNOWN_CELL ? UNKNOWN : cell === wanted ? TRUE : FALSE;
    },
  };
};

const negated = (atom: Atom): Atom => ({ ...atom, test: (row) => (2 - atom.test(row)) as Trit });

/** Kleene's not of {@link equal}. */
export const notEqual = (slot: number, value: unknown, scope: Scope, is: Parameters<Operator>[3]): Atom =>
  negated(equal(slot, value, scope, is));

/** The fact is one of the values. */
export const isIn = (
  slot: number,
  values: readonly unknown[],
  scope: Scope,
  is: Parameters<Operator>[3],
): Atom => {
  const wanted = values.map((value) => literal(value, scope, is));
  return {
    test: ({ cells }) => {
      const cell = cells[slot] as Cell;
      if (cell === UNKNOWN_CELL) return UNKNOWN;
      for (let i = 0; i < wanted.length; i++) if (wanted[i] === cell) return TRUE;
      return FALSE;
    },
  };
};

/** Kleene's not of {@link isIn}. */
export const notIn = (
  slot: number,
  values: readonly unknown[],
  scope: Scope,
  is: Parameters<Operator>[3],
): Atom => negated(isIn(slot, values, scope, is));

/** A list fact holds the value. */
export const contains = (slot: number, value: unknown, scope: Scope, is: Parameters<Operator>[3]): Atom => {
  const bit = is.type === 'enum-list' ? encodeSet(is.values)([value], scope.intern) : MALFORMED_CELL;
  return {
    test: ({ cells }) => {
      const cell = cells[slot] as Cell;
      if (cell === UNKNOWN_CELL) return UNKNOWN;
      return cell !== NONE_CELL && (cell & bit) !== 0 ? TRUE : FALSE;
    },
  };
};

/** Kleene's not of {@link contains}. */
export const doesNotContain = (
  slot: number,
  value: unknown,
  scope: Scope,
  is: Parameters<Operator>[3],
): Atom => negated(contains(slot, value, scope, is));
