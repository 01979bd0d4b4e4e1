import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import type { Anchor } from '../../src/policy/index.js';
import { citation, held, permit, policyWith, stateOn, statusOn } from '../support/lifecycle.js';

const endorsement: Anchor = { event: 'endorsed' };
const endorsedOn = (...days: readonly string[]) =>
  permit('2023-08-08', ...days.map((day) => ['endorsed', day] as const));
const withLast = (facts: Facts, last: string | null): Facts => ({
  permit: { ...facts.permit, endorsedOn: last },
});

describe('years of residence that run from an endorsement', () => {
  const policy = policyWith({}, { years: { residence: { from: endorsement, citation } } });
  const countedOn = (facts: Facts, asOf: string) => statusOn(policy, facts, asOf).countedResidence;

  it('run from the last one that is stated, where the list is not', () => {
    const facts = held({ endorsedOn: '2024-08-01' });
    expect(countedOn(facts, '2025-07-31')).toMatchObject({ from: '2024-08-01', completedYears: 0 });
    expect(countedOn(facts, '2025-08-01')).toMatchObject({ from: '2024-08-01', completedYears: 1 });
  });

  it('run from the first one of the list', () => {
    expect(countedOn(endorsedOn('2025-07-20', '2024-08-01'), '2025-08-01')).toMatchObject({
      from: '2024-08-01',
      completedYears: 1,
    });
  });

  it('run from the one that is stated, though the list has only later ones', () => {
    const facts = withLast(endorsedOn('2025-07-20', '2024-08-01'), '2023-09-01');
    expect(countedOn(facts, '2025-08-31')).toMatchObject({ from: '2023-09-01', completedYears: 1 });
    expect(countedOn(facts, '2025-09-01')).toMatchObject({ from: '2023-09-01', completedYears: 2 });
  });

  it('do not run before the day on which it happens', () => {
    expect(countedOn(held({ endorsedOn: '2024-08-01' }), '2024-07-31')).toBe(null);
    expect(countedOn(held({ endorsedOn: '2024-08-01' }), '2024-08-01')).not.toBe(null);
  });
});

describe('a permit that an endorsement ends', () => {
  const policy = policyWith({}, { terminations: { replaced: { on: endorsement, citation } } });

  it('ends on the last one that is stated, where the list is not', () => {
    const facts = held({ endorsedOn: '2024-08-01' });
    expect(stateOn(policy, facts, '2024-07-31')).toBe('active since 2023-08-08');
    expect(stateOn(policy, facts, '2024-08-01')).toBe('terminated since 2024-08-01');
  });

  it('may have ended while endorsements are not known, and says so', () => {
    const missing = (facts: Facts) => statusOn(policy, facts, '2024-09-01').missingFacts;
    expect(missing(held({}))).toContain('permit.events');
    // One that is yet to come says nothing of those before it.
    expect(missing(held({ endorsedOn: '2024-09-02' }))).toContain('permit.events');
    expect(missing(held({ endorsedOn: null }))).toEqual([]);
    expect(missing(endorsedOn())).toEqual([]);
    expect(missing(endorsedOn('2024-09-02'))).toEqual([]);
  });
});

describe('a suspension that an endorsement lifts', () => {
  const policy = policyWith(
    {},
    { suspensions: { held: { from: 'residence.leaseEndedOn', until: endorsement, citation } } },
  );
  const left = (facts: Facts): Facts => ({ ...facts, residence: { leaseEndedOn: '2024-03-01' } });

  it('is lifted by the last one that is stated, where the list is not', () => {
    const facts = left(held({ endorsedOn: '2024-05-01' }));
    expect(stateOn(policy, facts, '2024-04-30')).toBe('suspended since 2024-03-01');
    expect(stateOn(policy, facts, '2024-05-01')).toBe('active since 2024-05-01');
  });

  it('is lifted by the first one since it began, whether it is listed or stated', () => {
    const listed = withLast(endorsedOn('2024-05-01', '2024-02-01'), '2024-07-01');
    expect(stateOn(policy, left(listed), '2024-08-01')).toBe('active since 2024-05-01');
    const stated = withLast(endorsedOn('2024-07-01', '2024-02-01'), '2024-05-01');
    expect(stateOn(policy, left(stated), '2024-08-01')).toBe('active since 2024-05-01');
  });
});

describe('a term that runs from the last endorsement', () => {
  const termOf = (from: Anchor) =>
    policyWith({}, { terms: { year: { from, lasts: { years: 1 }, citation } } });
  const through = (facts: Facts, asOf = '2025-08-01', from: Anchor = endorsement) =>
    statusOn(termOf(from), facts, asOf).validThrough;

  it.each<[string, Facts]>([
    ['listed', endorsedOn('2025-07-20', '2024-08-01')],
    ['stated', held({ endorsedOn: '2025-07-20' })],
    ['listed and stated', withLast(endorsedOn('2025-07-20', '2024-08-01'), '2025-07-20')],
    ['listed, and an earlier one stated', withLast(endorsedOn('2025-07-20'), '2024-08-01')],
    ['stated, and an earlier one listed', withLast(endorsedOn('2024-08-01'), '2025-07-20')],
    ['listed, and a later one yet to come', endorsedOn('2025-07-20', '2025-08-02')],
    ['listed, and one yet to come stated', withLast(endorsedOn('2025-07-20'), '2025-08-02')],
  ])('goes by the one that is %s', (_, facts) => {
    expect(through(facts)).toBe('2026-07-20');
  });

  it('counts an endorsement from its own day on', () => {
    for (const facts of [
      endorsedOn('2024-08-01', '2025-08-01'),
      withLast(endorsedOn('2024-08-01'), '2025-08-01'),
    ])
      expect(['2025-07-31', '2025-08-01'].map((asOf) => through(facts, asOf))).toEqual([
        '2025-08-01',
        '2026-08-01',
      ]);
  });

  it('runs from the issue where there was none, and from no known day where that is not known', () => {
    const lastAct: Anchor = { latest: [endorsement, 'permit.issuedOn'] };
    const asked = (facts: Facts) => through(facts, '2024-01-01', lastAct);
    expect(asked(endorsedOn())).toBe('2024-08-08');
    expect(asked(held({ endorsedOn: null }))).toBe('2024-08-08');
    expect(asked(endorsedOn('2024-01-02'))).toBe('2024-08-08');
    expect(asked(held({}))).toBe(null);
    expect(asked(held({ endorsedOn: '2024-01-02' }))).toBe(null);
    expect(asked(held({ endorsedOn: '2024-01-01' }))).toBe('2025-01-01');
  });
});

describe('a day that a clause counts from', () => {
  const hasBadCredit = { fact: 'standing.hasBadCredit', operator: 'equal', value: true } as const;
  const leaving = (on: Anchor) =>
    policyWith({}, { terminations: { left: { on, when: hasBadCredit, citation } } });
  const left = (leftOn: string): Facts => ({ ...permit('2023-08-08'), residence: { leftOn } });

  it.each<[string, Anchor]>([
    ['a fact', 'residence.leftOn'],
    ['the latest of several', { latest: ['residence.leftOn', 'permit.issuedOn'] }],
  ])('that is %s has not come before its day', (_, on) => {
    const missing = (leftOn: string) => statusOn(leaving(on), left(leftOn), '2024-06-01').missingFacts;
    expect(missing('2024-06-01')).toEqual(['standing.hasBadCredit']);
    expect(missing('2024-06-02')).toEqual([]);
  });
});
