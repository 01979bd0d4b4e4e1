import type { Comparison } from '../conditions/index.js';
import type { Terrain } from '../verdict/index.js';

/** The ground that a person relies on, where materials ask. */
export const RELIED_ON = 'application.ground';

const reliances = new WeakMap<Terrain, ReadonlyMap<string, Comparison>>();

/** For each ground, where a procedure asks for proofs of any: the person relies on it. */
export function reliancesOf(terrain: Terrain): ReadonlyMap<string, Comparison> {
  const known = reliances.get(terrain);
  if (known) return known;
  const { materials, grounds } = terrain.rules;
  const asksForProof = Object.values(materials ?? {}).some(
    (clause) => 'alternatives' in clause && clause.alternatives.some(({ ground }) => ground !== undefined),
  );
  const made = new Map(
    Object.keys(asksForProof ? (grounds ?? {}) : {}).map(
      (ground) => [ground, { fact: RELIED_ON, operator: 'equal', value: ground }] as const,
    ),
  );
  reliances.set(terrain, made);
  return made;
}
