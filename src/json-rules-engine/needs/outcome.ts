import { type Day, NEVER } from '../../calendar/index.js';
import { AS_OF, FALSE, TRUE, type Trit, UNKNOWN } from '../../conditions/index.js';
import { missingFactsOf, nextChange } from '../../verdict/index.js';
import { firstOf, ofClause, ofCondition, ofOutcome, passes, passesAll, truthOf } from './case.js';
import { EACH, IF_FALSE, IF_TRUE } from './turning.js';
import type { AskedClause, Case, Open, Plan } from './types.js';

/** What clauses, grounds and the tier still turn on. */
export function ofDecision(one: Case): Open[] {
  const { clauses, grounds, tiers } = one.plan;
  const isSettled = passesAll(one) !== UNKNOWN;
  return [
    ...clauses.map((clause) => (isSettled ? ofClause(one, clause, IF_FALSE) : listed(one, clause))),
    ...[...grounds.values()].map((ground) => ofCondition(one, ground, EACH)),
    firstOf(
      one,
      tiers.map((when) => ({ when })),
    ).open,
  ];
}

/** While the outcome is open, a verdict lists every fact that an open clause lacks. */
function listed(one: Case, clause: AskedClause): Open {
  if (passes(one, clause) !== UNKNOWN) return [];
  const parts = [clause, ...clause.exemptions];
  return parts.flatMap(({ condition }) => missingFactsOf(one.plan, condition)).filter(one.canLearn);
}

/** What the reasons of the clauses that decide still turn on, once the outcome is settled. */
export function ofReasons(one: Case): Open[] {
  const value = passesAll(one);
  if (value === UNKNOWN) return [];
  return one.plan.clauses
    .filter((clause) => passes(one, clause) === value)
    .map((clause) => ofReason(one, clause, value));
}

/** Whoever is freed from a clause has the exemption as the reason, unless they meet the clause all the same. */
function ofReason(one: Case, clause: AskedClause, value: Trit): Open {
  const shown = clause.shown.filter(one.canLearn);
  if (value === FALSE) return shown;
  const own = ofCondition(one, clause, IF_TRUE);
  if (own.length > 0) return own;
  if (truthOf(one, clause) === TRUE) return shown;
  // The first exemption that holds is the one named.
  const found = clause.exemptions.findIndex((exemption) => truthOf(one, exemption) === TRUE);
  return clause.exemptions.slice(0, found).flatMap((exemption) => ofCondition(one, exemption, IF_TRUE));
}

/**
 * What the first and last day of eligibility still turn on: what is open on a day to come, before the
 * spell or at its end. The row is left as it was found.
 */
export function ofTime(one: Case): Open {
  const { row, timed, day: asOf } = one.plan;
  let isIn = passesAll(one) === TRUE;
  let open: Open = [];
  for (
    let day = nextChange(timed, row, asOf);
    day !== NEVER && open.length === 0;
    day = nextChange(timed, row, day)
  ) {
    moveTo(one.plan, day);
    open = ofOutcome(one, IF_TRUE);
    const isEligible = passesAll(one) === TRUE;
    if (isIn && !isEligible) break;
    isIn = isEligible;
  }
  moveTo(one.plan, asOf);
  return open;
}

function moveTo({ row, linker }: Plan, day: Day): void {
  row.cells[AS_OF] = day;
  for (const { cell, test } of linker.nodes) row.cells[cell] = test(row);
}
