import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { definePolicy, type PolicyVersion, type WindowClause } from '../../src/policy/index.js';
import {
  band,
  citation,
  endorsedYearly,
  endorsing,
  hangzhou,
  held,
  issued,
  permit,
  policyWith,
  statusOn,
  text,
  versionWith,
  yearly,
} from '../support/lifecycle.js';

describe('next', () => {
  it('is the window of the endorsement, with its state', () => {
    expect(statusOn(hangzhou, issued, '2024-08-09').next).toEqual({
      procedure: 'endorse',
      opensOn: '2024-07-08',
      closesOn: '2024-08-08',
      lastSafeOn: '2024-08-07',
      state: 'late',
      range: null,
      clause: 'yearly',
      citation,
    });
  });

  it('is the first window, not open yet, though endorsements are unknown', () => {
    expect(statusOn(hangzhou, held({}), '2024-07-07').next).toMatchObject({ opensOn: '2024-07-08' });
    expect(statusOn(hangzhou, held({}), '2024-07-08').next).toBe(null);
  });

  it('is the window of a renewal where nothing is endorsed', () => {
    const renewal: WindowClause = {
      from: 'permit.expiresOn',
      opens: { days: -30 },
      closes: { days: 0 },
      citation,
    };
    for (const procedure of ['renew', 'extend'] as const) {
      const policy = policyWith({ [procedure]: { title: text, window: { renewal } } });
      const facts = held({ expiresOn: '2025-08-08' });
      expect(statusOn(policy, facts, '2025-07-08').next).toMatchObject({
        procedure,
        opensOn: '2025-07-09',
        closesOn: '2025-08-08',
        state: 'not-yet-open',
        clause: 'renewal',
      });
      expect(statusOn(policy, facts, '2025-08-08').next).toMatchObject({ state: 'open' });
      expect(statusOn(policy, facts, '2025-08-09')).toMatchObject({ state: 'expired', next: null });
    }
  });

  it('is null for a permit that has ended', () => {
    const ending = endorsedYearly(
      { late: band('restored', null) },
      { terminations: { cancelled: { on: { event: 'cancelled' }, citation } } },
    );
    const facts = permit('2023-08-08', ['cancelled', '2024-01-01']);
    expect(statusOn(ending, facts, '2024-01-01')).toMatchObject({
      state: 'terminated',
      next: null,
      cure: [],
    });
  });
});

describe('missingFacts', () => {
  const isOwner = { fact: 'residence.housing', operator: 'equal', value: 'owned' } as const;
  const isEmployee = { fact: 'employment.kind', operator: 'equal', value: 'employee' } as const;
  const missingUnder = (window: { readonly [id: string]: WindowClause }, facts: Facts, asOf = '2025-01-01') =>
    statusOn(policyWith({ endorse: endorsing({}, window) }), facts, asOf).missingFacts;

  it.each<[string, Facts, readonly string[]]>([
    ['the day of issue', {}, ['permit.issuedOn']],
    ['endorsements', held({}), ['permit.endorsedOn']],
    ['nothing', issued, []],
  ])('of yearly endorsement names %s', (_, facts, expected) => {
    expect(missingUnder({ yearly }, facts)).toEqual(expected);
  });

  it('names what an unknown condition of a window rests on', () => {
    expect(missingUnder({ owners: { ...yearly, when: isOwner }, yearly }, issued)).toEqual([
      'residence.housing',
    ]);
  });

  it('does not name what a window rests on that an earlier one keeps from standing', () => {
    const window = { owners: { ...yearly, when: isOwner }, workers: { ...yearly, when: isEmployee } };
    expect(missingUnder(window, { ...held({}), residence: { housing: 'owned' } })).toEqual([
      'permit.endorsedOn',
    ]);
  });

  it('names the anchor and the acts that a window waits for', () => {
    const window = { yearly: { ...yearly, from: 'residence.registeredOn', after: ['residence.arrivedOn'] } };
    expect(missingUnder(window, issued)).toEqual(['residence.registeredOn', 'residence.arrivedOn']);
  });

  it('names no fact that is known to be none', () => {
    const window = { yearly: { ...yearly, from: 'residence.registeredOn' } };
    const facts = { ...issued, residence: { registeredOn: null } };
    expect(missingUnder(window, facts)).toEqual([]);
  });

  it('names the events where an earlier cure could have moved the window', () => {
    const policy = endorsedYearly({ late: band('restored', null, { movesAnchor: true }) });
    expect(statusOn(policy, held({ endorsedOn: '2026-01-01' }), '2026-02-01')).toMatchObject({
      state: 'indeterminate',
      missingFacts: ['permit.events'],
      reasons: [
        { code: 'FACTS_MISSING', clause: null, params: { facts: ['permit.events'] }, citation: null },
      ],
    });
  });
});

describe('reasons', () => {
  const codeOn = (facts: Facts, asOf: string) =>
    statusOn(hangzhou, facts, asOf).reasons.map(({ code }) => code);

  it.each<[string, Facts, string]>([
    ['PERMIT_ACTIVE', issued, '2024-01-01'],
    ['ENDORSEMENT_DUE', issued, '2024-08-01'],
    ['ENDORSEMENT_LATE', issued, '2024-09-01'],
    ['NO_PERMIT_HELD', { permit: { kind: null } }, '2024-09-01'],
    ['FACTS_MISSING', {}, '2024-09-01'],
  ])('say %s', (code, facts, asOf) => {
    expect(codeOn(facts, asOf)).toEqual([code]);
  });

  it('say that no version is in force', () => {
    const policy = definePolicy([versionWith({}, { effectiveFrom: '2030-01-01' })]);
    expect(statusOn(policy, issued, '2024-01-01')).toMatchObject({
      state: 'out-of-force',
      since: null,
      policy: { version: null, authority: null, lineage: [] },
      reasons: [{ code: 'NO_VERSION_IN_FORCE' }],
    });
  });

  it('say which window was missed, on what clause', () => {
    expect(statusOn(hangzhou, issued, '2024-09-01').reasons).toEqual([
      {
        code: 'ENDORSEMENT_LATE',
        clause: 'late',
        params: { since: '2024-08-09', closesOn: '2024-08-08' },
        citation,
      },
    ]);
  });

  it('warn that the sources were last read over a year before', () => {
    const stale: Partial<PolicyVersion> = { verifiedOn: '2024-01-31' };
    const policy = policyWith({}, stale);
    const codes = (asOf: string) => statusOn(policy, issued, asOf).reasons.map(({ code }) => code);
    expect(codes('2025-01-31')).toEqual(['PERMIT_ACTIVE']);
    expect(codes('2025-02-01')).toEqual(['PERMIT_ACTIVE', 'SOURCE_NOT_VERIFIED_FOR_A_YEAR']);
  });

  it('say why a last day is not known, where the days off are not announced', () => {
    const rolling = policyWith({
      endorse: endorsing({ late: band('restored', null) }, { yearly: { ...yearly, rollsForward: true } }),
    });
    const codes = (asOf: string) =>
      statusOn(rolling, permit('2026-05-15'), asOf).reasons.map(({ code }) => code);
    expect(codes('2027-05-15')).toEqual(['ENDORSEMENT_DUE', 'DAYS_OFF_NOT_ANNOUNCED']);
  });
});
