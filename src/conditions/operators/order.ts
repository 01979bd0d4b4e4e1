import { type Day, dayAfter, NEVER, parseDay } from '../../calendar/index.js';
import { type Cell, NONE_CELL, UNKNOWN_CELL } from '../../facts/index.js';
import { type FactReference, isFactReference } from '../ast.js';
import { AS_OF, type Atom, type NextChange, type Scope } from '../row.js';
import { FALSE, TRUE, UNKNOWN } from '../trit.js';

type Compare = (left: Cell, right: Cell) => boolean;

/** An ordering of two numbers or two days; false where either is known to be none. */
const ordered =
  (compare: Compare) =>
  (slot: number, value: number | string | FactReference, scope: Scope): Atom => {
    if (!isFactReference(value)) {
      const bound = typeof value === 'string' ? parseDay(value) : value;
      return {
        test: ({ cells }) => {
          const cell = cells[slot] as Cell;
          if (cell === UNKNOWN_CELL) return UNKNOWN;
          return cell !== NONE_CELL && compare(cell, bound) ? TRUE : FALSE;
        },
        ...(slot === AS_OF && { nextChange: around(() => bound) }),
      };
    }
    const other = scope.slot(value.fact);
    const dated = slot === AS_OF ? other : other === AS_OF ? slot : 0;
    return {
      test: ({ cells }) => {
        const left = cells[slot] as Cell;
        const right = cells[other] as Cell;
        if (left === NONE_CELL || right === NONE_CELL) return FALSE;
        if (left === UNKNOWN_CELL || right === UNKNOWN_CELL) return UNKNOWN;
        return compare(left, right) ? TRUE : FALSE;
      },
      ...(dated > 0 && { nextChange: around(({ cells }) => cells[dated] as Cell) }),
    };
  };

/** A comparison with a fixed day can change on that day and on the day after. */
const around =
  (boundOf: (row: Parameters<NextChange>[0]) => Day): NextChange =>
  (row, after) => {
    const bound = boundOf(row);
    if (bound === UNKNOWN_CELL || bound === NONE_CELL) return NEVER;
    if (bound > after) return bound;
    const next = dayAfter(bound);
    return next > after ? next : NEVER;
  };

export const lessThan = /* @__PURE__ */ ordered((left, right) => left < right);
export const lessThanInclusive = /* @__PURE__ */ ordered((left, right) => left <= right);
export const greaterThan = /* @__PURE__ */ ordered((left, right) => left > right);
export const greaterThanInclusive = /* @__PURE__ */ ordered((left, right) => left >= right);
