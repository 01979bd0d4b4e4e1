import { own } from '../../facts/index.js';
import type { Policies } from '../../policy/index.js';
import type { CaseFile } from '../case-files.js';
import { askedOf } from './asked.js';
import { exercisedBy } from './exercise.js';
import type {
  ClauseCoverage,
  ClauseOutcome,
  Coverage,
  CoverageOptions,
  CoverageTotals,
  VersionCoverage,
} from './types.js';

/** How many cases are named beside an outcome. */
const SHOWN = 3;

/**
 * Says which clauses cases exercise in which of their outcomes. Each clause counts for the rule file that writes it,
 * whichever policy inherits it; outcomes that its form rules out (a condition without facts is never unknown) are not
 * asked for. A case exercises what it asks about, whether it passes or not.
 *
 * @param policies by id
 * @returns an entry for every rule file of the policies reported on
 * @throws RulesError `INVALID_POLICY` for a rule file that was never checked and names what does not exist
 * @example coverageOf(casesIn('cases', { policies }).cases, policies).totals
 * @since 0.3.0
 */
export function coverageOf(
  cases: readonly CaseFile[],
  policies: Policies,
  { of = [...new Set(cases.map(({ policyCase }) => policyCase.policy))] }: CoverageOptions = {},
): Coverage {
  const paths = tally(cases, policies);
  const versions = of
    .flatMap((id) => own(policies, id) ?? [])
    .flatMap((policy) =>
      policy.versions.map((version): VersionCoverage => {
        const { id, effectiveFrom } = version;
        const clauses = askedOf(policy, version).map((clause) => ({
          ...clause,
          outcomes: clause.outcomes.map((outcome) => ({
            outcome,
            cases: [...(paths.get(keyOf(`${id}@${effectiveFrom}`, clause.path, outcome)) ?? [])].slice(
              0,
              SHOWN,
            ),
          })),
        }));
        return { policy: id, version: effectiveFrom, totals: totalsOf(clauses), clauses };
      }),
    );
  const totals = totalsOf(versions.flatMap(({ clauses }) => clauses));
  return { cases: cases.length, totals, versions };
}

/** The paths of the cases that exercise an outcome, each once, in the order of the cases. */
function tally(cases: readonly CaseFile[], policies: Policies): ReadonlyMap<string, ReadonlySet<string>> {
  const paths = new Map<string, Set<string>>();
  for (const { path, policyCase } of cases)
    for (const { file, path: clause, outcome } of exercisedBy(policyCase, policies)) {
      const key = keyOf(file, clause, outcome);
      paths.set(key, (paths.get(key) ?? new Set()).add(path));
    }
  return paths;
}

const keyOf = (file: string, path: string, outcome: ClauseOutcome): string => `${file} ${path} ${outcome}`;

function totalsOf(clauses: readonly ClauseCoverage[]): CoverageTotals {
  const isCovered = (one: { readonly cases: readonly string[] }): boolean => one.cases.length > 0;
  const outcomes = clauses.flatMap((clause) => clause.outcomes);
  return {
    clauses: clauses.length,
    coveredClauses: clauses.filter((clause) => clause.outcomes.every(isCovered)).length,
    outcomes: outcomes.length,
    coveredOutcomes: outcomes.filter(isCovered).length,
  };
}
