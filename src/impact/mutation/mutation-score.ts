import { type AuthoredPolicy, definePolicy } from '../../policy/index.js';
import { differenceOf } from './difference.js';
import { mutantsOf } from './mutants.js';
import { tallyOf } from './tally.js';
import type { Mutant, Mutation, MutationOptions, MutationScore } from './types.js';

/**
 * Changes one limit, operator, part or alternative of a policy's rule files at a time, and asks whether its cases notice.
 * Of those that they do not, it is decided exactly which are the policy in other words: on no day is anybody's outcome,
 * ground, tier or list of papers another. (Of complete people; what a verdict says beside these is not compared.)
 *
 * @example mutationScore(residencePermit, { passes: (mutant) => myCases.every((one) => holds(one, mutant)) })
 * @since 0.3.0
 */
export function mutationScore(
  policy: AuthoredPolicy,
  { passes, onProgress }: MutationOptions,
): MutationScore {
  const mutants = policy.versions.flatMap(mutantsOf);
  const fates = mutants.map((mutant, i) => {
    onProgress?.(i, mutants.length);
    const mutation = told(mutant);
    const changed = withMutant(policy, mutant);
    return { mutation, fate: passes(changed, mutation) ? differenceOf(policy, changed, mutation) : KILLED };
  });
  onProgress?.(mutants.length, mutants.length);
  const procedures = [...new Set(fates.map(({ mutation }) => placeOf(mutation)))].map((place) => {
    const here = fates.filter(({ mutation }) => placeOf(mutation) === place);
    const { version, procedure } = (here[0] as (typeof here)[number]).mutation;
    return { version, procedure, ...tallyOf(here.map(({ fate }) => fate.kind)) };
  });
  return {
    policy: policy.id,
    ...tallyOf(fates.map(({ fate }) => fate.kind)),
    procedures,
    survivors: fates.flatMap(({ mutation, fate }) =>
      fate.kind === 'survived' ? [{ ...mutation, witness: fate.witness }] : [],
    ),
    undecideds: fates.flatMap(({ mutation, fate }) =>
      fate.kind === 'undecided' ? [{ ...mutation, why: fate.why }] : [],
    ),
    equivalents: fates.flatMap(({ mutation, fate }) => (fate.kind === 'equivalent' ? [mutation] : [])),
  };
}

const KILLED = { kind: 'killed' } as const;

const told = ({ changed: _, ...mutation }: Mutant): Mutation => mutation;
const placeOf = ({ version, procedure }: Mutation): string => `${version} ${procedure}`;

function withMutant({ versions, parent }: AuthoredPolicy, { version, changed }: Mutant): AuthoredPolicy {
  return definePolicy(
    versions.map((one) => (one.effectiveFrom === version ? changed : one)),
    parent ? { parent } : {},
  );
}
