import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import type { Facts } from '../../src/facts/index.js';
import { type TimelineOptions, timeline } from '../../src/lifecycle/index.js';
import type { Policy } from '../../src/policy/index.js';
import { band, citation, endorsedYearly, permit, policyWith, text } from '../support/lifecycle.js';

const endorse = (from: string, to: string): TimelineOptions => ({ from, to, procedure: 'endorse' });
/** Changes of some kinds, one text each; those of one day in no order. */
const changed = (policy: Policy, facts: Facts, options: TimelineOptions, ...kinds: string[]): string[] =>
  timeline(policy, facts, options)
    .changes.filter(({ kind }) => kinds.includes(kind))
    .map(({ on, kind, before, after }) => `${on} ${kind} ${before} > ${after}`)
    .sort();

const hangzhou = endorsedYearly(
  { late: band('years-continue', null) },
  { years: { residence: { from: 'permit.issuedOn', citation } } },
);
const late = permit('2023-08-08', ['endorsed', '2024-09-03']);

describe('timeline', () => {
  it('lists each day on which the status or the window changes, and no day before the second', () => {
    expect(changed(hangzhou, late, endorse('2023-08-01', '2025-09-30'), 'status', 'window', 'years')).toEqual(
      [
        '2023-08-08 status none > active',
        '2023-08-08 years null > 0',
        '2024-07-08 status active > endorsement-due',
        '2024-07-08 window not-yet-open > open',
        '2024-08-08 years 0 > 1',
        '2024-08-09 status endorsement-due > suspended',
        '2024-08-09 window open > late',
        '2024-09-03 status suspended > active',
        '2024-09-03 window late > not-yet-open',
        '2025-07-08 status active > endorsement-due',
        '2025-07-08 window not-yet-open > open',
        '2025-08-09 status endorsement-due > suspended',
        '2025-08-09 window open > late',
      ],
    );
  });

  it('says because of which clause', () => {
    const { changes } = timeline(hangzhou, late, endorse('2024-08-01', '2024-08-31'));
    expect(changes.filter(({ kind }) => kind === 'status')).toEqual([
      {
        on: '2024-08-09',
        kind: 'status',
        id: null,
        before: 'endorsement-due',
        after: 'suspended',
        because: [{ clause: 'late', citation }],
      },
    ]);
    expect(changes.find(({ kind }) => kind === 'window')).toMatchObject({
      id: 'endorse',
      because: [{ clause: 'yearly', citation }],
    });
  });

  it('divides the days into states without a gap', () => {
    expect(timeline(hangzhou, late, endorse('2023-08-01', '2025-09-30')).states).toEqual([
      { state: 'none', from: '2023-08-01', through: '2023-08-07' },
      { state: 'active', from: '2023-08-08', through: '2024-07-07' },
      { state: 'endorsement-due', from: '2024-07-08', through: '2024-08-08' },
      { state: 'suspended', from: '2024-08-09', through: '2024-09-02' },
      { state: 'active', from: '2024-09-03', through: '2025-07-07' },
      { state: 'endorsement-due', from: '2025-07-08', through: '2025-08-08' },
      { state: 'suspended', from: '2025-08-09', through: '2025-09-30' },
    ]);
  });

  it('lists each window once', () => {
    const { windows } = timeline(hangzhou, late, endorse('2023-08-08', '2025-09-30'));
    expect(windows).toEqual([
      {
        procedure: 'endorse',
        opensOn: '2024-07-08',
        closesOn: '2024-08-08',
        lastSafeOn: '2024-08-07',
        clause: 'yearly',
        citation,
      },
      {
        procedure: 'endorse',
        opensOn: '2025-07-08',
        closesOn: '2025-08-08',
        lastSafeOn: '2025-08-07',
        clause: 'yearly',
        citation,
      },
    ]);
  });

  it('is of one day where it begins on the day it ends', () => {
    expect(timeline(hangzhou, late, endorse('2024-08-09', '2024-08-09'))).toMatchObject({
      schemaVersion: 1,
      from: '2024-08-09',
      to: '2024-08-09',
      changes: [],
      states: [{ state: 'suspended', from: '2024-08-09', through: '2024-08-09' }],
    });
  });

  it('shows the outcome and the clauses that move it', () => {
    const halfYear: Condition = {
      fact: 'residence.registeredOn',
      operator: 'periodElapsed',
      value: { months: 6 },
    };
    const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' } as const;
    const policy = policyWith({
      apply: {
        title: text,
        eligibility: {
          wait: { condition: halfYear, reason, citation },
          lease: {
            condition: { fact: 'residence.leaseThrough', operator: 'onOrAfter', value: { fact: 'asOf' } },
            reason,
            citation,
          },
        },
      },
    });
    const facts = { residence: { registeredOn: '2024-01-10', leaseThrough: '2024-12-31' } };
    const found = timeline(policy, facts, { from: '2024-01-01', to: '2025-12-31' });
    expect(found.eligible).toEqual([{ from: '2024-07-10', through: '2024-12-31' }]);
    expect(found.changes.filter(({ kind }) => kind === 'outcome')).toEqual([
      {
        on: '2024-07-10',
        kind: 'outcome',
        id: null,
        before: 'ineligible',
        after: 'eligible',
        because: [{ clause: 'wait', citation }],
      },
      {
        on: '2025-01-01',
        kind: 'outcome',
        id: null,
        before: 'eligible',
        after: 'ineligible',
        because: [{ clause: 'lease', citation }],
      },
    ]);
  });

  it('shows a deadline from the day it runs to the day it is met', () => {
    const policy = policyWith({
      register: {
        title: text,
        deadlines: {
          report: {
            onWhom: 'applicant',
            from: 'residence.arrivedOn',
            within: { max: 3, unit: 'working-day' },
            doneOn: 'residence.registeredOn',
            citation,
          },
        },
      },
    });
    const facts = { residence: { arrivedOn: '2026-09-24', registeredOn: '2026-09-29' } };
    const options = { from: '2026-09-01', to: '2026-12-31', procedure: 'register' } as const;
    expect(changed(policy, facts, options, 'deadline')).toEqual([
      '2026-09-24 deadline null > 2026-09-30',
      '2026-09-29 deadline 2026-09-30 > null',
    ]);
  });

  it.each([
    ['an end before its beginning', { from: '2024-05-02', to: '2024-05-01' }, 'INVALID_AS_OF'],
    ['no dates', { from: '2024-02-30', to: '2024-05-01' }, 'INVALID_AS_OF'],
    ['no end', { from: '2024-02-29' }, 'INVALID_AS_OF'],
    ['a year past what facts may say', { from: '2024-02-29', to: '3000-01-01' }, 'INVALID_AS_OF'],
    ['no options', undefined, 'INVALID_AS_OF'],
    [
      'a procedure that no version has',
      { from: '2024-01-01', to: '2024-05-01', procedure: 'cancel' },
      'UNKNOWN_PROCEDURE',
    ],
    [
      'a procedure that is a property of every object',
      { from: '2024-01-01', to: '2024-05-01', procedure: 'constructor' },
      'UNKNOWN_PROCEDURE',
    ],
  ])('refuses %s', (_, options, code) => {
    expect(() => timeline(hangzhou, late, options as TimelineOptions)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
