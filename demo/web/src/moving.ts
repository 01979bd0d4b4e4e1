import type { Facts } from 'residence-permit-rules';

/** The same person, as if home, work and school were in another division. */
export function movedTo(facts: Facts, division: string): Facts {
  const { residence, employment, study } = facts;
  return {
    ...facts,
    residence: { ...residence, division },
    ...(employment?.division && { employment: { ...employment, division } }),
    ...(study?.division && { study: { ...study, division } }),
  };
}
