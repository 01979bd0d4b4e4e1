import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import type { CureEffect } from '../../src/policy/index.js';
import { citation, permit, policyWith } from '../support/lifecycle.js';
import { countedOn, fromIssue, lateOnce, whereLate, yearsOn } from './late-years.js';

describe('countedResidence', () => {
  describe('with a suspension that is no lateness', () => {
    const resting = (effect: CureEffect) =>
      whereLate(effect, {
        suspensions: {
          held: { from: 'residence.leaseEndedOn', until: 'residence.addressChangedOn', citation },
        },
      });
    const rested = (facts: Facts, leaseEndedOn: string, addressChangedOn: string): Facts => ({
      ...facts,
      residence: { leaseEndedOn, addressChangedOn },
    });

    it('leaves its days out', () => {
      const facts = rested(permit('2023-08-08'), '2024-01-01', '2024-01-11');
      expect(countedOn(resting('restored'), facts, '2024-05-01')?.excluded).toEqual([
        { from: '2024-01-01', through: '2024-01-10' },
      ]);
    });

    it('leaves its days out once, where lateness runs at the same time', () => {
      const facts = rested(lateOnce, '2024-08-20', '2024-09-10');
      const policy = resting('years-continue');
      // 9 August to 9 September: 32 days.
      expect(['2024-09-10'].map((asOf) => yearsOn(policy, facts, asOf))).toEqual([1]);
      const whole = permit('2023-08-08', ['endorsed', '2024-09-03'], ['endorsed', '2025-08-01']);
      const both = rested(whole, '2024-08-20', '2024-09-10');
      expect(['2025-09-08', '2025-09-09'].map((asOf) => yearsOn(policy, both, asOf))).toEqual([1, 2]);
    });

    it('leaves its days out though lateness at the same time counts', () => {
      const facts = rested(lateOnce, '2024-08-20', '2024-08-30');
      expect(countedOn(resting('restored'), facts, '2024-09-10')?.excluded).toEqual([
        { from: '2024-08-20', through: '2024-08-29' },
      ]);
    });

    it('begins anew by a late cure though the suspension goes on around it', () => {
      const facts = rested(lateOnce, '2024-08-01', '2024-10-01');
      expect(countedOn(resting('years-restart'), facts, '2024-11-01')).toEqual({
        from: '2024-09-03',
        excluded: [{ from: '2024-09-03', through: '2024-09-30' }],
        completedYears: 0,
        apart: [],
      });
    });
  });

  describe('with suspensions by event', () => {
    const policy = policyWith(
      {},
      {
        ...fromIssue,
        suspensions: { held: { from: { event: 'suspended' }, until: { event: 'endorsed' }, citation } },
      },
    );

    it('leaves out every one of them, not the last alone', () => {
      const facts = permit(
        '2020-01-01',
        ['suspended', '2024-01-01'],
        ['endorsed', '2024-02-01'],
        ['suspended', '2024-06-01'],
        ['endorsed', '2024-07-01'],
      );
      expect(countedOn(policy, facts, '2024-08-01')?.excluded).toEqual([
        { from: '2024-01-01', through: '2024-01-31' },
        { from: '2024-06-01', through: '2024-06-30' },
      ]);
    });

    it('leaves out no day of one lifted on its own day', () => {
      const facts = permit('2020-01-01', ['suspended', '2024-01-01'], ['endorsed', '2024-01-01']);
      expect(countedOn(policy, facts, '2024-08-01')?.excluded).toEqual([]);
    });

    it('is not known while the events are not', () => {
      expect(countedOn(policy, { permit: { issuedOn: '2020-01-01' } }, '2022-01-01')).toBe(null);
    });
  });
});
