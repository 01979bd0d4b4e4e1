import { type Issue, issue } from '../../issues/index.js';
import { authorities, clausesOf, type PolicyVersion } from '../../policy/index.js';
import type { Check } from './context.js';

/**
 * In a law's own file the strongest source stands: no claim may come from a stronger one. And a claim
 * states a condition only where it could change an outcome.
 */
export const checkClaims: Check = (version, { resolved }) => {
  const idle = claimsWithoutEffect(version);
  if (version.standing === 'beside-law') return idle;
  const kinds = resolved[0]?.version.instruments ?? version.instruments;
  const rank = (instrument: string): number => authorities.indexOf(kinds[instrument] ?? 'secondary');
  const outranking = clausesOf(version).flatMap(({ path, clause }) =>
    Object.entries(clause.claims ?? {}).flatMap(([id, claim]) =>
      rank(claim.citation.instrument) < rank(clause.citation.instrument)
        ? [issue('CLAIM_OUTRANKS_CLAUSE', `${path}.claims.${id}`)]
        : [],
    ),
  );
  return [...idle, ...outranking];
};

/** Sections whose conditions decide the outcome: only there can a claim's condition change it. */
const DECIDING = ['eligibility', 'exemptions', 'grounds', 'conditions'];

const claimsWithoutEffect = (version: PolicyVersion): Issue[] =>
  clausesOf(version)
    .filter(({ section }) => !DECIDING.includes(section))
    .flatMap(({ path, clause }) =>
      Object.entries(clause.claims ?? {})
        .filter(([, claim]) => claim.condition !== undefined)
        .map(([id]) => issue('CLAIM_WITHOUT_EFFECT', `${path}.claims.${id}.condition`)),
    );
