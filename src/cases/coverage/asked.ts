import { type AuthoredPolicy, clausesOf, type PolicyVersion } from '../../policy/index.js';
import { spellsOnce } from '../run-case.js';
import type { FormContext } from './form.js';
import { outcomesIn, outcomesOfClaim } from './forms.js';
import { possibleValues } from './possible-values.js';
import { type ClauseCoverage, type ClauseOutcome, outcomeWords } from './types.js';

/** A clause or a claim, and the outcomes that cases are to exercise. */
export interface AskedClause extends Omit<ClauseCoverage, 'outcomes'> {
  readonly outcomes: readonly ClauseOutcome[];
}

/** The clauses that a rule file writes, each with its claims, in the order of the file. */
export function askedOf(policy: AuthoredPolicy, version: PolicyVersion): AskedClause[] {
  const contextsOf = contextsIn(policy, version);
  return clausesOf(version).flatMap((placed): AskedClause[] => {
    const { clause, path, section } = placed;
    if ('omit' in clause) return [];
    const procedure = (placed.procedure || null) as ClauseCoverage['procedure'];
    const outcomes = contextsOf(placed.procedure).flatMap((context) => outcomesIn(placed, context));
    return [
      { path, procedure, section, outcomes: inOrder(outcomes) },
      ...Object.entries(clause.claims ?? {}).map(([id, { condition }]) => ({
        path: `${path}.claims.${id}`,
        procedure,
        section: 'claims',
        outcomes: outcomesOfClaim(placed, condition !== undefined),
      })),
    ];
  });
}

/** What surrounds the clauses of a procedure, once for each spell: the parent's versions split a file's time. */
function contextsIn(policy: AuthoredPolicy, version: PolicyVersion): (procedure: string) => FormContext[] {
  const spells = spellsOnce(policy)
    .filter(({ resolved }) => resolved.version.effectiveFrom === version.effectiveFrom)
    .map((spell) => ({ spell, clauses: clausesOf(spell.resolved.version) }));
  const known = new Map<string, FormContext[]>();
  return (procedure) => {
    const contexts =
      known.get(procedure) ??
      spells.map(({ spell, clauses }) => ({ clauses, valuesOf: possibleValues(policy, spell, procedure) }));
    known.set(procedure, contexts);
    return contexts;
  };
}

/** Each once, in the order of a listing; ways as they stand. */
const inOrder = (outcomes: readonly ClauseOutcome[]): ClauseOutcome[] => {
  const rankOf = (outcome: ClauseOutcome): number => {
    const rank = (outcomeWords as readonly string[]).indexOf(outcome);
    return rank < 0 ? outcomeWords.length : rank;
  };
  return [...new Set(outcomes)].sort((a, b) => rankOf(a) - rankOf(b));
};
