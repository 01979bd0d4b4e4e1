import { describe, expect, it } from 'vitest';
import { type Condition, FALSE, TRUE, UNKNOWN } from '../../src/conditions/index.js';
import type { PolicyVersion } from '../../src/policy/index.js';
import { curesNow, terrainOf, type WindowDays, windowDaysOf } from '../../src/verdict/index.js';
import { band, citation, endorsing, permit, policyWith, text, yearly } from '../support/lifecycle.js';

const enrolled: Condition = { fact: 'study.isEnrolled', operator: 'equal', value: true };
const owner: Condition = { fact: 'residence.housing', operator: 'equal', value: 'owned' };
const policy = policyWith(
  {
    apply: {
      title: text,
      grounds: {
        study: { condition: enrolled, citation },
        home: { condition: { condition: 'owner' }, citation },
      },
    },
    endorse: endorsing(
      {
        amnesty: band('years-continue', { days: 60 }, { actedBy: '2024-12-31' }),
        late: band('years-continue', { days: 60 }),
      },
      { yearly, once: { from: 'permit.expiresOn', opens: { days: -30 }, closes: { days: 0 }, citation } },
    ),
  },
  {
    effectiveFrom: '2020-01-01',
    conditions: { owner: { condition: owner, citation } },
    facts: { points: { type: 'integer', label: text, question: text } },
  } as Partial<PolicyVersion>,
);
const terrain = (procedure: 'apply' | 'endorse') => {
  const found = terrainOf(policy, '2024-05-01', procedure);
  if (!found) throw new Error('nothing stands');
  return found;
};

describe('terrainOf', () => {
  it('is none on a day without a version, and refuses a procedure that there is not', () => {
    expect(terrainOf(policy, '2019-12-31', 'apply')).toBe(null);
    expect(terrainOf(policy, '2020-01-01', 'apply')).not.toBe(null);
    const refusal = { code: 'UNKNOWN_PROCEDURE', message: expect.stringContaining('no renew on 2024-05-01') };
    expect(() => terrainOf(policy, '2024-05-01', 'renew')).toThrow(expect.objectContaining(refusal));
  });

  it('holds the one procedure, and knows facts and conditions by name', () => {
    const { asOf, version, describe: is, named } = terrain('apply');
    expect(asOf).toBe(20240501);
    expect(Object.keys(version.procedures)).toEqual(['apply']);
    expect(is('local.points')?.type).toBe('integer');
    expect(is('local.marks')).toBe(undefined);
    expect(named('owner')).toEqual(owner);
    expect(named('study')).toEqual(enrolled);
    expect(named('toString')).toBe(undefined);
  });

  it('judges conditions of many people', () => {
    const both: Condition = { all: [enrolled, owner] };
    const judge = terrain('apply').judgeOf([enrolled, both]);
    const home = { housing: 'owned' } as const;
    expect(judge(enrolled, { study: { isEnrolled: true } })).toBe(TRUE);
    expect(judge(both, { study: { isEnrolled: true } })).toBe(UNKNOWN);
    expect(judge(both, { study: { isEnrolled: true }, residence: home })).toBe(TRUE);
    expect(judge(both, { study: { isEnrolled: false }, residence: home })).toBe(FALSE);
    expect(() => judge(enrolled, { study: { isEnrolled: 1 } } as never)).toThrow();
  });
});

describe('windowDaysOf', () => {
  const windows = () => windowDaysOf(terrain('endorse')) as [WindowDays, WindowDays];

  it('names the facts that each window is laid at', () => {
    const [everyYear, once] = windows();
    expect([everyYear.id, once.id]).toEqual(['yearly', 'once']);
    expect(everyYear.reads).toEqual(['permit.issuedOn', 'permit.events', 'permit.endorsedOn']);
    expect(once.reads).toEqual(['permit.expiresOn']);
  });

  it('lays the window that counts, and none where too little is known', () => {
    const [everyYear, once] = windows();
    const facts = permit('2022-08-08', ['endorsed', '2023-08-01']);
    expect(everyYear.lay(facts)).toMatchObject({ opens: 20240708, closes: 20240808 });
    expect(everyYear.lay({})).toBe(null);
    expect(once.lay({ permit: { expiresOn: '2024-06-30' } })).toMatchObject({
      opens: 20240531,
      closes: 20240630,
    });
    expect(once.lay({ permit: { expiresOn: null } })).toBe(null);
  });
});

describe('curesNow', () => {
  it('leaves out the bands for what was done by a day', () => {
    expect(curesNow(terrain('endorse')).map(([id]) => id)).toEqual(['late']);
    expect(curesNow(terrain('apply'))).toEqual([]);
  });
});
