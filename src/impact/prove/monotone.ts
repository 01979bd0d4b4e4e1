import { FALSE, TRUE } from '../../conditions/index.js';
import { type FactVariable, factsOfWitness, outputsOf, universeOf } from '../../diagram/index.js';
import { RulesError } from '../../issues/index.js';
import { handleOf } from '../../verdict/index.js';
import { doubledOn } from '../doubled.js';
import { DisagreementError } from '../exact.js';
import { fails, holds } from './certificate.js';
import type { Asked, Decided } from './deciding.js';
import { descriptorOf, variableOf } from './fact.js';
import { factsIn, neverRead } from './reads.js';
import type { DecidableProperty } from './types.js';

type Monotone = Extract<DecidableProperty, { kind: 'monotone' }>;

const directions: { readonly [type: string]: readonly Monotone['better'][] } = {
  integer: ['more', 'fewer'],
  date: ['earlier', 'later'],
  boolean: ['true', 'false'],
};

/** Two people, the second with more of what helps: the first is never eligible where the second is not. */
export function monotone(asked: Asked, { fact, better }: Monotone): Decided {
  const { policy, terrain, options } = asked;
  const is = descriptorOf(asked, fact);
  if (!directions[is.type]?.includes(better))
    throw new RulesError('INVALID_FACTS', `${fact} is of type ${is.type} and cannot be ${better}`);
  const universe = universeOf([terrain], options.budget);
  const index = variableOf(universe.space, fact);
  if (index < 0) return neverRead(asked, factsIn(universe.space));
  const outcome = outputsOf(universe.builder, terrain, [])[0]?.diagram as number;
  const { universe: pairs, ofSecond, isLower, second } = doubledOn(universe.space, universe.forest, index);
  const { algebra } = pairs;
  const isBetter =
    isLower >= 0
      ? algebra.all(
          ...[index, secondOf(pairs.space.variables, second)].map((one) => hasValue(pairs, one)),
          better === 'more' || better === 'later'
            ? algebra.within(new Map([[isLower, [1]]]))
            : // Of one day or number there is one outcome, so that what is left is less.
              algebra.within(new Map([[isLower, [0]]])),
        )
      : algebra.within(
          new Map([
            [index, [better === 'true' ? 1 : 0]],
            [secondOf(pairs.space.variables, second), [better === 'true' ? 0 : 1]],
          ]),
        );
  const violation = algebra.all(
    isBetter,
    algebra.where(outcome, (value) => value === TRUE),
    algebra.where(ofSecond(outcome), (value) => value === FALSE),
  );
  const found = pairs.findFor(violation);
  if (!found) return holds(asked, pairs);
  const { [second]: other, ...values } = found.values;
  const people = [values, { ...values, [fact]: other }].map((one) =>
    factsOfWitness({ values: one, materials: found.materials }),
  );
  const said = people.map((facts) => handleOf(policy).evaluate(facts, options).outcome);
  if (said.join() !== 'eligible,ineligible')
    throw new DisagreementError(`${fact}: ${better} is worse is not borne out`, { people, said });
  return fails(asked, pairs, violation, { people, said });
}

type Variables = ReturnType<typeof universeOf>['space']['variables'];

const secondOf = (variables: Variables, second: string): number =>
  variables.findIndex(({ name }) => name === second);

/** The fact is not none. */
function hasValue({ space, algebra }: ReturnType<typeof universeOf>, index: number): number {
  const { cells } = space.variables[index] as FactVariable;
  const stated = [...cells.keys()].filter((cell) => cells[cell]?.pieces.some(({ value }) => value !== null));
  return algebra.within(new Map([[index, stated]]));
}
