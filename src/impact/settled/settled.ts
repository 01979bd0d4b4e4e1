import type { FactVariable } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { Policy } from '../../policy/index.js';
import { evaluate, type Outcome } from '../../verdict/index.js';
import { DisagreementError, type ExactOptions, exactly, type GivenUp } from '../exact.js';
import { type Completions, completionsOf, personWith } from './completions.js';
import { matteringIn } from './matters.js';
import { occasionOf } from './occasion.js';

/**
 * One way in which somebody's facts may turn out, and what the outcome is then.
 * @since 0.3.0
 */
export interface CompletionWitness {
  readonly outcome: Outcome;
  /** A person complete in every fact that the outcome reads, with all that was stated. */
  readonly facts: Facts;
}

/**
 * Whether an outcome is settled, decided over everybody whom somebody may turn out to be.
 * @since 0.3.0
 */
export interface Settled {
  readonly kind: 'exact';
  /** Whether every way in which the facts may turn out has the same outcome. */
  readonly isSettled: boolean;
  /** That outcome; `indeterminate` if it is not settled. */
  readonly outcome: Outcome;
  /** The outcome that `evaluate` gives, by Kleene's truth values: `indeterminate` more often. */
  readonly kleene: Outcome;
  /**
   * The facts that still matter, in the order in which the rules name them: two ways in which everything may turn
   * out differ in that fact alone, and in their outcome. Facts stated too coarsely are among them.
   */
  readonly facts: readonly string[];
  /** One for each outcome that is possible; none on a day on which no version is in force. */
  readonly witnesses: readonly CompletionWitness[];
}

/**
 * Says whether what is known of somebody settles the outcome, whatever the rest turns out to be. Exact where
 * `evaluate` is careful: whoever is either an employee or not, and gets the permit both ways, needs no question. A list
 * that is stated with gaps counts as not stated.
 *
 * @param facts what is known; absent is unknown
 * @returns `gave-up` where that takes more than the budget, or cannot be decided exactly
 * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`, `UNKNOWN_PROCEDURE`
 * @throws DisagreementError if `evaluate` says otherwise of a witness: a fault of this library
 * @example settled(residencePermit, { identity: { region: 'foreign' } }, { asOf: '2024-05-01' }).outcome // 'ineligible'
 * @since 0.3.0
 */
export function settled(policy: Policy, facts: Facts, options: ExactOptions): Settled | GivenUp {
  const kleene = evaluate(policy, facts, options).outcome;
  return exactly((): Settled => {
    const occasion = occasionOf(policy, options);
    const base = { kind: 'exact', kleene } as const;
    if (!occasion) return { ...base, isSettled: true, outcome: kleene, facts: [], witnesses: [] };
    const completions = completionsOf(occasion, facts);
    const witnesses = witnessesOf(completions, (person, claimed) => {
      confirm(policy, person, options, claimed);
    });
    const [only, other] = witnesses;
    if (!only) throw new DisagreementError('nobody can be who is described', { facts, options });
    if (!other) {
      if (kleene !== 'indeterminate' && kleene !== only.outcome)
        throw new DisagreementError('a settled outcome is another', { facts, options, kleene, witnesses });
      return { ...base, isSettled: true, outcome: only.outcome, facts: [], witnesses };
    }
    const mattering = matteringIn(completions, occasion);
    for (const { twins } of mattering) {
      confirm(policy, personWith(facts, twins.eligible), options, 'eligible');
      confirm(policy, personWith(facts, twins.ineligible), options, 'ineligible');
    }
    const names = mattering.map(
      ({ fact }) => (completions.universe.space.variables[fact] as FactVariable).name,
    );
    return { ...base, isSettled: false, outcome: 'indeterminate', facts: names, witnesses };
  });
}

/** Somebody of each outcome that is still possible. */
function witnessesOf(
  { eligible, ineligible, personIn }: Completions,
  confirmed: (facts: Facts, outcome: Outcome) => void,
): CompletionWitness[] {
  const outcomes = [
    ['eligible', eligible],
    ['ineligible', ineligible],
  ] as const;
  return outcomes.flatMap(([outcome, condition]) => {
    const facts = personIn(condition);
    if (!facts) return [];
    confirmed(facts, outcome);
    return [{ outcome, facts }];
  });
}

/**
 * Has evaluation confirm a claim about a person.
 * @throws DisagreementError
 */
export function confirm(policy: Policy, facts: Facts, options: ExactOptions, claimed: Outcome): void {
  const { outcome } = evaluate(policy, facts, options);
  if (outcome !== claimed)
    throw new DisagreementError(`evaluation says ${outcome}, not ${claimed}`, { facts, options });
}
