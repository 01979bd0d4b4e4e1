import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import type { CountedResidence } from '../../src/lifecycle/index.js';
import type { CureEffect } from '../../src/policy/index.js';
import { band, citation, endorsedYearly, permit, policyWith, statusOn } from '../support/lifecycle.js';
import { countedOn, lateOnce, whereLate, yearsOn } from './late-years.js';

describe('countedResidence', () => {
  const endorsed = permit(
    '2020-02-29',
    ['endorsed', '2021-02-28'],
    ['endorsed', '2022-02-28'],
    ['endorsed', '2023-02-28'],
    ['endorsed', '2024-02-29'],
  );

  it.each([
    ['2020-02-29', 0],
    ['2021-02-27', 0],
    ['2021-02-28', 1],
    ['2024-02-28', 3],
    ['2024-02-29', 4],
  ])('on %s of a permit of 29 February 2020 is %i full years', (asOf, years) => {
    expect(yearsOn(whereLate('years-continue'), endorsed, asOf)).toBe(years);
  });

  it('counts from the day that the rules name', () => {
    const policy = endorsedYearly(
      { late: band('years-continue', null) },
      { years: { residence: { from: 'residence.registeredOn', citation } } },
    );
    const facts = { ...permit('2023-08-08'), residence: { registeredOn: '2022-12-31' } };
    expect(countedOn(policy, facts, '2023-12-30')).toMatchObject({ from: '2022-12-31', completedYears: 0 });
    expect(countedOn(policy, facts, '2023-12-31')).toMatchObject({ from: '2022-12-31', completedYears: 1 });
    expect(countedOn(policy, permit('2023-08-08'), '2023-12-31')).toBe(null);
    expect(
      countedOn(policy, { ...permit('2023-08-08'), residence: { registeredOn: null } }, '2023-12-31'),
    ).toBe(null);
  });

  it('is not told by a later clause while it is unknown whether an earlier one applies', () => {
    const isOwner = { fact: 'residence.housing', operator: 'equal', value: 'owned' } as const;
    const years = {
      owners: { when: isOwner, from: 'permit.issuedOn', citation },
      others: { from: 'residence.registeredOn', citation },
    };
    const residence = { registeredOn: '2015-01-01' };
    expect(countedOn(policyWith({}, { years }), { ...permit('2020-01-01'), residence }, '2022-01-01')).toBe(
      null,
    );
    const renting = { ...permit('2020-01-01'), residence: { ...residence, housing: 'rented' } } as const;
    expect(yearsOn(policyWith({}, { years }), renting, '2022-01-01')).toBe(7);
  });

  it('is null where the rules do not count', () => {
    expect(countedOn(endorsedYearly({ late: band('restored', null) }), lateOnce, '2025-01-01')).toBe(null);
  });

  it.each<[CureEffect, CountedResidence]>([
    ['restored', { from: '2023-08-08', excluded: [], completedYears: 1, apart: [] }],
    [
      'years-continue',
      {
        from: '2023-08-08',
        excluded: [{ from: '2024-08-09', through: '2024-09-02' }],
        completedYears: 1,
        apart: [],
      },
    ],
    ['years-restart', { from: '2024-09-03', excluded: [], completedYears: 0, apart: [] }],
    [
      'counted-apart',
      {
        from: '2024-09-03',
        excluded: [],
        completedYears: 0,
        apart: [{ from: '2023-08-08', through: '2024-08-08', completedYears: 1 }],
      },
    ],
  ])('after a cure that is %s is as the rules say', (effect, expected) => {
    expect(countedOn(whereLate(effect), lateOnce, '2024-09-03')).toEqual(expected);
    expect(countedOn(whereLate(effect), lateOnce, '2025-06-30')).toEqual(expected);
  });

  it.each<[CureEffect, string]>([
    ['restored', '2025-08-08'],
    // 25 days left out of it.
    ['years-continue', '2025-09-02'],
  ])('after a cure that is %s is two full years on %s', (effect, day) => {
    const facts = permit('2023-08-08', ['endorsed', '2024-09-03'], ['endorsed', '2025-08-01']);
    const before = new Date(Date.parse(day) - 864e5).toISOString().slice(0, 10);
    expect([before, day].map((asOf) => yearsOn(whereLate(effect), facts, asOf))).toEqual([1, 2]);
  });

  it('moves a full year by every day left out, also over a month end', () => {
    // Issued on 31 August: late from 1 September to 30 September 2024, 30 days.
    const facts = permit(
      '2023-08-31',
      ['endorsed', '2024-10-01'],
      ['endorsed', '2025-08-01'],
      ['endorsed', '2026-08-01'],
    );
    const policy = whereLate('years-continue');
    expect(['2025-09-29', '2025-09-30'].map((asOf) => yearsOn(policy, facts, asOf))).toEqual([1, 2]);
    expect(['2026-09-29', '2026-09-30'].map((asOf) => yearsOn(policy, facts, asOf))).toEqual([2, 3]);
  });

  it('completes no year while suspended', () => {
    const policy = whereLate('years-continue');
    const facts = permit('2023-08-08');
    expect(countedOn(policy, facts, '2024-08-09')).toEqual({
      from: '2023-08-08',
      excluded: [{ from: '2024-08-09', through: '2024-08-09' }],
      completedYears: 1,
      apart: [],
    });
    expect(yearsOn(policy, facts, '2033-08-08')).toBe(1);
  });

  it.each<[CureEffect, number]>([
    ['years-restart', 1],
    ['counted-apart', 1],
  ])('begins anew only with the cure, where late endorsement is %s', (effect, years) => {
    expect(countedOn(whereLate(effect), permit('2023-08-08'), '2024-12-31')).toMatchObject({
      from: '2023-08-08',
      completedYears: years,
      apart: [],
    });
  });

  it('leaves out each of several suspensions', () => {
    const facts = permit(
      '2020-01-01',
      ['endorsed', '2021-01-11'],
      ['endorsed', '2022-01-01'],
      ['endorsed', '2023-01-06'],
      ['endorsed', '2023-12-31'],
    );
    expect(countedOn(whereLate('years-continue'), facts, '2024-01-15')).toEqual({
      from: '2020-01-01',
      excluded: [
        { from: '2021-01-02', through: '2021-01-10' },
        { from: '2023-01-02', through: '2023-01-05' },
      ],
      completedYears: 4,
      apart: [],
    });
    // Nine days and four.
    expect(
      ['2024-01-13', '2024-01-14'].map((asOf) => yearsOn(whereLate('years-continue'), facts, asOf)),
    ).toEqual([3, 4]);
  });

  it('keeps each count apart, with its own full years', () => {
    const facts = permit(
      '2020-01-01',
      ['endorsed', '2021-02-01'],
      ['endorsed', '2021-12-15'],
      ['endorsed', '2023-03-01'],
    );
    expect(countedOn(whereLate('counted-apart'), facts, '2024-02-29')).toMatchObject({
      from: '2023-03-01',
      completedYears: 0,
      apart: [
        { from: '2020-01-01', through: '2021-01-01', completedYears: 1 },
        { from: '2021-02-01', through: '2023-01-01', completedYears: 1 },
      ],
    });
  });

  it('stops with the permit', () => {
    const ended = whereLate('years-continue', {
      terminations: { death: { on: 'identity.diedOn', citation } },
    });
    const facts = { ...permit('2023-01-01'), identity: { diedOn: '2024-01-01' } };
    expect(yearsOn(ended, facts, '2030-01-01')).toBe(0);
    const dayLater = { ...permit('2023-01-01'), identity: { diedOn: '2024-01-02' } };
    expect(yearsOn(ended, dayLater, '2030-01-01')).toBe(1);
  });

  describe('of whom only the last endorsement is known', () => {
    const held = (endorsedOn: string): Facts => ({ permit: { issuedOn: '2020-01-01', endorsedOn } });
    const codes = (facts: Facts, asOf: string) =>
      statusOn(whereLate('years-continue'), facts, asOf).reasons.map(({ code }) => code);

    it('is known if the first window was still the one to use', () => {
      expect(countedOn(whereLate('years-continue'), held('2021-01-01'), '2021-06-01')).toMatchObject({
        completedYears: 1,
      });
      expect(codes(held('2021-01-01'), '2021-06-01')).toEqual(['PERMIT_ACTIVE']);
    });

    it('is not known otherwise, and that is said', () => {
      expect(countedOn(whereLate('years-continue'), held('2021-01-02'), '2021-06-01')).toBe(null);
      expect(codes(held('2021-01-02'), '2021-06-01')).toEqual(['PERMIT_ACTIVE', 'HISTORY_UNKNOWN']);
    });
  });
});
