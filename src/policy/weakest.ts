import type { Clause } from '../clauses/index.js';
import { type Authority, authorities } from './codes.js';
import type { EligibilityClause, ExemptionClause, PolicyVersion, ProcedureRules } from './types.js';

const clausesOf = <C>(section: unknown): C[] => Object.values((section ?? {}) as { [id: string]: C });

/** The weakest source among the clauses of each procedure that decide who is eligible, and the version's own. */
export const weakestAuthorities = (version: PolicyVersion): { readonly [procedure: string]: Authority } =>
  Object.fromEntries(
    Object.entries(version.procedures).map(([name, rules]) => [name, weakestAuthority(version, rules)]),
  );

function weakestAuthority(version: PolicyVersion, rules: ProcedureRules): Authority {
  const ids = Object.keys(rules.eligibility ?? {});
  const deciding: Clause[] = [
    ...clausesOf<EligibilityClause>(rules.eligibility),
    ...clausesOf<ExemptionClause>(rules.exemptions).filter(({ from }) => from.some((id) => ids.includes(id))),
    ...clausesOf<Clause>(rules.grounds),
  ];
  const sources = deciding.map(({ citation }) => version.instruments[citation.instrument] ?? 'secondary');
  const ranks = [version.authority, ...sources].map((authority) => authorities.indexOf(authority));
  return authorities[Math.max(...ranks)] as Authority;
}
