import { FALSE, TRUE } from '../../conditions/index.js';
import { type Budget, type Diagram, factsOfWitness, outputsOf, universeOf } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { EligibilityClause, Policy } from '../../policy/index.js';
import { entries, handleOf, type Terrain } from '../../verdict/index.js';
import { DisagreementError } from '../exact.js';
import { leastFacts } from '../impact/index.js';
import { passed } from '../prove/index.js';
import type { Found } from './clauses.js';

/** Clauses that refuse somebody who is eligible under the policy above, each with that person. */
export function stricterThan(
  policy: Policy,
  terrain: Terrain,
  above: { readonly policy: Policy; readonly terrain: Terrain },
  options: Parameters<ReturnType<typeof handleOf>['evaluate']>[1] & { readonly budget?: Budget },
): Found[] {
  const universe = universeOf([terrain, above.terrain], options.budget);
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
        {
          person,
        },
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
