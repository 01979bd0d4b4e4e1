import { type Trit, UNKNOWN } from '../../conditions/index.js';
import { UNKNOWN_CELL } from '../../facts/index.js';
import { anchorFacts } from '../../policy/index.js';
import { EACH, IF_TRUE, type Part, type Sight, turningFacts } from './turning.js';
import type { Asked, AskedCell, AskedClause, AskedDay, Case, Open } from './types.js';

/** The facts that what shows of a condition still turns on; none once it is known. */
export const ofCondition = (one: Case, asked: Asked | undefined, sight: Sight): Open =>
  asked && truthOf(one, asked) === UNKNOWN ? turningFacts(one, asked.condition, sight) : [];

/** A condition's value; true for one that is left out. */
export const truthOf = ({ plan: { row } }: Case, asked: Asked | undefined): Trit =>
  asked ? asked.test(row) : 2;

/** Whether a clause passes, by its condition or an exemption. */
export const passes = (one: Case, clause: AskedClause): Trit =>
  Math.max(...[clause, ...clause.exemptions].map((part) => truthOf(one, part))) as Trit;

/** Whether all eligibility clauses pass. */
export const passesAll = (one: Case): Trit =>
  Math.min(2, ...one.plan.clauses.map((clause) => passes(one, clause))) as Trit;

/** The facts that what shows of a clause turns on: of its condition, and of the exemptions from it. */
export const ofClause = (one: Case, clause: AskedClause, sight: Sight): Open =>
  passes(one, clause) === UNKNOWN ? turningFacts(one, eitherOf(one, clause), sight) : [];

/** The facts that what shows of the outcome turns on. */
export const ofOutcome = (one: Case, sight: Sight): Open =>
  passesAll(one) === UNKNOWN
    ? turningFacts(one, { all: one.plan.clauses.map((clause) => eitherOf(one, clause)) }, sight)
    : [];

const eitherOf = (one: Case, clause: AskedClause): Part => ({
  any: [clause, ...clause.exemptions].map((part) => orReplaced(one, part)),
});

const orReplaced = ({ plan, replaced }: Case, { cell, condition }: AskedCell): Part =>
  cell === replaced ? { is: plan.row.cells[cell] as Trit } : condition;

/** The facts that a day still turns on. One unknown day of a `latest` leaves the whole unknown. */
export function ofDay(one: Case, { anchor, parts }: AskedDay): Open {
  return parts.some((part) => isLost(one, part)) ? [] : anchorFacts(anchor).filter(one.canLearn);
}

/** Whether a day is unknown and stays so. */
const isLost = (one: Case, day: AskedDay): boolean =>
  day.dayOf(one.plan.row) === UNKNOWN_CELL && ofDay(one, day).length === 0;

/** The first clause that applies, as far as that is known, and the facts that it still turns on. */
export function firstOf<C extends { readonly when: Asked | undefined }>(
  one: Case,
  clauses: readonly C[],
): { readonly clause: C | undefined; readonly open: Open } {
  const possible = clauses.filter(({ when }) => truthOf(one, when) !== 0);
  const [clause] = possible;
  if (clause === undefined || truthOf(one, clause.when) !== UNKNOWN) return { clause, open: [] };
  // Without another to come next, to fail and to stay unknown are the same.
  const sight = possible.length === 1 ? IF_TRUE : EACH;
  return { clause: undefined, open: ofCondition(one, clause.when, sight) };
}
