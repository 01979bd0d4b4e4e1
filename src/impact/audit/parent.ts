import { FALSE, TRUE } from '../../conditions/index.js';
import { type Diagram, factsOfWitness, outputsOf, type Universe } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { EligibilityClause, Policy } from '../../policy/index.js';
import { type EvaluateOptions, entries, handleOf, type Terrain } from '../../verdict/index.js';
import { DisagreementError } from '../exact.js';
import { leastFacts } from '../impact/index.js';
import { passed } from '../prove/index.js';
import type { Found } from './clauses.js';

/** A policy and what stands of it on a day. */
interface Standing {
  readonly policy: Policy;
  readonly terrain: Terrain;
}

/** Clauses that refuse somebody who is eligible under the policy above, each with that person. */
export function stricterThan(
  universe: Universe,
  { policy, terrain }: Standing,
  above: Standing,
  options: EvaluateOptions,
): Found[] {
  const { algebra, builder } = universe;
  const theirs = outputsOf(builder, above.terrain, [])[0]?.diagram as Diagram;
  const eligible = algebra.where(theirs, (value) => value === TRUE);
  const shows = (facts: Facts): boolean =>
    handleOf(above.policy).evaluate(facts, options).outcome === 'eligible' &&
    handleOf(policy).evaluate(facts, options).outcome === 'ineligible';
  return entries<EligibilityClause>(terrain.rules.eligibility).flatMap(([id]): Found[] => {
    const refused = algebra.where(passed(universe, terrain, id), (value) => value === FALSE);
    const found = universe.findFor(algebra.all(eligible, refused));
    if (!found) return [];
    const person = factsOfWitness(found);
    if (!shows(person))
      throw new DisagreementError(
        `${id} refusing somebody eligible under ${above.policy.id} is not borne out`,
        { person },
      );
    return [
      {
        code: 'STRICTER_THAN_PARENT',
        paths: [`procedures.${options.procedure ?? 'apply'}.eligibility.${id}`],
        params: { parent: above.policy.id },
        witness: leastFacts(person, shows),
      },
    ];
  });
}
