import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { factPaths } from '../../src/facts/index.js';
import { changeability, settled, type WhyNot, whyNot } from '../../src/impact/index.js';
import { boundsTexts, languages, refusalTexts, wayText } from '../../src/messages/index.js';
import { definePolicy, type Policy } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { versionOf } from '../properties/made-up-policies.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as Policy;
const asOf = '2024-05-01';

/** Registered on 2024-01-10, not working, in a hotel. */
const guest: Facts = {
  identity: { region: 'mainland', hukouDivision: '340104' },
  residence: { division: '330106', registeredOn: '2023-01-10', isContinuous: true, housing: 'hotel' },
  standing: { isRecognisedTalent: false, isRecognisedInvestor: false },
  employment: { kind: 'employee', division: '330106', socialInsuranceMonths: 0 },
  study: { isEnrolled: false, isFullTime: false, isContinuous: false, division: null },
};

function why(facts: Facts, more: object = {}): WhyNot {
  const answer = whyNot(hangzhou, facts, { asOf, ...more });
  if (answer.kind !== 'exact') throw new Error(answer.why);
  return answer;
}

describe('settled', () => {
  it('settles what evaluation leaves open: who passes whether a student or not', () => {
    const isStudent = { fact: 'study.isEnrolled', operator: 'equal', value: true } as const;
    const policy = definePolicy([versionOf({ any: [isStudent, { not: isStudent }] })]);
    expect(settled(policy, {}, { asOf })).toMatchObject({
      isSettled: true,
      outcome: 'eligible',
      kleene: 'indeterminate',
      facts: [],
    });
  });

  it('keeps open what a city stands for where its counties differ', () => {
    const facts = {
      ...guest,
      residence: { ...guest.residence, division: '330100', housing: 'owned' },
    } as Facts;
    const answer = settled(hangzhou, facts, { asOf });
    expect(answer).toMatchObject({
      isSettled: false,
      facts: ['residence.division'],
      kleene: 'indeterminate',
    });
  });

  it('settles a place that no rule names', () => {
    const facts = { ...guest, identity: { region: 'mainland', hukouDivision: '440300' } } as Facts;
    expect(settled(hangzhou, facts, { asOf })).toMatchObject({ isSettled: true, outcome: 'ineligible' });
  });

  it('reckons with stated days that the rules do not read: nobody registers before they arrive', () => {
    const { registeredOn: _, ...residence } = guest.residence as { registeredOn: string };
    const known = { ...guest, residence: { ...residence, housing: 'owned' } } as Facts;
    const arrived = (arrivedOn: string): Facts => ({
      ...known,
      residence: { ...known.residence, arrivedOn },
    });
    // Half a year up to 2024-05-01 has to begin on 2023-11-01.
    expect(settled(hangzhou, arrived('2023-11-02'), { asOf })).toMatchObject({ outcome: 'ineligible' });
    expect(settled(hangzhou, arrived('2023-11-01'), { asOf })).toMatchObject({ isSettled: false });
  });

  it('gives somebody for each outcome that is possible, with all that was stated', () => {
    const answer = settled(hangzhou, { identity: { region: 'mainland' } }, { asOf });
    if (answer.kind !== 'exact') throw new Error(answer.why);
    expect(answer.witnesses.map(({ outcome }) => outcome)).toEqual(['eligible', 'ineligible']);
    for (const { facts, outcome } of answer.witnesses) {
      expect(facts.identity?.region).toBe('mainland');
      expect(evaluate(hangzhou, facts, { asOf }).outcome).toBe(outcome);
    }
  });

  it('says nothing of a day on which no version is in force but that', () => {
    const answer = settled(hangzhou, {}, { asOf: '2012-05-31' });
    expect(answer).toMatchObject({ isSettled: true, outcome: 'out-of-force', facts: [], witnesses: [] });
  });

  it.each([
    ['a day that is none', { residence: { registeredOn: '2023-02-30' } }],
    ['a fact that nobody has', { residence: { registerdOn: '2023-02-01' } }],
    [
      'facts that contradict each other',
      { residence: { arrivedOn: '2024-02-02', registeredOn: '2024-02-01' } },
    ],
    ['what is no object', [] as never],
    ['a key that is a trap', JSON.parse('{"__proto__": {"residence": 1}, "constructor": {}}')],
  ])('refuses %s as evaluation does', (_, facts) => {
    const refused = (ask: () => unknown): unknown => {
      try {
        return ask();
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refused(() => settled(hangzhou, facts, { asOf }))).toBe('INVALID_FACTS');
    expect(refused(() => whyNot(hangzhou, facts, { asOf }))).toBe('INVALID_FACTS');
  });

  it('gives up past its budget, with the size that it reached', () => {
    expect(settled(hangzhou, {}, { asOf, budget: { nodes: 20 } })).toMatchObject({
      kind: 'gave-up',
      size: 20,
    });
  });
});

describe('whyNot', () => {
  it('lists every set of facts that forces the refusal, and no larger one', () => {
    const { isRefused, refusals } = why(guest);
    const sets = refusals.map(({ facts }) =>
      facts
        .map(({ fact }) => fact)
        .sort()
        .join(' '),
    );
    expect(isRefused).toBe(true);
    expect(sets).toHaveLength(4);
    for (const set of sets) {
      expect(set).toContain('employment.socialInsuranceMonths');
      expect(set).toContain('residence.housing');
    }
    expect(refusals.map(({ clauses }) => clauses.map(({ id }) => id))).toEqual(Array(4).fill(['ground']));
    expect(refusals[0]?.clauses[0]?.citation).toEqual({
      instrument: 'hangzhou-2018',
      article: '16',
      item: '1',
    });
  });

  it('counts months of insurance that grow by one a month', () => {
    const way = why(guest).ways.find(({ facts }) => facts.join() === 'employment.socialInsuranceMonths');
    // One month of insurance is enough, and takes a month.
    expect(way?.on).toBe('2024-06-01');
    expect(way?.changes[0]?.person.employment?.socialInsuranceMonths).toBe(1);
  });

  it('takes what can be done at once before what takes time', () => {
    expect(why(guest).ways[0]).toMatchObject({ facts: ['residence.housing'], on: asOf });
  });

  it('never moves a day that has come, and begins on asOf what has not', () => {
    const away = { ...guest.residence, housing: 'owned' } as const;
    const registered = why({ ...guest, residence: { ...away, registeredOn: '2024-01-10' } });
    expect(registered.ways.map(({ facts, on }) => [facts, on])).toEqual([[[], '2024-07-10']]);
    const not = why({ ...guest, residence: { ...away, registeredOn: null } });
    expect(not.ways.map(({ facts, on }) => [facts, on])).toEqual([
      [['residence.registeredOn'], '2024-11-01'],
    ]);
    expect(not.ways[0]?.changes[0]?.to).toMatchObject([{ ranges: [{ from: asOf, through: asOf }] }]);
  });

  it('does what the caller says can be done in place of its own table', () => {
    const given = {
      changeability: { 'standing.isRecognisedTalent': 'can-change', 'residence.housing': 'fixed' },
    };
    const ways = why(guest, given).ways.map(({ facts }) => facts.join());
    expect(ways).toContain('standing.isRecognisedTalent');
    expect(ways).not.toContain('residence.housing');
    expect(why(guest).ways.map(({ facts }) => facts.join())).not.toContain('standing.isRecognisedTalent');
  });

  it('has a place in its table for every fact of the vocabulary', () => {
    expect(Object.keys(changeability).sort()).toEqual([...factPaths()].sort());
  });

  it('has nothing to say of somebody who is not refused', () => {
    const owner = { ...guest, residence: { ...guest.residence, housing: 'owned' } } as Facts;
    expect(why(owner)).toMatchObject({ isRefused: false, outcome: 'eligible', refusals: [], ways: [] });
    expect(why({})).toMatchObject({ isRefused: false, outcome: 'indeterminate', refusals: [], ways: [] });
    const early = whyNot(hangzhou, guest, { asOf: '2012-05-31' });
    expect(early).toMatchObject({ isRefused: false, outcome: 'out-of-force' });
  });

  it.each(languages)('is told in whole sentences: %s', (lang) => {
    const answer = why(guest);
    const said = [
      ...refusalTexts(answer.refusals, lang),
      ...answer.ways.map((way) => wayText(way, asOf, lang)),
      ...boundsTexts({ ...answer, bounds: { ...answer.bounds, isEveryDay: false } }, lang),
    ];
    // Four sets are one sentence: any one of four facts about studies does.
    expect(said).toHaveLength(1 + answer.ways.length + 1);
    for (const sentence of said) {
      expect(sentence).toMatch(/[。.]$/);
      expect(sentence).not.toMatch(/[{}[\]]|undefined|null/);
    }
  });
});
