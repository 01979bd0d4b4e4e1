import { FALSE } from '../../conditions/index.js';
import { factsOfWitness, outputsOf, universeOf } from '../../diagram/index.js';
import { handleOf } from '../../verdict/index.js';
import { doubledOn } from '../doubled.js';
import { DisagreementError } from '../exact.js';
import { fails, holds } from './certificate.js';
import type { Asked, Decided } from './deciding.js';
import { variableOf } from './fact.js';

/**
 * Two people who differ in nothing but a fact get one outcome, one tier, and one account of grounds and papers. A fact
 * that the procedure does not read at all changes nothing else either.
 */
export function indifferent(asked: Asked, fact: string): Decided {
  const { policy, terrain, options } = asked;
  const universe = universeOf([terrain], options.budget);
  const index = variableOf(universe.space, asked, fact);
  if (index < 0) return holds(universe);
  const outputs = outputsOf(universe.builder, terrain, Object.keys(terrain.rules.tiers ?? {}));
  const { universe: pairs, ofSecond, second } = doubledOn(universe.space, universe.forest, index);
  const { algebra } = pairs;
  const violation = algebra.any(...outputs.map(({ diagram }) => algebra.differ(diagram, ofSecond(diagram))));
  if (algebra.all(violation, pairs.feasible) === pairs.forest.leaf(FALSE)) return holds(pairs);
  const found = pairs.findFor(violation);
  const { [second]: other, ...values } = found?.values ?? {};
  const people = [values, { ...values, [fact]: other }].map((one) =>
    factsOfWitness({ values: one, materials: found?.materials ?? [] }),
  );
  const said = people.map((facts) => {
    const { outcome, tier, grounds, missingMaterials } = handleOf(policy).evaluate(facts, options);
    return JSON.stringify([
      outcome,
      tier,
      grounds.map(({ id, status }) => [id, status]),
      missingMaterials.map(({ requirement, status, alternatives }) => [requirement, status, alternatives]),
    ]);
  });
  if (said[0] === said[1])
    throw new DisagreementError(`${fact} changes something is not borne out`, { people, said });
  return fails(pairs, violation, { people, said });
}
