import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import { definePolicy, type Policy, type PolicyVersion } from '../../src/policy/index.js';
import {
  assertProperty,
  indifferentTo,
  monotone,
  neverStricterThan,
  neverWorseWithMorePapers,
  PolicyAssertionError,
  type PolicyProperty,
  registerProperties,
  standardProperties,
  textsInBothLanguages,
  windowsNeverEmpty,
} from '../../src/testing/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { citation, policyWith, text, versionWith } from '../support/lifecycle.js';
import { policies } from '../support/policies.js';

const eligibility = (
  condition: Condition,
  more: Partial<PolicyVersion['procedures']['apply']> = {},
): Policy =>
  policyWith({
    apply: {
      title: text,
      eligibility: {
        asked: { condition, reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' }, citation },
      },
      ...more,
    },
  });

const months = (operator: string, value: number): Condition => ({
  fact: 'employment.socialInsuranceMonths',
  operator,
  value,
});
const registered = (months: number): Condition => ({
  fact: 'residence.registeredOn',
  operator: 'periodElapsed',
  value: { months },
});

/** What a property finds wrong; null if nothing. */
function violationOf(policy: Policy, property: PolicyProperty): PolicyAssertionError | null {
  try {
    assertProperty(policy, property, { seed: 1, runs: 400 });
    return null;
  } catch (error) {
    if (error instanceof PolicyAssertionError) return error;
    throw error;
  }
}

describe('monotone', () => {
  const more = monotone('employment.socialInsuranceMonths', 'more');

  it('holds where more months never hurt', () => {
    expect(violationOf(eligibility(months('greaterThanInclusive', 6)), more)).toBe(null);
  });

  it('finds the month from which more is worse, and the least person', () => {
    const found = violationOf(eligibility(months('lessThanInclusive', 12)), more);
    expect(found?.code).toBe('PROPERTY_VIOLATED');
    expect(found?.counterexample?.people).toEqual([
      { employment: { socialInsuranceMonths: 12 } },
      { employment: { socialInsuranceMonths: 13 } },
    ]);
    expect(found?.counterexample?.verdicts.map(({ outcome }) => outcome)).toEqual(['eligible', 'ineligible']);
  });

  it('prints the person, the two verdicts, the clauses and the seed', () => {
    const { message } = violationOf(eligibility(months('lessThanInclusive', 12)), more) as Error;
    expect(message.split('\n')).toEqual([
      'somewhere/residence-permit does not hold to: employment.socialInsuranceMonths: more is never worse',
      '  employment.socialInsuranceMonths: 12 -> 13 is worse',
      '  outcome: "eligible" -> "ineligible"',
      '  reason asked: {"code":"CONDITION_MET","params":{}} -> {"code":"CONDITION_NOT_MET","params":{}}',
      expect.stringMatching(/^ {2}earliestEligibleOn: "\d{4}-\d\d-\d\d" -> null$/),
      expect.stringMatching(/^ {2}asked {5}somewhere\/residence-permit: apply on \d{4}-\d\d-\d\d$/),
      '  person    {"employment":{"socialInsuranceMonths":12}}',
      '  person    {"employment":{"socialInsuranceMonths":13}}',
      '  verdict   somewhere/residence-permit@1900-01-01: eligible',
      '    clause  asked CONDITION_MET (somewhere 1)',
      '  verdict   somewhere/residence-permit@1900-01-01: ineligible',
      '    clause  asked CONDITION_NOT_MET (somewhere 1)',
      '  repeat    { seed: 1 }',
    ]);
  });

  it('tells an earlier day from a later one', () => {
    expect(violationOf(eligibility(registered(6)), monotone('residence.registeredOn', 'earlier'))).toBe(null);
    expect(violationOf(eligibility(registered(6)), monotone('residence.registeredOn', 'later'))).not.toBe(
      null,
    );
  });

  it('asks of a claim that being true, or false, is no worse', () => {
    const honest = eligibility({ fact: 'standing.hasBadCredit', operator: 'equal', value: false });
    expect(violationOf(honest, monotone('standing.hasBadCredit', 'false'))).toBe(null);
    expect(violationOf(honest, monotone('standing.hasBadCredit', 'true'))).not.toBe(null);
  });

  it.each([
    ['residence.registered', 'earlier'],
    ['residence.registeredOn', 'more'],
  ] as const)('refuses %s that is to be %s', (fact, better) => {
    const try_ = () => assertProperty(eligibility(registered(6)), monotone(fact, better), { runs: 200 });
    expect(try_).toThrow(expect.objectContaining({ code: 'INVALID_FACTS' }));
  });
});

describe('indifferentTo', () => {
  it('holds for a fact that no condition reads', () => {
    expect(violationOf(eligibility(registered(6)), indifferentTo('standing.hasBadCredit'))).toBe(null);
  });

  it('finds two people who differ in nothing else', () => {
    const found = violationOf(eligibility(registered(6)), indifferentTo('residence.registeredOn'));
    const days = found?.counterexample?.people.map((facts) => facts.residence?.registeredOn) ?? [];
    expect(new Set(days).size).toBe(2);
    expect(found?.counterexample?.faults[0]).toMatch(/^outcome: /);
  });
});

describe('neverStricterThan', () => {
  it('holds for a city that asks less', () => {
    expect(violationOf(eligibility(registered(3)), neverStricterThan(eligibility(registered(6))))).toBe(null);
  });

  it('finds who is eligible under the other and refused here', () => {
    const found = violationOf(eligibility(registered(12)), neverStricterThan(eligibility(registered(6))));
    expect(found?.counterexample?.verdicts.map(({ outcome }) => outcome)).toEqual(['eligible', 'ineligible']);
    expect(found?.counterexample?.faults).toEqual([
      'eligible under somewhere/residence-permit, refused by asked',
    ]);
  });

  it('passes over people outside the area, where that is asked for', () => {
    const area = eligibility({ fact: 'residence.division', operator: 'inDivision', value: '3301' });
    const anywhere = eligibility({ fact: 'residence.division', operator: 'notEqual', value: null });
    expect(violationOf(area, neverStricterThan(anywhere))).not.toBe(null);
    expect(violationOf(area, neverStricterThan(anywhere, { ignoring: ['asked'] }))).toBe(null);
  });

  it('refuses a policy that has nothing in common with the other', () => {
    const first = definePolicy([versionWith({}, { effectiveFrom: '2020-01-01', repealedOn: '2021-01-01' })]);
    const second = definePolicy([versionWith({}, { effectiveFrom: '2021-01-01' })]);
    expect(() => assertProperty(first, neverStricterThan(second), { runs: 20 })).toThrow(
      expect.objectContaining({ code: 'INVALID_AS_OF' }),
    );
  });

  it('says where Hangzhou asks for more than the nation', () => {
    const [hangzhou, nation] = ['hangzhou/residence-permit', 'national/residence-permit'].map(
      (id) => policies[id] as Policy,
    ) as [Policy, Policy];
    const property = neverStricterThan(nation, { ignoring: ['territory'] });
    const found = () =>
      assertProperty(hangzhou, property, { seed: 1, asOf: ['2024-05-01'], procedures: ['apply'] });
    // The regulation asks for half a year without a break (Hangzhou 16, Zhejiang 16); the decree does not say so.
    expect(found).toThrow(/refused by .*unbroken-residence/);
  });
});

describe('neverWorseWithMorePapers', () => {
  const photo = { photo: { alternatives: [{ items: ['photo'] }], citation } };

  it('holds for requirements that papers satisfy', () => {
    const policy = eligibility(registered(6), { materials: photo });
    expect(violationOf(policy, neverWorseWithMorePapers())).toBe(null);
  });

  it('finds a paper that costs something', () => {
    const policy = eligibility(registered(6), { materials: photo });
    // No rule file can say so, so the verdict is bent here: holding a photo makes a mandate wanting.
    const bent: PolicyProperty = neverWorseWithMorePapers();
    const spoilt = {
      ...bent,
      judge: (_: Policy, question: Parameters<PolicyProperty['judge']>[1]) =>
        bent.judge(spoiling(policy), question),
    };
    expect(violationOf(policy, spoilt)).not.toBe(null);
  });
});

/** A policy whose operator takes the stated day for a later one the more often it is asked: nothing is steady. */
const spoiling = (policy: Policy): Policy => {
  let asked = 0;
  const operators = {
    ...policy.operators,
    periodElapsed: () => ({ test: () => (asked++ % 2 === 0 ? 2 : 0) as 0 | 2 }),
  };
  return { ...policy, operators };
};

describe('windowsNeverEmpty', () => {
  const endorsing = (closes: { days: number }) =>
    policyWith({
      endorse: {
        title: text,
        window: { yearly: { from: 'permit.issuedOn', opens: { days: 10 }, closes, citation } },
      },
    });

  it('holds for a window of one day', () => {
    expect(violationOf(endorsing({ days: 10 }), windowsNeverEmpty())).toBe(null);
  });

  it('finds one that closes the day before it opens', () => {
    const found = violationOf(endorsing({ days: 9 }), windowsNeverEmpty());
    expect(found?.counterexample?.faults[0]).toMatch(/^window yearly opens on .* and closes on /);
  });
});

describe('textsInBothLanguages', () => {
  it('finds a reason that has no text', () => {
    const wordless = policyWith({
      apply: {
        title: text,
        eligibility: {
          asked: {
            condition: registered(6),
            reason: { met: 'CONDITION_MET', unmet: 'SAYS_NOTHING' as 'CONDITION_NOT_MET' },
            citation,
          },
        },
      },
    });
    expect(violationOf(wordless, textsInBothLanguages())?.counterexample?.faults).toEqual([
      'SAYS_NOTHING has no text in zh: "SAYS_NOTHING"',
      'SAYS_NOTHING has no text in en: "SAYS_NOTHING"',
    ]);
  });
});

describe('textsInBothLanguages on what people state themselves', () => {
  const photo = { kind: 'photo', attributes: { background: 'white' } };
  const asking = eligibility(months('greaterThanInclusive', 0), {
    materials: {
      photo: { title: text, alternatives: [{ items: [photo] }], citation },
    },
  } as never);

  it.each(['{', '{name}', '白底'])('takes it as it is: a background of %j', (background) => {
    const facts = { materials: [{ kind: 'photo', attributes: { background } }] } as const;
    const question = { facts, asOf: '2024-05-01', procedure: 'apply' } as const;
    expect(evaluate(asking, facts, question).missingMaterials[0]?.unfit).toHaveLength(1);
    expect(textsInBothLanguages().judge(asking, question as never)).toBe(null);
  });
});

describe('registerProperties', () => {
  it('registers the standard set and those given, each as a test of its own', () => {
    const policy = eligibility(months('lessThanInclusive', 12));
    const tests = new Map<string, () => void>();
    const names: string[] = [];
    registerProperties(policy, {
      describe: (name, body) => {
        names.push(name);
        body();
      },
      it: (name, body) => tests.set(name, body),
      properties: [monotone('employment.socialInsuranceMonths', 'more')],
      runs: 200,
    });
    expect(names).toEqual([policy.id]);
    expect([...tests.keys()]).toEqual([
      ...standardProperties().map(({ title }) => title),
      'employment.socialInsuranceMonths: more is never worse',
    ]);
    const [last, ...standard] = [...tests.values()].reverse() as [() => void, ...(() => void)[]];
    for (const test of standard) test();
    expect(last).toThrow(PolicyAssertionError);
  });
});

for (const policy of Object.values(policies)) registerProperties(policy, { describe, it, runs: 60 });
