import type { Day } from '../../calendar/index.js';
import { type Cell, NONE_CELL, parseDivision, UNKNOWN_CELL } from '../../facts/index.js';
import type { FactReference } from '../ast.js';
import { toPartition } from '../partition.js';
import { AS_OF, type Atom, type Scope } from '../row.js';
import { FALSE, TRUE, UNKNOWN } from '../trit.js';

/**
 * The division lies in the same unit of a partition as another fact's division, or as a given one,
 * as the codes read on asOf. `null`, no division at all, lies in none.
 */
export const inSameUnit = (
  slot: number,
  value: { readonly as: FactReference | string; readonly partition: string },
  scope: Scope,
): Atom => {
  const partition = scope.partition(value.partition, toPartition);
  const { as } = value;
  const isFixed = typeof as === 'string';
  const fixed = isFixed ? parseDivision(as) : 0;
  const other = isFixed ? slot : scope.slot(as.fact);
  // A rule file names a city's urban area by the city's own code, 330100; as a fact, that is too coarse.
  const unitOfOther = (code: Cell, on: Day): number => partition.unitOf(code, on) || (isFixed ? code : 0);
  return {
    test: ({ cells }) => {
      const left = cells[slot] as Cell;
      const right = isFixed ? fixed : (cells[other] as Cell);
      if (left === NONE_CELL || right === NONE_CELL) return FALSE;
      if (left === UNKNOWN_CELL || right === UNKNOWN_CELL) return UNKNOWN;
      const asOf = cells[AS_OF] as Day;
      const here = partition.unitOf(left, asOf);
      const there = unitOfOther(right, asOf);
      // No unit reaches over a province's border, so the coarsest code settles that much.
      if (here === 0 || there === 0) return isOneProvince(left, right) ? UNKNOWN : FALSE;
      return here === there ? TRUE : FALSE;
    },
    // Codes change with time; the rule files state on which days.
    nextChange: (_row, after) => partition.nextChange(after),
  };
};

const isOneProvince = (left: Cell, right: Cell): boolean => ((left / 10000) | 0) === ((right / 10000) | 0);

/** The division's code begins with the given digits: a province by two, a city by four. */
export const inDivision = (slot: number, prefix: string): Atom => {
  const low = Number(prefix.padEnd(6, '0'));
  const high = Number(prefix.padEnd(6, '9'));
  return {
    test: ({ cells }) => {
      const cell = cells[slot] as Cell;
      if (cell === UNKNOWN_CELL) return UNKNOWN;
      return cell !== NONE_CELL && cell >= low && cell <= high ? TRUE : FALSE;
    },
  };
};
