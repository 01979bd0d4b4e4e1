import { FALSE, TRUE } from '../../conditions/index.js';
import { type Diagram, factsOfWitness, outputsOf, type Universe, universeOf } from '../../diagram/index.js';
import { RulesError } from '../../issues/index.js';
import type { EligibilityClause, ExemptionClause } from '../../policy/index.js';
import { entries, handleOf, type Terrain, terrainOf } from '../../verdict/index.js';
import { DisagreementError } from '../exact.js';
import { leastFacts } from '../impact/index.js';
import { fails, holds } from './certificate.js';
import type { Asked, Decided } from './deciding.js';
import type { DecidableProperty } from './types.js';

/** Nobody who is eligible under the other policy, and whom no clause left aside refuses, is refused here. */
export function neverStricter(
  asked: Asked,
  { other, ignoring = [] }: Extract<DecidableProperty, { kind: 'never-stricter' }>,
): Decided {
  const { policy, terrain, options } = asked;
  const theirs = terrainOf(other, options.asOf, options.procedure);
  if (!theirs)
    throw new RulesError('INVALID_AS_OF', `no version of ${other.id} is in force on ${options.asOf}`);
  const universe = universeOf([terrain, theirs], options.budget);
  const { algebra, builder } = universe;
  const [ours, milder] = [terrain, theirs].map((one) => outputsOf(builder, one, [])[0]?.diagram as Diagram);
  const violation = algebra.all(
    algebra.where(milder as Diagram, (value) => value === TRUE),
    algebra.where(ours as Diagram, (value) => value === FALSE),
    ...ignoring.map((id) => passed(universe, terrain, id)),
  );
  const found = universe.findFor(violation);
  if (!found) return holds(asked, universe);
  const verdicts = (facts: ReturnType<typeof factsOfWitness>) =>
    [other, policy].map((one) => handleOf(one).evaluate(facts, options).outcome);
  const shows = (facts: ReturnType<typeof factsOfWitness>): boolean =>
    verdicts(facts).join() === 'eligible,ineligible';
  const person = factsOfWitness(found);
  if (!shows(person))
    throw new DisagreementError('a refusal of somebody eligible elsewhere is not borne out', { person });
  const least = leastFacts(person, shows);
  return fails(asked, universe, violation, { people: [least], said: verdicts(least) });
}

/** An eligibility clause holds, by its condition or by an exemption. */
export function passed({ builder }: Universe, terrain: Terrain, id: string): Diagram {
  const clause = entries<EligibilityClause>(terrain.rules.eligibility).find(([name]) => name === id)?.[1];
  return builder.any([
    builder.condition(terrain, clause?.condition),
    ...entries<ExemptionClause>(terrain.rules.exemptions)
      .filter(([, { from }]) => from.includes(id))
      .map(([, one]) => builder.condition(terrain, one.condition)),
  ]);
}
