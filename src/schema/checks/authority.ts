import { issue } from '../../issues/index.js';
import { authorities, clausesOf } from '../../policy/index.js';
import type { Check } from './context.js';

/** The stated authority is the weakest kind of source that the file's own clauses cite. */
export const checkAuthority: Check = (version, { resolved }) => {
  const kinds = resolved[0]?.version.instruments ?? version.instruments;
  const ranks = clausesOf(version).flatMap(({ clause }) => {
    const kind = kinds[clause.citation.instrument];
    return kind === undefined ? [] : [authorities.indexOf(kind)];
  });
  const weakest = authorities[Math.max(...ranks, 0)];
  if (ranks.length === 0 || weakest === undefined || weakest === version.authority) return [];
  return [issue('AUTHORITY_MISMATCH', 'authority', { stated: version.authority, weakest })];
};
