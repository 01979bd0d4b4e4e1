import { describe, expect, it } from 'vitest';
import { randomFrom, seedOf } from '../oracle/random-source.js';
import { emptyTally, type Fault, faultIn } from './support/agreement.js';
import { faultAmong, ourOccasions } from './support/ours.js';
import { anySmallCase } from './support/small-policies.js';

const SEED = 2024;
const CASES = 700;
const PATHS = 6;
const PEOPLE = 6;
const OURS = 20;

describe(`exact diagrams and evaluation, seed ${SEED}`, () => {
  it(`agree on two times ${CASES} random policies, and have somebody in every combination of cells`, {
    timeout: 240_000,
  }, () => {
    const tally = emptyTally();
    const faults: (Fault & { readonly number: number })[] = [];
    for (let number = 0; number < CASES; number++) {
      const random = randomFrom(seedOf(SEED, number));
      const fault = faultIn(random, anySmallCase(random), { paths: PATHS, people: PEOPLE }, tally);
      if (fault) faults.push({ number, ...fault });
    }
    expect(faults).toEqual([]);
    expect(tally.policies).toBe(2 * CASES);
    // What is given up or not searched out is looked at by nobody, so it must be rare.
    expect(tally.gaveUp).toBeLessThan(CASES / 50);
    expect(tally.unfound).toBeLessThan(tally.people / 20);
  });

  it(`agree on ${OURS} people of each procedure of each version of our own`, { timeout: 240_000 }, () => {
    const occasions = ourOccasions();
    expect(occasions.length).toBeGreaterThan(100);
    expect(occasions.flatMap((occasion) => faultAmong(occasion, OURS, SEED) ?? [])).toEqual([]);
  });
});
