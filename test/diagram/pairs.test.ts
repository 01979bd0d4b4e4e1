import { describe, expect, it } from 'vitest';
import { createPairs } from '../../src/diagram/pairs.js';
import { randomFrom } from '../oracle/random-source.js';

const SEED = 12;

describe(`createPairs, seed ${SEED}`, () => {
  it('holds nothing at first', () => {
    expect(createPairs().get(0, 0)).toBe(-1);
  });

  it('keeps what was set for each pair as it grows, and nothing for others', () => {
    const random = randomFrom(SEED);
    const pairs = createPairs();
    const known = new Map<string, number>();
    for (let n = 0; n < 3_000; n++) {
      const [left, right] = [random.below(60), random.below(60)];
      expect(pairs.get(left, right)).toBe(known.get(`${left} ${right}`) ?? -1);
      if (known.has(`${left} ${right}`)) continue;
      pairs.set(left, right, n);
      known.set(`${left} ${right}`, n);
    }
    for (let left = 0; left < 60; left++)
      for (let right = 0; right < 60; right++)
        expect(pairs.get(left, right)).toBe(known.get(`${left} ${right}`) ?? -1);
  });
});
