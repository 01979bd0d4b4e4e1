import { issue } from '../../issues/index.js';
import { authorities, clausesOf } from '../../policy/index.js';
import type { Check } from './context.js';

/** In a law's own file the strongest source stands: no claim may come from a stronger one. */
export const checkClaims: Check = (version, { resolved }) => {
  if (version.standing === 'beside-law') return [];
  const kinds = resolved[0]?.version.instruments ?? version.instruments;
  const rank = (instrument: string): number => authorities.indexOf(kinds[instrument] ?? 'secondary');
  return clausesOf(version).flatMap(({ path, clause }) =>
    Object.entries(clause.claims ?? {}).flatMap(([id, claim]) =>
      rank(claim.citation.instrument) < rank(clause.citation.instrument)
        ? [issue('CLAIM_OUTRANKS_CLAUSE', `${path}.claims.${id}`)]
        : [],
    ),
  );
};
