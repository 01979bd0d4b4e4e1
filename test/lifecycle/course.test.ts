import { describe, expect, it } from 'vitest';
import type { CureClause, CureEffect } from '../../src/policy/index.js';
import { band, endorsedYearly, later, permit, policyWith, stateOn, statusOn } from '../support/lifecycle.js';

const issued = permit('2023-08-08');
const endorsedOn = (on: string) => permit('2023-08-08', ['endorsed', on]);
/** Sixty days from 8 August 2024 are over on 7 October, three months on 8 November. */
const bands: { readonly [id: string]: CureClause } = {
  soon: band('restored', { days: 60 }),
  later: band('years-continue', { months: 3 }),
  'much-later': band('years-restart', { years: 1 }),
  lost: band('void', null),
};
const tiered = endorsedYearly(bands);

describe('a missed window', () => {
  it.each<[CureEffect, string, string]>([
    ['restored', 'suspended since 2024-08-09', 'active since 2024-09-01'],
    ['years-continue', 'suspended since 2024-08-09', 'active since 2024-09-01'],
    ['years-restart', 'suspended since 2024-08-09', 'active since 2024-09-01'],
    ['counted-apart', 'suspended since 2024-08-09', 'active since 2024-09-01'],
    ['new-application', 'expired since 2024-08-09', 'expired since 2024-08-09'],
    ['void', 'terminated since 2024-08-09', 'terminated since 2024-08-09'],
  ])('with effect %s leaves the permit %s, and after an endorsement %s', (effect, before, after) => {
    const policy = endorsedYearly({ late: band(effect, null) });
    expect(stateOn(policy, issued, '2024-08-08')).toBe('endorsement-due since 2024-07-08');
    expect(stateOn(policy, issued, '2024-08-09')).toBe(before);
    expect(stateOn(policy, issued, '2024-08-31')).toBe(before);
    expect(stateOn(policy, endorsedOn('2024-09-01'), '2024-08-31')).toBe(before);
    expect(stateOn(policy, endorsedOn('2024-09-01'), '2024-09-01')).toBe(after);
    expect(stateOn(policy, endorsedOn('2024-09-01'), '2025-01-01')).toBe(after);
  });

  it.each<[string, CureEffect | undefined]>([
    ['2024-08-08', undefined],
    ['2024-08-09', 'restored'],
    ['2024-10-06', 'restored'],
    ['2024-10-07', 'restored'],
    ['2024-10-08', 'years-continue'],
    ['2024-11-08', 'years-continue'],
    ['2024-11-09', 'years-restart'],
    ['2025-08-08', 'years-restart'],
    ['2025-08-09', undefined],
  ])('on %s is cured, if at all, with effect %s', (asOf, effect) => {
    expect(statusOn(tiered, issued, asOf).cure[0]?.effect).toBe(effect);
  });

  it('shows band by band what acting would do from the day asked about on', () => {
    const shown = (asOf: string) =>
      statusOn(tiered, issued, asOf).cure.map(({ from, through, effect, clause, procedure }) =>
        [procedure, clause, effect, from, through].join(' '),
      );
    const rest = ['endorse much-later years-restart 2024-11-09 2025-08-08', 'endorse lost void 2025-08-09 '];
    expect(shown('2024-08-08')).toEqual([]);
    expect(shown('2024-08-09')).toEqual([
      'endorse soon restored 2024-08-09 2024-10-07',
      'endorse later years-continue 2024-10-08 2024-11-08',
      ...rest,
    ]);
    expect(shown('2024-11-08')).toEqual(['endorse later years-continue 2024-11-08 2024-11-08', ...rest]);
    expect(shown('2024-11-09')).toEqual(rest);
  });

  it('ends the permit on the first day of a band that nothing cures', () => {
    expect(stateOn(tiered, issued, '2025-08-08')).toBe('suspended since 2024-08-09');
    expect(statusOn(tiered, issued, '2025-08-09')).toMatchObject({
      state: 'terminated',
      since: '2025-08-09',
      next: null,
      cure: [],
    });
    const lapse = statusOn(tiered, issued, '2026-01-01').reasons[0];
    expect(lapse).toMatchObject({ code: 'PERMIT_LAPSED', clause: 'lost', params: { since: '2025-08-09' } });
  });

  it.each([
    ['2025-08-08', 'active since 2025-08-08'],
    ['2025-08-09', 'terminated since 2025-08-09'],
    ['2026-08-09', 'terminated since 2025-08-09'],
  ])('used at last on %s is %s', (on, expected) => {
    expect(stateOn(tiered, endorsedOn(on), on)).toBe(expected);
    expect(stateOn(tiered, endorsedOn(on), later(on, 30))).toBe(expected);
  });

  it('stays the end of the permit, whatever endorsement comes after', () => {
    const facts = permit('2023-08-08', ['endorsed', '2025-08-09'], ['endorsed', '2026-08-01']);
    expect(stateOn(tiered, facts, '2026-09-01')).toBe('terminated since 2025-08-09');
  });

  it('in months is counted from the last day of the window', () => {
    const monthly = endorsedYearly({
      soon: band('restored', { months: 1 }),
      gone: band('new-application', null),
    });
    const facts = permit('2023-01-31');
    // From 31 January 2024 the month is over on the 29th.
    expect(stateOn(monthly, facts, '2024-02-29')).toBe('suspended since 2024-02-01');
    expect(stateOn(monthly, facts, '2024-03-01')).toBe('expired since 2024-03-01');
  });

  it('leaves the permit suspended past the last band, with no cure that the rules state', () => {
    const bounded = endorsedYearly({ soon: band('restored', { days: 60 }) });
    expect(stateOn(bounded, issued, '2024-10-07')).toBe('suspended since 2024-08-09');
    expect(statusOn(bounded, issued, '2024-10-08')).toMatchObject({
      state: 'suspended',
      since: '2024-08-09',
      next: { state: 'closed' },
      cure: [],
    });
  });

  it('falls in the bands that are for the holder', () => {
    const isOwner = { fact: 'residence.housing', operator: 'equal', value: 'owned' } as const;
    const policy = endorsedYearly({
      owners: band('restored', null, { when: isOwner }),
      others: band('new-application', null),
    });
    const stateOf = (residence: { housing?: 'owned' | 'rented' }) =>
      statusOn(policy, { ...issued, residence }, '2024-09-01');
    expect(stateOf({ housing: 'owned' })).toMatchObject({ state: 'suspended', since: '2024-08-09' });
    expect(stateOf({ housing: 'rented' })).toMatchObject({ state: 'expired', since: '2024-08-09' });
    expect(stateOf({})).toMatchObject({ state: 'indeterminate', missingFacts: ['residence.housing'] });
  });
});

