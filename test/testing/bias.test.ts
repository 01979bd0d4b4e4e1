import { describe, expect, it } from 'vitest';
import { isNearLimit, measureBias } from '../../src/testing/index.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as (typeof policies)[string];

describe('measureBias', () => {
  it.each(Object.entries(policies))('finds people on every side of the limits under %s', (_, policy) => {
    const { outcomes, nearLimit } = measureBias(policy, { samples: 300, seed: 3 });
    expect(outcomes.eligible).toBeGreaterThan(0.15);
    expect(outcomes.ineligible).toBeGreaterThan(0.15);
    expect(outcomes.indeterminate).toBeGreaterThan(0.05);
    expect(nearLimit).toBeGreaterThan(0.2);
  });

  it('counts each sample once', () => {
    const { outcomes, windows } = measureBias(hangzhou, { samples: 200, seed: 1 });
    for (const shares of [outcomes, windows])
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('repeats with a seed', () => {
    expect(measureBias(hangzhou, { samples: 100, seed: 5 })).toEqual(
      measureBias(hangzhou, { samples: 100, seed: 5 }),
    );
  });
});

describe('isNearLimit', () => {
  const on = (asOf: string, registeredOn: string): boolean =>
    isNearLimit(hangzhou, { asOf, procedure: 'apply', facts: { residence: { registeredOn } } });

  it.each([
    ['2024-07-08', false],
    ['2024-07-09', true],
    ['2024-07-10', true],
    ['2024-07-11', true],
    ['2024-07-12', false],
  ])('says of %s, half a year being complete on 2024-07-10: %s', (asOf, expected) => {
    expect(on(asOf, '2024-01-10')).toBe(expected);
  });

  it('is true on the first day of a version', () => {
    const question = { procedure: 'apply', facts: {} } as const;
    expect(isNearLimit(hangzhou, { ...question, asOf: '2018-07-01' })).toBe(true);
    expect(isNearLimit(hangzhou, { ...question, asOf: '2018-08-15' })).toBe(false);
  });
});
