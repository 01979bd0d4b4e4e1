import {
  addPeriod,
  type Day,
  dayAfter,
  isInWindow,
  latestStart,
  NEVER,
  type Period,
  periodAdder,
  type WindowRule,
} from '../../calendar/index.js';
import { type Cell, NONE_CELL, UNKNOWN_CELL } from '../../facts/index.js';
import type { FactReference } from '../ast.js';
import { AS_OF, type Atom, type Scope } from '../row.js';
import { FALSE, TRUE, UNKNOWN } from '../trit.js';

const isStated = (cell: Cell): boolean => cell !== UNKNOWN_CELL && cell !== NONE_CELL;

/** The period that began on the fact's day is complete on asOf: on the corresponding day, not before. */
export const periodElapsed = (slot: number, period: Period): Atom => {
  const endOf = periodAdder(period);
  return {
    test: ({ cells }) => {
      const start = cells[slot] as Cell;
      if (start === UNKNOWN_CELL) return UNKNOWN;
      return start !== NONE_CELL && endOf(start) <= (cells[AS_OF] as Day) ? TRUE : FALSE;
    },
    nextChange: ({ cells }, after) => {
      const start = cells[slot] as Cell;
      if (!isStated(start)) return NEVER;
      const complete = endOf(start);
      return complete > after ? complete : NEVER;
    },
  };
};

/**
 * What runs through the fact's day still lasts for the whole period from asOf. `null`, without end,
 * always lasts.
 */
export const lastsFor = (slot: number, period: Period): Atom => ({
  test: ({ cells }) => {
    const through = cells[slot] as Cell;
    if (through === UNKNOWN_CELL) return UNKNOWN;
    return through === NONE_CELL || addPeriod(cells[AS_OF] as Day, period) <= dayAfter(through)
      ? TRUE
      : FALSE;
  },
  nextChange: ({ cells }, after) => {
    const through = cells[slot] as Cell;
    if (!isStated(through)) return NEVER;
    const firstTooShort = dayAfter(latestStart(dayAfter(through), period));
    return firstTooShort > after ? firstTooShort : NEVER;
  },
});

/** From the fact's day through another fact's day, both included, is at least the period; `null` there is without end. */
export const spans = (
  slot: number,
  value: { readonly period: Period; readonly through: FactReference },
  scope: Scope,
): Atom => {
  const end = scope.slot(value.through.fact);
  return {
    test: ({ cells }) => {
      const from = cells[slot] as Cell;
      const through = cells[end] as Cell;
      if (from === NONE_CELL) return FALSE;
      if (from === UNKNOWN_CELL || through === UNKNOWN_CELL) return UNKNOWN;
      return through === NONE_CELL || addPeriod(from, value.period) <= dayAfter(through) ? TRUE : FALSE;
    },
  };
};

/** asOf lies in the window laid at the fact's day, ends included. */
export const inWindow = (slot: number, window: WindowRule): Atom => ({
  test: ({ cells }) => {
    const anchor = cells[slot] as Cell;
    if (anchor === UNKNOWN_CELL) return UNKNOWN;
    if (anchor === NONE_CELL) return FALSE;
    return isInWindow(anchor, window, cells[AS_OF] as Day) ? TRUE : FALSE;
  },
  nextChange: ({ cells }, after) => {
    const anchor = cells[slot] as Cell;
    if (!isStated(anchor)) return NEVER;
    const opens = addPeriod(anchor, window.opens);
    if (opens > after) return opens;
    const closed = dayAfter(addPeriod(anchor, window.closes));
    return closed > after ? closed : NEVER;
  },
});