describe('the anchor after a cure', () => {
  const shenzhen = endorsedYearly({
    late: band('years-continue', { years: 2 }, { movesAnchor: true }),
    lost: band('void', null),
  });

  it('is the day of the cure, from which later years run', () => {
    const facts = endorsedOn('2025-01-31');
    expect(stateOn(shenzhen, facts, '2025-12-30')).toBe('active since 2025-01-31');
    expect(stateOn(shenzhen, facts, '2025-12-31')).toBe('endorsement-due since 2025-12-31');
    expect(stateOn(shenzhen, facts, '2026-01-31')).toBe('endorsement-due since 2025-12-31');
    expect(stateOn(shenzhen, facts, '2026-02-01')).toBe('suspended since 2026-02-01');
  });

  it('moves again with the next cure', () => {
    const facts = permit('2023-08-08', ['endorsed', '2025-01-31'], ['endorsed', '2026-06-30']);
    expect(stateOn(shenzhen, facts, '2027-06-30')).toBe('endorsement-due since 2027-05-30');
    expect(stateOn(shenzhen, facts, '2027-07-01')).toBe('suspended since 2027-07-01');
  });

  it('lapses from the day it was moved to', () => {
    const facts = endorsedOn('2025-01-31');
    expect(stateOn(shenzhen, facts, '2028-01-31')).toBe('suspended since 2026-02-01');
    expect(stateOn(shenzhen, facts, '2028-02-01')).toBe('terminated since 2028-02-01');
  });
});

describe('the term', () => {
  it('of a permit that an endorsement brings back to life begins that life anew', () => {
    const lastAct = { latest: ['permit.issuedOn', { event: 'endorsed' }] } as const;
    const policy = policyWith(
      {},
      {
        terms: {
          year: {
            from: lastAct,
            lasts: { years: 1 },
            citation: { instrument: 'somewhere', article: '1' },
          },
        },
      },
    );
    const facts = permit('2020-01-01', ['endorsed', '2021-03-01']);
    expect(stateOn(policy, facts, '2021-01-01')).toBe('active since 2020-01-01');
    expect(stateOn(policy, facts, '2021-02-28')).toBe('expired since 2021-01-02');
    expect(stateOn(policy, facts, '2021-03-01')).toBe('active since 2021-03-01');
  });
});
