import { type Condition, FALSE, TRUE, type Trit } from '../../conditions/index.js';
import type { PlacedClause } from '../../policy/index.js';
import type { ClauseOutcome } from './types.js';

/** Of a condition. */
export const truthOf = (value: Trit): ClauseOutcome =>
  value === TRUE ? 'true' : value === FALSE ? 'false' : 'unknown';

/** Of an eligibility clause, by its condition and by the exemptions from it. */
export const fulfilmentOf = (own: Trit, exempt: Trit): ClauseOutcome => {
  if (own === TRUE) return 'met';
  const value = Math.max(own, exempt);
  return value === TRUE ? 'exempt' : value === FALSE ? 'unmet' : 'unknown';
};

/** Whether a clause is the first of its section that holds. */
export const firstOf = (own: Trit, earlier: Trit): Trit => Math.min(own, TRUE - earlier) as Trit;

/** Of a tier. */
export const choiceOf = (first: Trit): ClauseOutcome =>
  first === TRUE ? 'chosen' : first === FALSE ? 'not-chosen' : 'unknown';

/** The condition of a clause, or the one that limits it; undefined for a clause that always holds. */
export const conditionOf = ({ clause }: PlacedClause): Condition | undefined =>
  (clause.condition ?? clause.when) as Condition | undefined;

/** The clauses of the same section that come before one. */
export function earlierThan(placed: PlacedClause, clauses: readonly PlacedClause[]): PlacedClause[] {
  const section = clauses.filter((one) => isBeside(one, placed));
  return section.slice(
    0,
    section.findIndex(({ id }) => id === placed.id),
  );
}

/** The exemptions from an eligibility clause. */
export const exemptionsFrom = (
  { id, procedure }: PlacedClause,
  clauses: readonly PlacedClause[],
): PlacedClause[] =>
  clauses.filter(
    (one) =>
      one.section === 'exemptions' &&
      one.procedure === procedure &&
      (one.clause.from as readonly string[]).includes(id),
  );

const isBeside = (a: PlacedClause, b: PlacedClause): boolean =>
  a.section === b.section && a.procedure === b.procedure;
