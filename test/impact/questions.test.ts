import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { type NextQuestions, nextQuestions, settled } from '../../src/impact/settled/index.js';
import type { Policy } from '../../src/policy/index.js';
import { applicants, factAt, withFact } from '../../src/testing/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { randomFrom, seedOf } from '../oracle/random-source.js';
import { policies } from '../support/policies.js';
import {
  asOf,
  nested,
  type SmallWorld,
  smallWorld,
  somebody,
  type Values,
  worldWithTruths,
} from './support/small-worlds.js';

const SEED = Number(process.env.SEED ?? 20240301);
/** How many small worlds are tried. */
const WORLDS = Number(process.env.WORLDS ?? 140);
const options = { asOf, procedure: 'apply' } as const;

function ask(policy: Policy, facts: Facts): NextQuestions {
  const answer = nextQuestions(policy, facts, options);
  if (answer.kind !== 'exact') throw new Error(`gave up, ${answer.why}`);
  return answer;
}

/** Whether two people who share what is known differ in one fact and in their outcome. */
function couldMatter({ facts, people, isEligible }: SmallWorld, given: Values, fact: string): boolean {
  const others = facts.filter((one) => one !== fact);
  const outcomes = new Map<string, boolean>();
  for (const values of people(given)) {
    const alike = others.map((one) => values[one]).join();
    const outcome = isEligible(values);
    if ((outcomes.get(alike) ?? outcome) !== outcome) return true;
    outcomes.set(alike, outcome);
  }
  return false;
}

describe('nextQuestions, asked one after another of made-up people', () => {
  it('always ends in their outcome, in time, and never asks in vain', () => {
    const seen = { policies: 0, interviews: 0, questions: 0, greedy: 0, bound: 0 };
    for (let i = 0; i < WORLDS; i++) {
      const random = randomFrom(seedOf(SEED, i));
      const world = smallWorld(random);
      seen.policies++;
      for (let n = 0; n < 3; n++) {
        const person = somebody(random, world, 1);
        const where = `SEED=${SEED} world ${i}: ${JSON.stringify(person)}`;
        let known: Values = {};
        let atMost = Number.POSITIVE_INFINITY;
        for (;;) {
          const step = ask(world.policy, nested(known));
          expect(step.atMost, where).toBeLessThanOrEqual(atMost);
          if (step.isSettled) break;
          const [fact = ''] = step.facts;
          expect(fact in known, where).toBe(false);
          for (const one of n === 0 ? step.facts : [fact])
            expect(couldMatter(world, known, one), `${where} ${JSON.stringify(known)} ${one}`).toBe(true);
          if (step.order === 'greedy') seen.greedy++;
          seen.questions++;
          seen.bound = Math.max(seen.bound, step.atMost);
          atMost = step.atMost - 1;
          known = { ...known, [fact]: person[fact] };
        }
        const outcomes = new Set(world.people(known).map((values) => world.isEligible(values)));
        expect([...outcomes], where).toEqual([world.isEligible(person)]);
        seen.interviews++;
      }
    }
    process.stdout.write(`questions against brute force, SEED=${SEED}: ${JSON.stringify(seen)}\n`);
  }, 1_200_000);

  it('always needs as few answers on average as the best order there is', () => {
    const seen = { policies: 0 };
    for (let i = 0; i < 400; i++) {
      const world = worldWithTruths(randomFrom(seedOf(SEED + 1, i)));
      const step = ask(world.policy, {});
      expect(step.expected, `SEED=${SEED} world ${i}`).toBeCloseTo(leastExpected(world, {}), 9);
      expect(step.atMost, `SEED=${SEED} world ${i}`).toBeGreaterThanOrEqual(Math.ceil(step.expected ?? 0));
      seen.policies++;
    }
    process.stdout.write(
      `least expected answers against brute force, SEED=${SEED}: ${JSON.stringify(seen)}\n`,
    );
  }, 1_200_000);
});

/** The least number of answers needed on average, by trying every order on every truth table. */
function leastExpected(world: SmallWorld, known: Values): number {
  const outcomes = new Set(world.people(known).map((values) => world.isEligible(values)));
  if (outcomes.size === 1) return 0;
  const costs = world.facts
    .filter((fact) => !(fact in known))
    .map((fact) => {
      const answers = [true, false].map((value) => leastExpected(world, { ...known, [fact]: value }));
      return 1 + answers.reduce((sum, one) => sum + one, 0) / answers.length;
    });
  return Math.min(...costs);
}

describe('nextQuestions on real policies', () => {
  const real = ['hangzhou/residence-permit', 'shanghai/residence-permit', 'national/residence-permit'];

  /** Asks until nothing is left to ask; what is stated too coarsely to decide is not asked for again. */
  function interviewed(policy: Policy, person: Facts): { facts: Facts; last: NextQuestions } {
    let facts: Facts = {};
    let last = ask(policy, facts);
    for (let [fact] = last.facts; fact !== undefined; [fact] = last.facts) {
      expect(factAt(facts, fact)).toBeUndefined();
      facts = withFact(facts, fact, factAt(person, fact));
      const next = ask(policy, facts);
      // A coarse answer is one that has to be given again.
      expect(next.atMost).toBeLessThanOrEqual(last.atMost - (next.coarse.includes(fact) ? 0 : 1));
      last = next;
    }
    return { facts, last };
  }

  it.each(real)(
    'always ends in the outcome of a complete person: %s',
    (id) => {
      const policy = policies[id] as Policy;
      fc.assert(
        fc.property(applicants(policy, { ...options, isComplete: true }), (person) => {
          const { facts, last } = interviewed(policy, person);
          expect(last.isSettled).toBe(last.coarse.length === 0);
          const { outcome } = evaluate(policy, person, options);
          if (last.isSettled) expect(settled(policy, facts, options)).toMatchObject({ outcome });
        }),
        { seed: SEED, numRuns: 60 },
      );
    },
    1_200_000,
  );

  it('never asks about anything where no version is in force', () => {
    const step = nextQuestions(policies['hangzhou/residence-permit'] as Policy, {}, { asOf: '2012-05-31' });
    expect(step).toMatchObject({ kind: 'exact', facts: [], isSettled: true, atMost: 0 });
  });

  it('falls back to the missing facts of the verdict where it gives up, and says so', () => {
    const policy = policies['hangzhou/residence-permit'] as Policy;
    const step = nextQuestions(policy, {}, { ...options, budget: { nodes: 20 } });
    const { missingFacts } = evaluate(policy, {}, options);
    expect(step).toMatchObject({ kind: 'gave-up', facts: missingFacts, isSettled: false });
    expect(step.atMost).toBe(missingFacts.length);
  });
});
