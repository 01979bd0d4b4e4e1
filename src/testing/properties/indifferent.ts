import fc from 'fast-check';
import { parseDay } from '../../calendar/index.js';
import type { Policy } from '../../policy/index.js';
import { factAt, type Question, questions, valuesOf, withFact } from '../applicants/index.js';

import { differencesOf, differenceText } from '../difference.js';
import { type PolicyProperty, verdictOn } from './property.js';
import { descriptorOf, isPossible } from './scope.js';

/** How many other values each person is tried with. */
const OTHERS = 8;

/**
 * Two people who differ in nothing but this fact get the same verdict: outcome, tier, grounds,
 * materials, window, all of it.
 * @throws RulesError `INVALID_FACTS` when tried on a policy that does not know the fact
 * @example indifferentTo('standing.hasBadCredit')
 * @since 0.3.0
 */
export function indifferentTo(fact: string): PolicyProperty & { readonly fact: string } {
  return {
    kind: 'indifferent',
    fact,
    title: `${fact} changes nothing`,
    people: (policy, options) => questions(policy, { ...options, hasNoise: true }),
    judge(policy, question) {
      const stated = factAt(question.facts, fact);
      const [first, ...others] = [
        ...(stated === undefined ? [] : [stated]),
        ...valuesFor(policy, question, fact),
      ]
        .map((value) => withFact(question.facts, fact, value))
        .filter((facts) => isPossible(policy, facts));
      if (!first) return null;
      const before = verdictOn(policy, { ...question, facts: first });
      for (const facts of others) {
        const after = verdictOn(policy, { ...question, facts });
        const differences = differencesOf(before, after);
        if (differences.length > 0)
          return {
            people: [first, facts],
            verdicts: [before, after],
            faults: differences.map(differenceText),
          };
      }
      return null;
    },
  };
}

/** Values of the fact; the same ones on the same day, so that a failure can be shrunk. */
function valuesFor(policy: Policy, { asOf }: Question, fact: string): readonly unknown[] {
  const day = parseDay(asOf);
  return fc.sample(valuesOf(descriptorOf(policy, fact), day), { numRuns: OTHERS, seed: day });
}
