import { addPeriod, type Day, dayAfter, NEVER, type Period, parseDay } from '../../calendar/index.js';
import { type PermitEventKind, UNKNOWN_CELL } from '../../facts/index.js';
import { AS_OF, type Atom, type Row } from '../row.js';
import { FALSE, TRUE, UNKNOWN } from '../trit.js';

/** Something that happened to a permit, and how long ago it may be. */
export interface HappenedValue {
  readonly kind: PermitEventKind;
  /** Absent: however long ago. The last day of the period is inside. */
  readonly withinLast?: Period;
}

interface Event {
  readonly kind: PermitEventKind;
  readonly on: string;
}

/** An event of the kind lies on or before asOf, and within the period if one is set. */
export const happened = (slot: number, { kind, withinLast }: HappenedValue): Atom => {
  const daysOf = ({ values }: Row): Day[] =>
    ((values[slot] ?? []) as readonly Event[])
      .filter((event) => event.kind === kind)
      .map(({ on }) => parseDay(on));
  const endOf = (day: Day): Day => (withinLast ? addPeriod(day, withinLast) : NEVER);
  return {
    test: (row) => {
      if (row.cells[slot] === UNKNOWN_CELL) return UNKNOWN;
      const asOf = row.cells[AS_OF] as Day;
      return daysOf(row).some((day) => day <= asOf && asOf <= endOf(day)) ? TRUE : FALSE;
    },
    nextChange: (row, after) => {
      if (row.cells[slot] === UNKNOWN_CELL) return NEVER;
      const changes = daysOf(row).flatMap((day) => {
        const end = endOf(day);
        return end === NEVER ? [day] : [day, dayAfter(end)];
      });
      return Math.min(NEVER, ...changes.filter((day) => day > after));
    },
  };
};
