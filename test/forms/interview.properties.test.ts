import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { interview } from '../../src/forms/index.js';
import { nextQuestions } from '../../src/impact/settled/index.js';
import { applicants, occasionsOf } from '../../src/testing/applicants/index.js';
import { compile } from '../../src/verdict/index.js';
import { lastDayOf } from '../properties/questions.js';
import { policies } from '../support/policies.js';
import { answerOf, factsOf, walk } from './walk.js';

vi.setConfig({ testTimeout: 120_000 });

const occasions = Object.values(policies).flatMap((policy) =>
  occasionsOf([policy], { asOf: [lastDayOf(policy)] }).map((occasion) => ({ policy, ...occasion })),
);
type Occasion = (typeof occasions)[number];

/** People for each procedure of each policy; the arbitrary of one is made at its first use. */
function peopleOf(isComplete: boolean) {
  const made = new Map<Occasion, fc.Arbitrary<Facts>>();
  const people = (occasion: Occasion): fc.Arbitrary<Facts> => {
    const known = made.get(occasion) ?? applicants(occasion.policy, { ...occasion, isComplete });
    made.set(occasion, known);
    return known;
  };
  return fc.constantFrom(...occasions).chain((occasion) =>
    people(occasion).map((facts) => ({
      ...occasion,
      facts,
      // A counterexample names its policy and does not print it.
      [fc.toStringMethod]: () => JSON.stringify({ ...occasion, policy: occasion.policy.id, facts }),
    })),
  );
}

describe('an interview', () => {
  it.prop([peopleOf(true)], { numRuns: 300 })(
    'always ends where evaluation of the whole person does, asking nothing twice',
    ({ policy, facts, ...options }) => {
      const { steps, asked } = walk(policy, facts, options);
      const last = steps[steps.length - 1];
      const whole = compile(policy).evaluate(facts, options);
      expect(last?.verdict.outcome).toBe(whole.outcome);
      expect(last?.isSettled).toBe(whole.outcome !== 'indeterminate');
      expect(new Set(asked).size).toBe(asked.length);
    },
  );

  it.prop([peopleOf(true)], { numRuns: 300 })(
    'never asks more than it says, and says less with each answer',
    ({ policy, facts, ...options }) => {
      const { steps, asked } = walk(policy, facts, options);
      const bounds = steps.map(({ questionsLeft }) => questionsLeft.atMost);
      for (const [i, atMost] of bounds.entries()) {
        expect(asked.length - i).toBeLessThanOrEqual(atMost);
        expect(atMost).toBeLessThan(bounds[i - 1] ?? Number.POSITIVE_INFINITY);
      }
      expect(bounds[bounds.length - 1]).toBe(0);
    },
  );

  it.prop([peopleOf(false)], { numRuns: 300 })(
    'always keeps in sight every answer that its verdict rests on',
    ({ policy, facts, ...options }) => {
      const { verdict, answered } = interview(policy, options).step(facts);
      const again = compile(policy).evaluate(factsOf(facts, answered), options);
      expect(again).toEqual(verdict);
      for (const { fact, value } of answered) expect(value).toEqual(answerOf(facts, fact));
    },
  );

  it.prop([peopleOf(true)], { numRuns: 300 })(
    'never asks for details of what they cannot change, and leaves no paper open once they are given',
    ({ policy, facts, ...options }) => {
      const { answers } = walk(policy, facts, options);
      const step = interview(policy, options).step(answers);
      const all = factsOf(facts, [...step.answered, ...step.details]);
      const whole = compile(policy).evaluate(facts, options);
      const detailed = compile(policy).evaluate(all, options);
      expect(detailed.missingMaterials).toEqual(whole.missingMaterials);
      expect(detailed.tier).toBe(whole.tier);
      expect(detailed.window).toEqual(whole.window);
      expect(detailed.validity).toEqual(whole.validity);
      expect(detailed.deadlines).toEqual(whole.deadlines);
    },
  );
});

describe('an interview with exact questions', () => {
  it.prop([peopleOf(true)], { numRuns: 60 })(
    'always ends at the same outcome, and settles it within its bound',
    ({ policy, facts, ...options }) => {
      const settledAt: number[] = [];
      const { steps, asked } = walk(policy, facts, {
        ...options,
        nextQuestions(some, answers, occasion) {
          const next = nextQuestions(some, answers, occasion);
          const answered = Object.values(answers).flatMap((subject) => Object.keys(subject ?? {}));
          if (next.isSettled) settledAt.push(answered.length);
          return next;
        },
      });
      const last = steps[steps.length - 1];
      expect(last?.verdict.outcome).toBe(compile(policy).evaluate(facts, options).outcome);
      expect(new Set(asked).size).toBe(asked.length);
      // What is asked after that is for the verdict to say the same.
      const needed = Math.min(asked.length, ...settledAt);
      for (const [i, { questionsLeft }] of steps.slice(0, needed).entries())
        expect(needed - i).toBeLessThanOrEqual(questionsLeft.atMost);
    },
  );
});
