import { describe, expect, it } from 'vitest';
import { settled } from '../../src/impact/settled/index.js';
import { randomFrom, seedOf } from '../oracle/random-source.js';
import { asOf, nested, smallWorld, somebody, type Values } from './support/small-worlds.js';

const SEED = Number(process.env.SEED ?? 20240301);
/** How many small worlds are tried. */
const WORLDS = Number(process.env.WORLDS ?? 500);

/** Somebody's way to turn out, and the outcome. */
interface Turn {
  readonly values: Values;
  readonly isEligible: boolean;
}

/** The facts of which two people who differ in nothing else have different outcomes. */
const mattering = (facts: readonly string[], given: Values, turns: readonly Turn[]): string[] =>
  facts.filter((fact) => {
    if (fact in given) return false;
    const others = facts.filter((one) => one !== fact);
    const outcomes = new Map<string, boolean>();
    return turns.some(({ values, isEligible }) => {
      const alike = others.map((one) => values[one]).join();
      if (!outcomes.has(alike)) outcomes.set(alike, isEligible);
      return outcomes.get(alike) !== isEligible;
    });
  });

describe('settled, against everybody whom somebody may turn out to be', () => {
  it('always agrees on small policies made up', () => {
    const seen = { policies: 0, people: 0, settled: 0, kleeneOpen: 0 };
    for (let i = 0; i < WORLDS; i++) {
      const random = randomFrom(seedOf(SEED, i));
      const world = smallWorld(random);
      seen.policies++;
      for (const share of [0.2, 0.5, 0.8]) {
        const given = somebody(random, world, share);
        const answer = settled(world.policy, nested(given), { asOf });
        const where = `SEED=${SEED} world ${i}: ${JSON.stringify(given)}`;
        if (answer.kind !== 'exact') throw new Error(`${where}: gave up, ${answer.why}`);
        const turns = world.people(given).map((values) => ({
          values,
          isEligible: world.isEligible(values),
        }));
        const outcomes = new Set(turns.map(({ isEligible }) => isEligible));
        expect(answer.isSettled, where).toBe(outcomes.size === 1);
        expect([...answer.facts].sort(), where).toEqual(mattering(world.facts, given, turns).sort());
        expect(answer.witnesses.length, where).toBe(outcomes.size);
        seen.people++;
        if (answer.isSettled) seen.settled++;
        if (answer.isSettled && answer.kleene === 'indeterminate') seen.kleeneOpen++;
      }
    }
    process.stdout.write(`settled against brute force, SEED=${SEED}: ${JSON.stringify(seen)}\n`);
    // Kleene is weaker somewhere, or nothing was tried.
    expect(seen.kleeneOpen).toBeGreaterThan(20);
  }, 1_200_000);
});
