import {
  addDays,
  addPeriod,
  type Day,
  dayAfter,
  daysBetween,
  NEVER,
  negate,
  type Period,
} from '../../calendar/index.js';
import { UNKNOWN_CELL } from '../../facts/index.js';
import { AS_OF, type Atom } from '../row.js';
import { FALSE, TRUE, UNKNOWN } from '../trit.js';
import { readOnce } from './read-once.js';
import { linked, type Spell, type Stay, staysIn } from './stays.js';

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

/** A way to look at stays: arranged once, then judged on a day, and the next day on which that may change. */
interface View<S> {
  arrange(stays: readonly Stay[]): readonly S[];
  isLongEnough(stays: readonly S[], asOf: Day): boolean;
  nextChange(stays: readonly S[], after: Day): Day;
}

/** Stays of sufficient length, one after another or added up. */
export const residedFor = (slot: number, value: ResidedForValue): Atom =>
  value.withinLast === undefined
    ? toAtom(slot, value, unbroken(value))
    : toAtom(slot, value, addedUp(value, value.withinLast));

const toAtom = <S>(slot: number, { division }: ResidedForValue, view: View<S>): Atom => {
  const staysOf = readOnce(slot, (spells: readonly Spell[]) => staysIn(spells, division, view.arrange));
  return {
    test: (row) => {
      if (row.cells[slot] === UNKNOWN_CELL) return UNKNOWN;
      const { sure, possible } = staysOf(row);
      const asOf = row.cells[AS_OF] as Day;
      if (view.isLongEnough(sure, asOf)) return TRUE;
      return view.isLongEnough(possible, asOf) ? UNKNOWN : FALSE;
    },
    nextChange: (row, after) => {
      if (row.cells[slot] === UNKNOWN_CELL) return NEVER;
      const { sure, possible } = staysOf(row);
      return Math.min(view.nextChange(sure, after), view.nextChange(possible, after));
    },
  };
};

/** A stay, the day on which the period is complete if it lasts until then, and the day after it. */
interface WaitingStay extends Stay {
  readonly complete: Day;
  readonly breaks: Day;
}

const unbroken = ({ period, maxGapDays = 0 }: ResidedForValue): View<WaitingStay> => ({
  arrange: (stays) =>
    linked(stays, maxGapDays).map(({ from, through, since }) => ({
      from,
      through,
      complete: addPeriod(since, period),
      breaks: through === NEVER ? NEVER : dayAfter(through),
    })),
  isLongEnough: (stays, asOf) =>
    stays.some(({ from, through, complete }) => from <= asOf && asOf <= through && complete <= asOf),
  nextChange: (stays, after) => {
    let next = NEVER;
    for (const { from, complete, breaks } of stays) {
      if (from > after && from < next) next = from;
      if (complete > after && complete < next) next = complete;
      if (breaks > after && breaks < next) next = breaks;
    }
    return next;
  },
});

/** Days as numbers that can be taken from each other. */
const numberOf = (day: Day): number =>
  day === NEVER ? Number.POSITIVE_INFINITY : daysBetween(FIRST_DAY, day);
const FIRST_DAY: Day = 19700101;

/**
 * More than a sum can move by from one day to the next: a day comes in; up to four fall out, for a month before
 * 28 February and a month before 1 March lie four days apart; the length of the period moves by three at most; and the
 * day on which the first stay begins counts or does not.
 */
const MOST_A_DAY = 9;

const addedUp = ({ period }: ResidedForValue, within: Period): View<Stay> => {
  const [back, needed] = [negate(within), negate(period)];
  /** The first day of the span, as a number. */
  const firstOf = (asOf: Day): number => numberOf(addPeriod(asOf, back)) + 1;
  /** How many days there are more than needed; negative for too few. */
  const surplus = (stays: readonly Stay[], asOf: Day): number => {
    const [first, today] = [firstOf(asOf), numberOf(asOf)];
    let counted = first - 1;
    let days = 0;
    let isFirst = true;
    for (const { from, through } of stays) {
      if (from > today) break;
      const [begin, end] = [Math.max(from, counted + 1), Math.min(through, today)];
      if (begin > end) continue;
      // The day on which a stay begins is not counted (民法典 201); one that goes on from before has none.
      days += end - begin + (isFirst && from >= first ? 0 : 1);
      isFirst = false;
      counted = end;
    }
    // Months added up: as many days as that many months before asOf hold.
    return days - (today - numberOf(addPeriod(asOf, needed)));
  };
  return {
    arrange: (stays) =>
      stays.map(({ from, through }) => ({ from: numberOf(from), through: numberOf(through) })),
    isLongEnough: (stays, asOf) => surplus(stays, asOf) >= 0,
    nextChange: (stays, after) => {
      const [first, today] = [firstOf(after), numberOf(after)];
      const [filling] = stays.filter(({ from, through }) => from < first && through >= today);
      // Period and span are of one unit, so a full span stays enough, or too short.
      if (filling) return dayAt(filling.through + 1);
      if (stays.every(({ from, through }) => through < first || from > today))
        return dayAt(Math.min(...stays.map(({ from }) => (from > today ? from : Number.POSITIVE_INFINITY))));
      const over = surplus(stays, after);
      return addDays(after, over < 0 ? Math.ceil(-over / MOST_A_DAY) : Math.floor(over / MOST_A_DAY) + 1);
    },
  };
};

const dayAt = (number: number): Day =>
  number === Number.POSITIVE_INFINITY ? NEVER : addDays(FIRST_DAY, number);
