import {
  addDays,
  addPeriod,
  type Day,
  dayAfter,
  daysBetween,
  NEVER,
  negate,
  type Period,
  parseDay,
} from '../../calendar/index.js';
import { type Cell, UNKNOWN_CELL } from '../../facts/index.js';
import { AS_OF, type Atom } from '../row.js';
import { FALSE, TRUE, UNKNOWN } from '../trit.js';

/** The stays that {@link residedFor} counts. */
export interface ResidedForValue {
  readonly period: Period;
  /** Add the days up within this span before asOf, in the period's unit; left out, the stay must be unbroken up to asOf. */
  readonly withinLast?: Period;
  /** Days between two stays that do not break an unbroken stay; 0 if left out. */
  readonly maxGapDays?: number;
  /** Digits that the division of each stay must begin with. */
  readonly division?: string;
}

interface Spell {
  readonly division?: string | null;
  readonly from: string;
  readonly through?: string | null;
}

interface Stay {
  readonly from: Day;
  readonly through: Day;
}

/** Stays of sufficient length, one after another or added up. */
export const residedFor = (slot: number, value: ResidedForValue): Atom => {
  const isLongEnough = value.withinLast === undefined ? unbroken(value) : addedUp(value, value.withinLast);
  return {
    test: ({ cells, values }) => {
      if ((cells[slot] as Cell) === UNKNOWN_CELL) return UNKNOWN;
      const spells = values[slot] as readonly Spell[];
      const asOf = cells[AS_OF] as Day;
      if (isLongEnough(toStays(spells, value.division, false), asOf)) return TRUE;
      return isLongEnough(toStays(spells, value.division, true), asOf) ? UNKNOWN : FALSE;
    },
    nextChange: ({ cells, values }, after) => {
      if ((cells[slot] as Cell) === UNKNOWN_CELL) return NEVER;
      const stays = toStays(values[slot] as readonly Spell[], value.division, true);
      return value.withinLast === undefined
        ? nextOf(stays, value, after)
        : nextDayWithin(stays, value.withinLast, after);
    },
  };
};

const toStays = (spells: readonly Spell[], prefix: string | undefined, countUnknown: boolean): Stay[] =>
  spells
    .filter(({ division }) => {
      if (prefix === undefined) return true;
      return division === undefined ? countUnknown : division?.startsWith(prefix);
    })
    .map(({ from, through }) => ({ from: parseDay(from), through: through ? parseDay(through) : NEVER }))
    .filter(({ from, through }) => from <= through)
    .sort((a, b) => a.from - b.from);

const unbroken =
  ({ period, maxGapDays = 0 }: ResidedForValue) =>
  (stays: readonly Stay[], asOf: Day): boolean => {
    let start: Day = NEVER;
    let reached: Day = 0;
    for (const { from, through } of stays) {
      if (from > asOf) break;
      // A stay that begins the day after the last one ended leaves no gap.
      if (reached === 0 || from > addDays(reached, maxGapDays + 1)) start = from;
      reached = Math.max(reached, Math.min(through, asOf));
    }
    return reached >= asOf && addPeriod(start, period) <= asOf;
  };

const addedUp =
  ({ period }: ResidedForValue, within: Period) =>
  (stays: readonly Stay[], asOf: Day): boolean => {
    const earliest = dayAfter(addPeriod(asOf, negate(within)));
    let from = earliest;
    let days = 0;
    let isFirst = true;
    for (const stay of stays) {
      const first = Math.max(stay.from, from);
      const last = Math.min(stay.through, asOf);
      if (first > last) continue;
      // The day on which a stay begins is not counted (民法典 201); one that goes on from before has none.
      days += daysBetween(first, last) + (isFirst && stay.from >= earliest ? 0 : 1);
      isFirst = false;
      from = dayAfter(last);
    }
    // Months added up: as many days as that many months before asOf hold.
    return days >= daysBetween(addPeriod(asOf, negate(period)), asOf);
  };

const nextOf = (stays: readonly Stay[], { period }: ResidedForValue, after: Day): Day => {
  let next = NEVER;
  for (const { from, through } of stays) {
    const breaks = through === NEVER ? NEVER : dayAfter(through);
    for (const day of [from, addPeriod(from, period), breaks]) if (day > after && day < next) next = day;
  }
  return next;
};

/**
 * A sum over a sliding span may change on any day until the span lies past every change: period and
 * span are of one unit, so a full span stays enough.
 */
const nextDayWithin = (stays: readonly Stay[], within: Period, after: Day): Day => {
  const settled = stays.reduce(
    (latest, { from, through }) => Math.max(latest, addPeriod(through === NEVER ? from : through, within)),
    0,
  );
  return after <= settled ? dayAfter(after) : NEVER;
};
