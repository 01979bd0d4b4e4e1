import { describe, expect, it } from 'vitest';
import {
  indifferentTo,
  monotone,
  neverStricterThan,
  neverWorseWithMorePapers,
  proveProperty,
  textsInBothLanguages,
  windowsNeverEmpty,
} from '../../src/testing/index.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as (typeof policies)[string];
const national = policies['national/residence-permit'] as (typeof policies)[string];
const asOf = '2024-05-01';

describe('proveProperty', () => {
  it.each([
    monotone('residence.registeredOn', 'earlier'),
    indifferentTo('standing.hasBadCredit'),
    neverWorseWithMorePapers(),
    windowsNeverEmpty(),
  ])('decides for everybody: $title', (property) => {
    expect(proveProperty(hangzhou, property, { asOf })).toMatchObject({ kind: 'exact', holds: true });
  });

  it('throws with who shows that a property does not hold', () => {
    const asked = () => proveProperty(hangzhou, monotone('residence.registeredOn', 'later'), { asOf });
    expect(asked).toThrow(/does not hold to: residence\.registeredOn: later is never worse/);
    expect(() => proveProperty(hangzhou, neverStricterThan(national), { asOf })).toThrow(
      expect.objectContaining({ code: 'PROPERTY_VIOLATED' }),
    );
  });

  it('tries people made up where there is no exact answer, and says why', () => {
    expect(proveProperty(hangzhou, textsInBothLanguages(), { asOf, runs: 20, seed: 1 })).toEqual({
      kind: 'sampled',
      why: 'texts is not decided exactly',
    });
  });
});
