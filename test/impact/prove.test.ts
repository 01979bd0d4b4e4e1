import { describe, expect, it } from 'vitest';
import { type DecidableProperty, type Proof, prove } from '../../src/impact/index.js';
import { definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as (typeof policies)[string];
const national = policies['national/residence-permit'] as (typeof policies)[string];
const asOf = '2024-05-01';

const proved = (property: DecidableProperty, procedure: 'apply' | 'endorse' = 'apply'): Proof => {
  const found = prove(hangzhou, property, { asOf, procedure });
  if (found.kind !== 'exact') throw new Error(found.why);
  return found;
};

/** The policy with the last version changed. */
const changed = (change: (version: PolicyVersion) => unknown) => {
  const last = hangzhou.versions[hangzhou.versions.length - 1] as PolicyVersion;
  return definePolicy([change(last) as PolicyVersion], hangzhou.parent ? { parent: hangzhou.parent } : {});
};

describe('prove', () => {
  it('proves that an earlier registration is never worse, and refutes that a later one is', () => {
    const fact = 'residence.registeredOn';
    expect(proved({ kind: 'monotone', fact, better: 'earlier' })).toMatchObject({
      holds: true,
      counterexample: null,
    });
    const { holds, counterexample } = proved({ kind: 'monotone', fact, better: 'later' });
    expect(holds).toBe(false);
    const [one, other] = counterexample?.people ?? [];
    expect([one, other].map((facts) => compile(hangzhou).evaluate(facts ?? {}, { asOf }).outcome)).toEqual([
      'eligible',
      'ineligible',
    ]);
    const without = (facts: typeof one) => ({
      ...facts,
      residence: { ...facts?.residence, registeredOn: null },
    });
    expect(without(one)).toEqual(without(other));
  });

  it('decides facts that are compared with each other: the ends of a lease', () => {
    expect(proved({ kind: 'monotone', fact: 'residence.leaseThrough', better: 'later' }).holds).toBe(true);
    expect(proved({ kind: 'monotone', fact: 'residence.leaseFrom', better: 'earlier' }).holds).toBe(true);
  });

  it('decides claims and numbers', () => {
    expect(proved({ kind: 'monotone', fact: 'residence.isContinuous', better: 'true' }).holds).toBe(true);
    expect(proved({ kind: 'monotone', fact: 'residence.isContinuous', better: 'false' }).holds).toBe(false);
    expect(proved({ kind: 'monotone', fact: 'employment.socialInsuranceMonths', better: 'more' }).holds).toBe(
      true,
    );
    expect(
      proved({ kind: 'monotone', fact: 'employment.socialInsuranceMonths', better: 'fewer' }).holds,
    ).toBe(false);
  });

  it('refuses a direction that a fact does not have, and a fact that the policy does not know', () => {
    const ask = (fact: string, better: 'more' | 'true') => () =>
      prove(hangzhou, { kind: 'monotone', fact, better }, { asOf });
    expect(ask('residence.registeredOn', 'more')).toThrow(expect.objectContaining({ code: 'INVALID_FACTS' }));
    expect(ask('residence.nonsense', 'true')).toThrow(expect.objectContaining({ code: 'INVALID_FACTS' }));
  });

  it('tells a fact that changes nothing from one that does', () => {
    expect(proved({ kind: 'indifferent', fact: 'standing.hasBadCredit' }).holds).toBe(true);
    const { holds, counterexample } = proved({ kind: 'indifferent', fact: 'identity.hukouDivision' });
    expect(holds).toBe(false);
    expect(counterexample?.said[0]).not.toEqual(counterexample?.said[1]);
  });

  it('finds who is refused here and eligible in the nation, unless the clauses are left aside', () => {
    const stricter = proved({ kind: 'never-stricter', other: national });
    expect(stricter).toMatchObject({ holds: false, counterexample: { said: ['eligible', 'ineligible'] } });
    const all = ['territory', 'unbroken-residence', 'personal-scope', 'non-local', 'half-year', 'ground'];
    expect(proved({ kind: 'never-stricter', other: national, ignoring: all }).holds).toBe(true);
  });

  it('proves that one more paper never costs anything', () => {
    expect(proved({ kind: 'more-papers' }).holds).toBe(true);
  });

  it('finds a window that closes before it opens on some day of the calendar', () => {
    expect(proved({ kind: 'windows-never-empty' }, 'endorse').holds).toBe(true);
    const narrow = changed((version) => {
      const yearly = version.procedures.endorse?.window?.yearly as object;
      const window = { yearly: { ...yearly, opens: { days: -28 }, closes: { months: -1 } } };
      return {
        ...version,
        procedures: { ...version.procedures, endorse: { ...version.procedures.endorse, window } },
      };
    });
    const found = prove(narrow, { kind: 'windows-never-empty' }, { asOf, procedure: 'endorse' });
    expect(found).toMatchObject({ kind: 'exact', holds: false });
  });

  it('says why it gives up', () => {
    const found = prove(hangzhou, { kind: 'more-papers' }, { asOf, budget: { nodes: 10 } });
    expect(found).toMatchObject({ kind: 'gave-up', size: 10 });
  });
});
