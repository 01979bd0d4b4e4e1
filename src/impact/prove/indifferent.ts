import { FALSE } from '../../conditions/index.js';
import {
  type Diagram,
  factsOfWitness,
  GaveUp,
  outputsOf,
  type Universe,
  universeOf,
} from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import { factsRead, handleOf } from '../../verdict/index.js';
import { type Doubled, doubledOn } from '../doubled.js';
import { DisagreementError } from '../exact.js';
import { fails, holds } from './certificate.js';
import type { Asked, Decided } from './deciding.js';
import { onAsOf } from './deciding.js';
import { descriptorOf, variableOf } from './fact.js';
import { neverRead } from './reads.js';
import { differenceBeside, saidOf } from './said.js';
import { isSettledBeside } from './settled-beside.js';

/**
 * Two people who differ in nothing but a fact get one verdict, all of it. A fact that nothing reads changes nothing of
 * anybody's; of one that is read, the short answer is compared for all pairs of people, and what is said beside it must
 * be known not to go by it.
 *
 * @throws GaveUp for a fact that something beside the short answer may go by, where nobody shows that it does
 */
export function indifferent(asked: Asked, fact: string): Decided {
  const { terrain, options } = asked;
  descriptorOf(asked, fact);
  const read = factsRead(terrain, options.procedure);
  if (!read.has(fact)) return neverRead(asked, read);
  const universe = universeOf([terrain], options.budget);
  const index = variableOf(universe.space, fact);
  if (index >= 0) {
    const pairs = doubledOn(universe.space, universe.forest, index);
    const outputs = outputsOf(universe.builder, terrain, Object.keys(terrain.rules.tiers ?? {}));
    const violation = unlike(
      pairs,
      outputs.map(({ diagram }) => diagram),
    );
    if (violation !== universe.forest.leaf(FALSE)) return differs(asked, pairs, violation, fact);
    if (isSettledBeside(asked, universe, pairs, fact)) return holds(asked, pairs.universe);
  }
  const found = differenceBeside(asked, universe, fact);
  if (!found) throw new GaveUp(`${fact} is read for more than outcome, tier, grounds and papers`, 0);
  return {
    counterexample: found,
    share: null,
    certificate: { by: 'reads', facts: read.size },
    covers: onAsOf(options),
  };
}

/** The pairs of people of whom some of these are not the same. */
export function unlike(
  { universe: { algebra, feasible }, ofSecond }: Doubled,
  diagrams: readonly Diagram[],
): Diagram {
  const differing = diagrams.map((diagram) => algebra.differ(diagram, ofSecond(diagram)));
  return algebra.all(algebra.any(...differing), feasible);
}

/** A pair for whom the short answers differ, as evaluation bears it out. */
function differs(asked: Asked, { universe, second }: Doubled, violation: Diagram, fact: string): Decided {
  const people = pairIn(universe, violation, fact, second);
  const said = saidOf(asked, people);
  const { policy, options } = asked;
  const short = people.map((facts) => JSON.stringify(handleOf(policy).screen(facts, options)));
  if (short[0] === short[1])
    throw new DisagreementError(`${fact} changes something is not borne out`, { people, said });
  return fails(asked, universe, violation, { people, said });
}

function pairIn(universe: Universe, violation: Diagram, fact: string, second: string): Facts[] {
  const found = universe.findFor(violation);
  const { [second]: other, ...values } = found?.values ?? {};
  return [values, { ...values, [fact]: other }].map((one) =>
    factsOfWitness({ values: one, materials: found?.materials ?? [] }),
  );
}
