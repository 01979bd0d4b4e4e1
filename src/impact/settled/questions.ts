import { type Diagram, type FactVariable, type Space, valueIn } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { Policy } from '../../policy/index.js';
import { evaluate } from '../../verdict/index.js';
import { type ExactOptions, exactly } from '../exact.js';
import { type Asking, askingOf, type Standing } from './asking.js';
import { type Completions, completionsOf, jointsOf } from './completions.js';
import { twinsFor } from './matters.js';
import { type Occasion, occasionOf } from './occasion.js';
import { type Plan, plannerOf, ranked } from './plan.js';
import type { FallbackQuestions, NextQuestions } from './question-types.js';
import { tiedTo } from './ties.js';

/**
 * Works out what to ask next: never what cannot change the outcome, and in the order that needs the fewest answers
 * on average. Fits `interview` of `./forms`. What was worked out for one step serves the next.
 *
 * @param facts what is known so far; a fact that is stated is never asked
 * @returns with `gave-up` the facts that `evaluate` names as missing, in its order
 * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`, `UNKNOWN_PROCEDURE`
 * @example nextQuestions(residencePermit, {}, { asOf: '2024-05-01', procedure: 'apply' }).facts[0]
 * @since 0.3.0
 */
export function nextQuestions(
  policy: Policy,
  facts: Facts,
  options: ExactOptions,
): NextQuestions | FallbackQuestions {
  const { outcome, missingFacts } = evaluate(policy, facts, options);
  const answer = exactly((): NextQuestions => {
    const occasion = occasionOf(policy, options);
    return occasion ? questionsFor(occasion, facts) : SETTLED;
  });
  if (answer.kind === 'exact') return answer;
  const isSettled = outcome !== 'indeterminate';
  return { ...answer, facts: missingFacts, isSettled, atMost: missingFacts.length };
}

const SETTLED: NextQuestions = {
  kind: 'exact',
  facts: [],
  coarse: [],
  isSettled: true,
  atMost: 0,
  expected: 0,
  order: 'least-expected',
};

interface Ready {
  readonly asking: Asking;
  readonly planOf: (standing: Standing) => Plan | null;
}

const ready = new WeakMap<Occasion, Ready>();

/** What asking about an occasion takes, made once. */
function readyFor(occasion: Occasion): Ready {
  const known = ready.get(occasion);
  if (known) return known;
  const { space } = occasion;
  const tied = new Set([...space.variables.keys()].filter((index) => isTied(space, index)));
  const asking = askingOf(occasion, (fact) => tied.has(fact));
  const made = { asking, planOf: plannerOf(asking) };
  ready.set(occasion, made);
  return made;
}

const isTied = (space: Space, index: number): boolean =>
  space.variables[index]?.kind === 'fact' && tiedTo(space, index).length > 0;

function questionsFor(occasion: Occasion, facts: Facts): NextQuestions {
  const completions = completionsOf(occasion, facts);
  const { asking, planOf } = readyFor(occasion);
  if (asking.isSettled(completions as Standing)) return SETTLED;
  const standing = asking.reduced(withoutStated(occasion, completions));
  const { variables } = occasion.space;
  const mattering = standing.open.filter((fact) => twinsFor(completions, occasion, fact) !== null);
  const plan = planOf(standing);
  const others = ranked(asking, standing).map(({ fact }) => fact);
  const inOrder = [...new Set(plan ? [plan.fact, ...others] : others)].filter((fact) =>
    mattering.includes(fact),
  );
  const names = inOrder.map((fact) => (variables[fact] as FactVariable).name);
  const isStated = (name: string): boolean => valueIn(facts, name) !== undefined;
  const coarse = names.filter(isStated);
  // An answer says more than its cell to a fact that it is compared with: another order may be best then.
  const isBound =
    coarse.length > 0 ||
    mattering.length < standing.open.length ||
    mattering.some((fact) => isTiedTo(occasion.space, fact, mattering));
  const atMost = plan && !isBound ? plan.atMost : mattering.length;
  return {
    kind: 'exact',
    facts: names.filter((name) => !isStated(name)),
    coarse,
    isSettled: false,
    atMost,
    expected: plan && Math.min(plan.expected, atMost),
    order: plan ? 'least-expected' : 'greedy',
  };
}

const isTiedTo = (space: Space, fact: number, others: readonly number[]): boolean =>
  tiedTo(space, fact).some((one) => others.includes(one));

/** What may still be, as a function of the facts that are open and of comparisons with one of them. */
function withoutStated(
  { space, universe: { algebra } }: Occasion,
  { universe, eligible, ineligible, open }: Completions,
): Standing {
  const joints = new Set(open.flatMap(jointsOf(space)));
  const stated = new Set(
    universe.space.variables.flatMap((_, index) =>
      open.includes(index) || joints.has(index) ? [] : [index],
    ),
  );
  const left = (condition: Diagram): Diagram => algebra.some(condition, stated);
  return { eligible: left(eligible), ineligible: left(ineligible), open };
}
