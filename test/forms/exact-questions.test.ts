import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { type InterviewStep, interview, type NextQuestions, withAnswer } from '../../src/forms/index.js';
import { nextQuestions } from '../../src/impact/settled/index.js';
import type { Policy } from '../../src/policy/index.js';
import { applicants } from '../../src/testing/applicants/index.js';
import { compile } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { walk } from './walk.js';

const SEED = Number(process.env.SEED ?? 20240601);
const asOf = '2026-03-01';
const options = { asOf, procedure: 'apply', lang: 'en' } as const;
const hangzhou = policies['hangzhou/residence-permit-guide'] as Policy;
const factsOf = ({ questions }: InterviewStep): string[] => questions.map(({ fact }) => fact);

describe('an interview with the exact questions of ./impact', () => {
  it.each(['hangzhou/residence-permit-guide', 'shanghai/residence-permit', 'zhejiang/residence-permit'])(
    'asks those, in their order and within their bound, at every step: %s',
    (id) => {
      const policy = policies[id] as Policy;
      const counts = { steps: 0, exact: 0 };
      fc.assert(
        fc.property(applicants(policy, { ...options, isComplete: true }), (person) => {
          const calls: (readonly [unknown, ReturnType<typeof nextQuestions>])[] = [];
          const kept: NextQuestions = (...asked) => {
            const next = nextQuestions(...asked);
            calls.push([asked[1], next]);
            return next;
          };
          const { steps, answers } = walk(policy, person, { ...options, nextQuestions: kept });
          // Once the verdict is settled there is nothing more to work out.
          expect(calls.length).toBe(
            steps.filter(({ verdict }) => verdict.outcome === 'indeterminate').length,
          );
          for (const [i, [, next]] of calls.entries()) {
            const step = steps[i] as InterviewStep;
            counts.steps++;
            if (next.isSettled) continue;
            counts.exact++;
            expect(factsOf(step)).toEqual(next.facts);
            expect(step.questionsLeft.atMost).toBe(next.atMost);
          }
          expect(compile(policy).evaluate(answers, options).outcome).toBe(
            compile(policy).evaluate(person, options).outcome,
          );
        }),
        { seed: SEED, numRuns: 8 },
      );
      expect(counts.exact, `SEED=${SEED}`).toBeGreaterThan(counts.steps / 2);
    },
  );

  it('promises no more questions than without them after the same answers, and at times fewer', () => {
    const less = new Set<string>();
    for (const [id, policy] of Object.entries(policies)) {
      const asked = { asOf, procedure: procedureOf(policy) };
      const [person = {}] = fc.sample(applicants(policy, { ...asked, isComplete: true }), {
        seed: SEED,
        numRuns: 1,
      });
      const { step } = interview(policy, { ...asked, nextQuestions });
      for (const { answered } of walk(policy, person, asked).steps) {
        const answers = answered.reduce<Facts>((some, { fact, value }) => withAnswer(some, fact, value), {});
        const [plain, exact] = [interview(policy, asked).step(answers), step(answers)];
        expect(factsOf(plain), `${id} SEED=${SEED}`).toEqual(expect.arrayContaining(factsOf(exact)));
        const [bound, exactBound] = [plain.questionsLeft.atMost, exact.questionsLeft.atMost];
        expect(exactBound, `${id} SEED=${SEED}`).toBeLessThanOrEqual(bound);
        if (exactBound < bound) less.add(id);
      }
    }
    expect(less.size).toBeGreaterThan(0);
  });

  it('asks what the verdict lacks as long as there are none, and them from the next step on', async () => {
    let exact: NextQuestions | undefined;
    const { step } = interview(hangzhou, { ...options, nextQuestions: (...asked) => exact?.(...asked) });
    const plain = interview(hangzhou, options).step({});
    expect(step({})).toEqual(plain);
    ({ nextQuestions: exact } = await import('../../src/impact/index.js'));
    expect(factsOf(step({}))).toEqual(nextQuestions(hangzhou, {}, options).facts);
    expect(factsOf(step({}))).not.toEqual(factsOf(plain));
  });

  it('asks what the verdict lacks where they are given up', () => {
    const smallBudget: NextQuestions = (policy, facts, asked) =>
      nextQuestions(policy, facts, { ...asked, budget: { nodes: 20 } });
    expect(interview(hangzhou, { ...options, nextQuestions: smallBudget }).step({})).toEqual(
      interview(hangzhou, options).step({}),
    );
  });
});

/** A procedure that the policy has on the day, `apply` if it does. */
function procedureOf({ spells }: Policy): 'apply' {
  const names = Object.keys(spells[spells.length - 1]?.resolved.version.procedures ?? {});
  return (names.includes('apply') ? 'apply' : names[0]) as 'apply';
}
