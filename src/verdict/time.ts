import { type CivilDate, type Day, dayBefore, formatDay, NEVER } from '../calendar/index.js';
import { AS_OF, type NextChange, type Row, TRUE, type Trit } from '../conditions/index.js';
import type { Loadable } from './draft.js';
import { passesAll, runNodes } from './run.js';

/** The spell of eligibility that asOf lies in, or the next one. */
export interface EligibleSpell {
  readonly earliestEligibleOn: CivilDate | null;
  readonly eligibleThrough: CivilDate | null;
}

export const NEVER_ELIGIBLE: EligibleSpell = Object.freeze({
  earliestEligibleOn: null,
  eligibleThrough: null,
});

/**
 * Finds the spell by moving asOf to each day on which a comparison changes, never day by day, so it
 * is exact and its steps are bounded by the comparisons. The row is left as it was found.
 */
export function eligibleSpell(program: Loadable, now: Trit, today: CivilDate): EligibleSpell {
  const { row, timed, deciding } = program;
  if (timed.length === 0 && now !== TRUE) return NEVER_ELIGIBLE;
  const asOf = row.cells[AS_OF] as Day;
  let from: Day | null = now === TRUE ? asOf : null;
  let through: Day | null = null;
  for (let day = nextChange(timed, row, asOf); day !== NEVER; day = nextChange(timed, row, day)) {
    row.cells[AS_OF] = day;
    runNodes(row, deciding);
    const isEligible = passesAll(program) === TRUE;
    if (from === null) {
      if (isEligible) from = day;
    } else if (!isEligible) {
      through = dayBefore(day);
      break;
    }
  }
  if (row.cells[AS_OF] !== asOf) {
    row.cells[AS_OF] = asOf;
    runNodes(row, deciding);
  }
  if (from === null) return NEVER_ELIGIBLE;
  return {
    earliestEligibleOn: from === asOf ? today : formatDay(from),
    eligibleThrough: through === null ? null : formatDay(through),
  };
}

/** The first day later than another on which one of the comparisons may change; NEVER if none does. */
export function nextChange(timed: readonly NextChange[], row: Row, after: Day): Day {
  let next = NEVER;
  for (const nextOf of timed) {
    const day = nextOf(row, after);
    if (day < next) next = day;
  }
  return next;
}
