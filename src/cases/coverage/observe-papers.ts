import type { MaterialClause } from '../../policy/index.js';
import type { Observe } from './sight.js';

/** A requirement: what the verdict says of it, and which of its ways are open to the person. */
export const observePapers: Observe = ({ id, clause }, { probe, verdict }) => {
  const { alternatives } = clause as unknown as MaterialClause;
  // To somebody without any paper each way that is open is missing.
  const lacking = new Map(
    (probe.ways([], probe.row) ?? []).map(({ requirement, status }) => [requirement, status]),
  );
  const ways = alternatives.map((_, i) => lacking.get(`${id}.${i}`));
  const missing = verdict?.missingMaterials.find(({ requirement }) => requirement === id);
  return [
    missing?.status ?? (ways.every((way) => way === undefined) ? 'not-demanded' : 'satisfied'),
    ...ways.flatMap((way, i) => (way === 'missing' ? [`offered:${i}` as const] : [])),
  ];
};
