import { type Day, parseDay } from '../calendar/index.js';
import { AS_OF, type Linker, type Row } from '../conditions/index.js';
import { type Cell, NONE_CELL, type PermitEventKind, UNKNOWN_CELL } from '../facts/index.js';
import type { Anchor } from './time-clauses.js';

/** Reads the day of an anchor: a day, or the cell that says unknown or none. */
export type DayOf = (row: Row) => Cell;

/** Compiles an event to its last day. */
export type EventReader = (event: PermitEventKind, linker: Linker) => DayOf;

/** Reads every day of an anchor up to asOf, earliest first; `null` where it is unknown whether there are any. */
export type DaysOf = (row: Row) => readonly Day[] | null;

/** Whether a cell holds a day. */
export const isDay = (cell: Cell): cell is Day => cell > 0;

interface PermitEvent {
  readonly kind: PermitEventKind;
  readonly on: string;
}

/** Compiles an anchor to its last day. Events later than asOf have not happened. */
export function compileAnchor(anchor: Anchor, linker: Linker): DayOf {
  if (typeof anchor === 'string') {
    const cell = linker.slot(anchor);
    return ({ cells }) => cells[cell] as Cell;
  }
  if ('latest' in anchor) {
    const parts = anchor.latest.map((part) => compileAnchor(part, linker));
    return (row) => latestOf(parts.map((part) => part(row)));
  }
  return linker.lastEvent(anchor.event);
}

/** Compiles the day of the last event of a kind. */
export const readEvent: EventReader = (event, linker) => {
  if (event === 'endorsed') {
    const endorsements = compileEndorsements(linker);
    return (row) => {
      const { days, isLastKnown } = endorsements(row);
      return isLastKnown ? (days[days.length - 1] ?? NONE_CELL) : UNKNOWN_CELL;
    };
  }
  const eventDays = compileEvents(event, linker);
  return (row) => {
    const days = eventDays(row);
    return days === null ? UNKNOWN_CELL : (days[days.length - 1] ?? NONE_CELL);
  };
};

/** Compiles an anchor to all its days, for what can happen more than once. */
export function compileAnchorDays(anchor: Anchor, linker: Linker): DaysOf {
  if (typeof anchor === 'object' && 'event' in anchor) {
    if (anchor.event !== 'endorsed') return compileEvents(anchor.event, linker);
    const endorsements = compileEndorsements(linker);
    return (row) => {
      const { days, isLastKnown } = endorsements(row);
      return isLastKnown ? days : null;
    };
  }
  const dayOf = compileAnchor(anchor, linker);
  return (row) => {
    const day = dayOf(row);
    if (day === UNKNOWN_CELL) return null;
    return isDay(day) && day <= (row.cells[AS_OF] as Day) ? [day] : [];
  };
}

/** Unknown if one is; else the latest of those that there are. */
function latestOf(days: readonly Cell[]): Cell {
  let latest = NONE_CELL;
  for (const day of days) {
    if (day === UNKNOWN_CELL) return UNKNOWN_CELL;
    if (day > latest) latest = day;
  }
  return latest;
}

/** The days of one kind of event; a list is sorted once, however many days are asked about. */
function compileEvents(kind: PermitEventKind, linker: Linker): DaysOf {
  const cell = linker.slot('permit.events');
  let known: unknown;
  let sorted: readonly Day[] = [];
  return ({ cells, values }) => {
    if (cells[cell] === UNKNOWN_CELL) return null;
    if (values[cell] !== known) {
      known = values[cell];
      sorted = ((known ?? []) as readonly PermitEvent[])
        .filter((event) => event.kind === kind)
        .map(({ on }) => parseDay(on))
        .sort((a, b) => a - b);
    }
    const asOf = cells[AS_OF] as Day;
    return sorted.length > 0 && (sorted[sorted.length - 1] as Day) > asOf
      ? sorted.filter((day) => day <= asOf)
      : sorted;
  };
}

/** The endorsements of the permit up to asOf, earliest first, and how much is known of them. */
export interface Endorsements {
  readonly days: readonly Day[];
  /** Whether the last of them is known, or that there was none. */
  readonly isLastKnown: boolean;
  /** Whether all of them are known. */
  readonly isComplete: boolean;
}

/**
 * Compiles the reading of endorsements from `permit.events`, which is the whole list if it is stated,
 * and `permit.endorsedOn`, which is the last of them.
 */
export function compileEndorsements(linker: Linker): (row: Row) => Endorsements {
  const eventDays = compileEvents('endorsed', linker);
  const lastCell = linker.slot('permit.endorsedOn');
  return (row) => {
    const stated = row.cells[lastCell] as Cell;
    const last = isDay(stated) && stated <= (row.cells[AS_OF] as Day) ? stated : undefined;
    const days = eventDays(row);
    if (days) {
      const isListed = last === undefined || days.indexOf(last) >= 0;
      const all = isListed ? days : [...days, last].sort((a, b) => a - b);
      return { days: all, isLastKnown: true, isComplete: true };
    }
    if (last !== undefined) return { days: [last], isLastKnown: true, isComplete: false };
    // A last endorsement that is yet to come says nothing of those before it.
    const isNone = stated === NONE_CELL;
    return { days: [], isLastKnown: isNone, isComplete: isNone };
  };
}
