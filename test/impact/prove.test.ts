import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { type DecidableProperty, type Proof, prove } from '../../src/impact/index.js';
import { definePolicy, type Policy, type PolicyVersion } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';
import { citation, policyWith, text } from '../support/lifecycle.js';
import { policies } from '../support/policies.js';
import { everybody, tinyPolicy } from './support/tiny-policy.js';

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

const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' };
const enrolled = { fact: 'study.isEnrolled', operator: 'equal', value: true };

/** A policy that asks for this and no more. */
const asking = (eligibility: object) =>
  policyWith({ apply: { title: text, eligibility } } as unknown as PolicyVersion['procedures']);

const decided = (policy: Policy, property: DecidableProperty): Proof => {
  const found = prove(policy, property, { asOf });
  if (found.kind !== 'exact') throw new Error(found.why);
  return found;
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

  it('finds that a fact changes a window that no condition knows of', () => {
    const { holds, counterexample, covers } = proved(
      { kind: 'indifferent', fact: 'permit.issuedOn' },
      'endorse',
    );
    expect(holds).toBe(false);
    expect(covers).toEqual({ people: 'complete', from: asOf, through: asOf });
    const windows = counterexample?.people.map(
      (facts) => compile(hangzhou).evaluate(facts, { asOf, procedure: 'endorse' }).window,
    );
    expect(windows?.[0]).not.toEqual(windows?.[1]);
  });

  it('finds that a fact changes what a reason shows, and only that', () => {
    const shown = { ...reason, params: { registeredOn: { fact: 'residence.registeredOn' } } };
    const { counterexample } = decided(asking({ asked: { condition: enrolled, reason: shown, citation } }), {
      kind: 'indifferent',
      fact: 'residence.registeredOn',
    });
    expect(counterexample?.said.map((one) => Object.keys(JSON.parse(one)))).toEqual([
      ['reasons'],
      ['reasons'],
    ]);
  });

  it('finds that a fact changes the first day of eligibility, and only that', () => {
    const elapsed = (months: number) => ({
      fact: 'residence.registeredOn',
      operator: 'periodElapsed',
      value: { months },
    });
    // Who registered at all is refused on 1900-01-01 whenever that was.
    const policy = asking({ asked: { condition: elapsed(6), reason, citation } });
    const found = prove(
      policy,
      { kind: 'indifferent', fact: 'residence.registeredOn' },
      { asOf: '1900-01-01' },
    );
    if (found.kind !== 'exact') throw new Error(found.why);
    expect(Object.keys(JSON.parse(found.counterexample?.said[0] as string))).toEqual(['earliestEligibleOn']);
  });

  it('gives up on a fact that only what others claim may go by', () => {
    const idle = { any: [enrolled, { not: enrolled }] };
    const claims = { other: { condition: enrolled, citation } };
    const claimed = asking({ asked: { condition: idle, reason, citation, claims } });
    // Whoever is not enrolled is refused by the claim alone: found by its being disputed.
    const found = prove(claimed, { kind: 'indifferent', fact: 'study.isEnrolled' }, { asOf });
    expect(found).toMatchObject({ kind: 'exact', holds: false });
    const same = { other: { condition: idle, citation } };
    const alike = asking({ asked: { condition: idle, reason, citation, claims: same } });
    expect(prove(alike, { kind: 'indifferent', fact: 'study.isEnrolled' }, { asOf })).toMatchObject({
      kind: 'gave-up',
      why: 'study.isEnrolled is read for more than outcome, tier, grounds and papers',
    });
    const without = asking({ asked: { condition: idle, reason, citation } });
    expect(decided(without, { kind: 'indifferent', fact: 'study.isEnrolled' }).holds).toBe(true);
  });

  it('sees a fact that matters only under what others claim of another condition', () => {
    const talent = { fact: 'standing.isRecognisedTalent', operator: 'equal', value: true };
    const [never, always] = [{ all: [talent, { not: talent }] }, { any: [talent, { not: talent }] }];
    const named = (claims: object) => ({ lenient: { condition: never, citation, claims } });
    const condition = { any: [talent, { all: [{ condition: 'lenient' }, enrolled] }] };
    const policyOf = (claims: object) =>
      policyWith(
        { apply: { title: text, eligibility: { asked: { condition, reason, citation } } } } as never,
        { conditions: named(claims) } as never,
      );
    const property = { kind: 'indifferent', fact: 'study.isEnrolled' } as const;
    const { holds, counterexample } = decided(policyOf({ desk: { condition: always, citation } }), property);
    expect(holds).toBe(false);
    expect(counterexample?.said.map((one) => Object.keys(JSON.parse(one)))).toEqual([
      ['disputes'],
      ['disputes'],
    ]);
    expect(decided(policyOf({}), property).holds).toBe(true);
  });

  it('sees a fact that is asked in vain and shown all the same', () => {
    const here = { fact: 'identity.region', operator: 'equal', value: 'mainland' };
    const idle = { any: [here, { not: here }] };
    const shown = { ...reason, params: { region: { fact: 'identity.region' } } };
    const property = { kind: 'indifferent', fact: 'identity.region' } as const;
    const asked = (some: object) => asking({ asked: { condition: idle, reason: some, citation } });
    expect(decided(asked(reason), property).holds).toBe(true);
    expect(decided(asked(shown), property).holds).toBe(false);
  });

  it('says of whom and of which days it holds', () => {
    const { from, through } = proved({ kind: 'indifferent', fact: 'standing.hasBadCredit' }).covers;
    expect([from, through]).toEqual(['2018-07-01', null]);
    const old = prove(hangzhou, { kind: 'windows-never-empty' }, { asOf: '2017-05-01' });
    expect(old).toMatchObject({ covers: { people: 'everybody', from: '2016-07-01', through: '2018-06-30' } });
    expect(proved({ kind: 'more-papers' }).covers).toEqual({ people: 'complete', from: asOf, through: asOf });
    // Nothing reads it, so that nobody is better or worse off by it.
    expect(proved({ kind: 'monotone', fact: 'standing.hasBadCredit', better: 'true' }).covers).toMatchObject({
      people: 'everybody',
      from: '2018-07-01',
    });
  });

  it('names lists whose cells were searched', () => {
    const shenzhen = policies['shenzhen/residence-permit'] as (typeof policies)[string];
    // More comparisons of one list than are looked at together.
    const many = [...Array(13).keys()].map((months) => ({
      fact: 'employment.insuredMonths',
      operator: 'insuredFor',
      value: { months: months + 1 },
    }));
    const policy = asking({ asked: { condition: { any: many }, reason, citation } });
    const searchedOf = (one: typeof policy) => {
      const found = prove(one, { kind: 'more-papers' }, { asOf });
      return found.kind === 'exact' && found.certificate.by === 'cells' ? found.certificate.searched : null;
    };
    expect(searchedOf(policy)).toEqual(['employment.insuredMonths']);
    expect(searchedOf(shenzhen)).toEqual([]);
  });

  it('finds who is refused here and eligible in the nation, unless the clauses are left aside', () => {
    const stricter = proved({ kind: 'never-stricter', other: national });
    expect(stricter).toMatchObject({ holds: false, counterexample: { said: ['eligible', 'ineligible'] } });
    const all = ['territory', 'unbroken-residence', 'personal-scope', 'non-local', 'half-year', 'ground'];
    expect(proved({ kind: 'never-stricter', other: national, ignoring: all }).holds).toBe(true);
  });

  it('proves that one more paper never costs anything, as trying every paper shows', () => {
    expect(proved({ kind: 'more-papers' }).holds).toBe(true);
    expect(decided(tinyPolicy, { kind: 'more-papers' }).holds).toBe(true);
    const missing = (facts: Facts) =>
      compile(tinyPolicy)
        .screen(facts, { asOf })
        .missingMaterials.map(({ requirement }) => requirement);
    for (const person of everybody)
      for (const paper of ['photo', 'student-card', 'labour-contract'] as const) {
        const richer = { ...person, materials: [...(person.materials ?? []), paper] };
        expect(missing(person)).toEqual(expect.arrayContaining(missing(richer)));
      }
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
