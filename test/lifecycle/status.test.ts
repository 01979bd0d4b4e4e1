import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { definePolicy, type PolicyVersion, type WindowClause } from '../../src/policy/index.js';
import {
  band,
  citation,
  endorsedYearly,
  endorsing,
  permit,
  policyWith,
  stateOn,
  statusOn,
  text,
  versionWith,
  yearly,
} from '../support/lifecycle.js';

const hangzhou = endorsedYearly({ late: band('years-continue', null) });
const issued = permit('2023-08-08');
const held = (more: NonNullable<Facts['permit']>): Facts => ({ permit: { issuedOn: '2023-08-08', ...more } });

describe('state', () => {
  it.each([
    ['2023-08-07', 'none'],
    ['2023-08-08', 'active since 2023-08-08'],
    ['2024-07-07', 'active since 2023-08-08'],
    ['2024-07-08', 'endorsement-due since 2024-07-08'],
    ['2024-08-08', 'endorsement-due since 2024-07-08'],
    ['2024-08-09', 'suspended since 2024-08-09'],
    ['2030-01-01', 'suspended since 2024-08-09'],
  ])('on %s of a permit never endorsed is %s', (asOf, expected) => {
    expect(stateOn(hangzhou, issued, asOf)).toBe(expected);
  });

  it.each([
    ['2024-07-31', 'endorsement-due since 2024-07-08'],
    ['2024-08-01', 'active since 2024-08-01'],
    ['2025-07-07', 'active since 2024-08-01'],
    ['2025-07-08', 'endorsement-due since 2025-07-08'],
    ['2025-08-09', 'suspended since 2025-08-09'],
    ['2025-12-31', 'suspended since 2025-08-09'],
    ['2026-01-01', 'active since 2026-01-01'],
    ['2026-07-08', 'endorsement-due since 2026-07-08'],
  ])('on %s, endorsed on 1 August 2024 and 1 January 2026, is %s', (asOf, expected) => {
    const endorsed = permit('2023-08-08', ['endorsed', '2024-08-01'], ['endorsed', '2026-01-01']);
    expect(stateOn(hangzhou, endorsed, asOf)).toBe(expected);
  });

  it('is due from the first day of the window, and not before, after an endorsement too early', () => {
    const early = permit('2023-08-08', ['endorsed', '2024-07-07']);
    expect(stateOn(hangzhou, early, '2024-07-07')).toBe('active since 2023-08-08');
    expect(stateOn(hangzhou, early, '2024-07-08')).toBe('endorsement-due since 2024-07-08');
  });

  it('goes on being active for whoever endorses on the first day of the window', () => {
    const prompt = permit('2023-08-08', ['endorsed', '2024-07-08']);
    expect(stateOn(hangzhou, prompt, '2024-07-07')).toBe('active since 2023-08-08');
    expect(stateOn(hangzhou, prompt, '2024-07-08')).toBe('active since 2023-08-08');
  });

  it.each([
    [
      'an endorsement that lies before the second window',
      '2025-07-07',
      'active since 2025-07-07',
      'endorsement-due since 2025-07-08',
    ],
    [
      'an endorsement that lies in the second window',
      '2025-07-08',
      'active since 2025-07-08',
      'active since 2025-07-08',
    ],
    [
      'an endorsement after the second window',
      '2025-08-09',
      'active since 2025-08-09',
      'active since 2025-08-09',
    ],
  ])('after two windows missed is active by %s', (_, on, then, nextDay) => {
    const cured = permit('2023-08-08', ['endorsed', on]);
    const day = (off: number) => new Date(Date.parse(on) + off * 864e5).toISOString().slice(0, 10);
    expect(stateOn(hangzhou, cured, day(-1))).toBe('suspended since 2024-08-09');
    expect(stateOn(hangzhou, cured, on)).toBe(then);
    expect(stateOn(hangzhou, cured, day(1))).toBe(nextDay);
  });

  it.each<[string, Facts, string]>([
    ['no permit held', { permit: { kind: null } }, 'none'],
    ['no permit issued', { permit: { issuedOn: null } }, 'none'],
    ['a permit yet to be issued', permit('2025-01-01'), 'none'],
    ['nothing known', {}, 'indeterminate'],
    ['a permit without its day of issue', { permit: { kind: 'residence-permit' } }, 'indeterminate'],
    ['endorsements unknown', held({}), 'indeterminate'],
    ['the last endorsement known', held({ endorsedOn: '2024-08-08' }), 'active since 2024-08-08'],
    ['no endorsement', held({ endorsedOn: null }), 'suspended since 2024-08-09'],
    ['an endorsement yet to come, and nothing before', held({ endorsedOn: '2026-01-01' }), 'indeterminate'],
  ])('on 1 September 2024 with %s', (_, facts, expected) => {
    expect(stateOn(hangzhou, facts, '2024-09-01')).toBe(expected);
  });

  it('does not wait for endorsements to be known before the first window opens', () => {
    expect(stateOn(hangzhou, held({}), '2024-07-07')).toBe('active since 2023-08-08');
    expect(stateOn(hangzhou, held({}), '2024-07-08')).toBe('indeterminate');
  });

  it('is out of force before the first version', () => {
    const version = versionWith({}, { effectiveFrom: '2020-01-01', repealedOn: '2025-01-01' });
    const policy = definePolicy([version]);
    expect(
      ['2019-12-31', '2020-01-01', '2024-12-31', '2025-01-01'].map((day) =>
        stateOn(policy, permit('2015-01-01'), day),
      ),
    ).toEqual(['out-of-force', 'active since 2015-01-01', 'active since 2015-01-01', 'out-of-force']);
  });

  it('is active all the time under a policy that knows no endorsement', () => {
    expect(stateOn(policyWith(), issued, '2030-01-01')).toBe('active since 2023-08-08');
    expect(stateOn(policyWith(), held({}), '2030-01-01')).toBe('active since 2023-08-08');
  });

  it('passes over a window whose rules say nothing of lateness', () => {
    const lenient = endorsedYearly({});
    expect(stateOn(lenient, issued, '2024-08-08')).toBe('endorsement-due since 2024-07-08');
    expect(stateOn(lenient, issued, '2024-08-09')).toBe('active since 2024-08-09');
    const endorsed = permit('2023-08-08', ['endorsed', '2024-10-01']);
    expect(stateOn(lenient, endorsed, '2024-10-02')).toBe('active since 2024-08-09');
  });
});

describe('state by a term', () => {
  const twoYears = policyWith(
    {},
    { terms: { two: { from: 'permit.issuedOn', lasts: { years: 2 }, citation } } },
  );

  it.each<[string, Facts, readonly [string, string], string]>([
    ['of two years', issued, ['2025-08-08', '2025-08-09'], '2025-08-08'],
    [
      'that the card states instead',
      held({ expiresOn: '2024-01-31', events: [] }),
      ['2024-01-31', '2024-02-01'],
      '2024-01-31',
    ],
    ['from 29 February', permit('2024-02-29'), ['2026-02-28', '2026-03-01'], '2026-02-28'],
  ])('%s expires on the day after its last', (_, facts, [last, next], validThrough) => {
    expect(statusOn(twoYears, facts, last)).toMatchObject({ state: 'active', validThrough });
    expect(statusOn(twoYears, facts, next)).toMatchObject({
      state: 'expired',
      since: next,
      validThrough,
      next: null,
    });
  });

  it('has no end where the card states that it has none', () => {
    const endless = held({ expiresOn: null, events: [] });
    expect(statusOn(twoYears, endless, '2050-01-01')).toMatchObject({ state: 'active', validThrough: null });
  });

  it('is not told by a later clause while it is unknown whether an earlier one applies', () => {
    const isOwner = { fact: 'residence.housing', operator: 'equal', value: 'owned' } as const;
    const policy = policyWith(
      {},
      {
        terms: {
          owners: { when: isOwner, from: 'permit.issuedOn', lasts: { years: 1 }, citation },
          others: { from: 'permit.issuedOn', lasts: { years: 5 }, citation },
        },
      },
    );
    expect(statusOn(policy, issued, '2025-01-01').validThrough).toBe(null);
    const known = statusOn(policy, { ...issued, residence: { housing: 'rented' } }, '2025-01-01');
    expect(known.validThrough).toBe('2028-08-08');
  });

  it('runs before lateness is looked at', () => {
    const both = endorsedYearly(
      { late: band('restored', null) },
      { terms: { one: { from: 'permit.issuedOn', lasts: { years: 1 }, citation } } },
    );
    expect(stateOn(both, issued, '2024-08-08')).toBe('endorsement-due since 2024-07-08');
    expect(stateOn(both, issued, '2024-08-09')).toBe('expired since 2024-08-09');
  });
});

describe('state by a termination', () => {
  const hasBadCredit = { fact: 'standing.hasBadCredit', operator: 'equal', value: true } as const;
  const ending = policyWith(
    {},
    {
      terminations: {
        refused: { on: { event: 'endorsement-refused' }, citation },
        left: { on: 'residence.leftOn', when: hasBadCredit, citation },
        death: { on: 'identity.diedOn', citation },
      },
    },
  );

  it.each([
    ['2024-04-30', 'active since 2023-08-08'],
    ['2024-05-01', 'terminated since 2024-05-01'],
    ['2030-01-01', 'terminated since 2024-05-01'],
  ])('by an event is, on %s, %s', (asOf, expected) => {
    expect(stateOn(ending, permit('2023-08-08', ['endorsement-refused', '2024-05-01']), asOf)).toBe(expected);
  });

  it('is by the first of several', () => {
    const facts = {
      ...permit('2023-08-08', ['endorsement-refused', '2024-05-01']),
      identity: { diedOn: '2024-04-01' },
    };
    const found = statusOn(ending, facts, '2024-06-01');
    expect(found).toMatchObject({ state: 'terminated', since: '2024-04-01', missingFacts: [] });
    expect(found.reasons[0]).toMatchObject({ code: 'PERMIT_TERMINATED', clause: 'death', citation });
  });

  it.each<[string, Facts['standing'], string]>([
    ['holds', { hasBadCredit: true }, 'terminated since 2024-05-01'],
    ['fails', { hasBadCredit: false }, 'active since 2023-08-08'],
    ['is unknown', {}, 'active since 2023-08-08'],
  ])('whose condition %s is %s', (_, standing, expected) => {
    const facts = { ...permit('2023-08-08'), residence: { leftOn: '2024-05-01' }, standing };
    expect(stateOn(ending, facts as Facts, '2024-06-01')).toBe(expected);
  });

  it('lists the facts that would end the permit if they were stated', () => {
    expect(statusOn(ending, held({}), '2024-06-01').missingFacts).toEqual(
      expect.arrayContaining(['permit.events', 'residence.leftOn', 'identity.diedOn']),
    );
    const known = { ...permit('2023-08-08'), residence: { leftOn: null }, identity: { diedOn: null } };
    expect(statusOn(ending, known, '2024-06-01').missingFacts).toEqual([]);
  });

  it('lists the facts on which it depends whether a day that is known ended the permit', () => {
    const facts = {
      ...permit('2023-08-08'),
      residence: { leftOn: '2024-05-01' },
      identity: { diedOn: null },
    };
    expect(statusOn(ending, facts, '2024-06-01').missingFacts).toEqual(['standing.hasBadCredit']);
  });

  it('is not by something from before the issue', () => {
    const facts = {
      ...permit('2023-08-08'),
      residence: { leftOn: '2019-05-01' },
      standing: { hasBadCredit: true },
    };
    expect(stateOn(ending, facts, '2024-06-01')).toBe('active since 2023-08-08');
    expect(stateOn(ending, permit('2023-08-08', ['endorsement-refused', '2022-01-01']), '2024-06-01')).toBe(
      'active since 2023-08-08',
    );
  });

  it('never begins before its condition held', () => {
    const gone = policyWith(
      {},
      {
        terminations: {
          gone: {
            on: 'residence.leftOn',
            when: { fact: 'residence.leftOn', operator: 'periodElapsed', value: { months: 6 } },
            citation,
          },
        },
      },
    );
    const facts = { ...permit('2023-08-08'), residence: { leftOn: '2024-01-10' } };
    expect(stateOn(gone, facts, '2024-07-09')).toBe('active since 2023-08-08');
    expect(stateOn(gone, facts, '2024-07-10')).toBe('terminated since 2024-07-10');
  });

  it('is known without the day of issue', () => {
    const facts = { permit: { events: [{ kind: 'endorsement-refused', on: '2024-05-01' }] } } as const;
    expect(stateOn(ending, facts, '2024-06-01')).toBe('terminated since 2024-05-01');
    expect(stateOn(ending, facts, '2024-04-30')).toBe('indeterminate');
  });
});

describe('state by a suspension that is no lateness', () => {
  const resting = policyWith(
    {},
    { suspensions: { held: { from: { event: 'suspended' }, until: { event: 'endorsed' }, citation } } },
  );

  it.each([
    ['2024-04-30', 'active since 2023-08-08'],
    ['2024-05-01', 'suspended since 2024-05-01'],
    ['2024-05-31', 'suspended since 2024-05-01'],
    ['2024-06-01', 'active since 2024-06-01'],
    ['2024-06-30', 'active since 2024-06-01'],
    ['2024-07-01', 'suspended since 2024-07-01'],
    ['2030-01-01', 'suspended since 2024-07-01'],
  ])('lifted by an endorsement is, on %s, %s', (asOf, expected) => {
    const facts = permit(
      '2023-08-08',
      ['suspended', '2024-05-01'],
      ['endorsed', '2024-06-01'],
      ['suspended', '2024-07-01'],
    );
    expect(stateOn(resting, facts, asOf)).toBe(expected);
  });

  it('began with the first of two suspensions that nothing lifted between them', () => {
    const facts = permit('2023-08-08', ['suspended', '2024-01-01'], ['suspended', '2024-03-01']);
    expect(stateOn(resting, facts, '2024-02-29')).toBe('suspended since 2024-01-01');
    expect(stateOn(resting, facts, '2024-03-01')).toBe('suspended since 2024-01-01');
  });

  it('lifted on its own day never was', () => {
    const facts = permit('2023-08-08', ['suspended', '2024-05-01'], ['endorsed', '2024-05-01']);
    expect(stateOn(resting, facts, '2024-05-01')).toBe('active since 2023-08-08');
    expect(stateOn(resting, facts, '2024-06-01')).toBe('active since 2023-08-08');
  });

  it('is not by a suspension from before the issue', () => {
    const facts = permit('2023-08-08', ['suspended', '2022-01-01']);
    expect(stateOn(resting, facts, '2024-06-01')).toBe('active since 2023-08-08');
  });

  it('has no cure to show, and says which clause suspends', () => {
    const found = statusOn(resting, permit('2023-08-08', ['suspended', '2024-05-01']), '2024-05-02');
    expect(found.cure).toEqual([]);
    expect(found.reasons).toEqual([
      { code: 'PERMIT_SUSPENDED', clause: 'held', params: { since: '2024-05-01' }, citation },
    ]);
  });

  it('goes before a window that is open, and runs on into lateness', () => {
    const both = endorsedYearly(
      { late: band('restored', null) },
      {
        suspensions: {
          held: { from: 'residence.leaseEndedOn', until: 'residence.addressChangedOn', citation },
        },
      },
    );
    const facts = {
      ...permit('2023-08-08'),
      residence: { leaseEndedOn: '2024-07-20', addressChangedOn: '2024-08-20' },
    };
    expect(stateOn(both, facts, '2024-07-19')).toBe('endorsement-due since 2024-07-08');
    expect(stateOn(both, facts, '2024-07-20')).toBe('suspended since 2024-07-20');
    expect(stateOn(both, facts, '2024-08-20')).toBe('suspended since 2024-07-20');
    const lifted = { ...facts, residence: { leaseEndedOn: '2024-07-20', addressChangedOn: '2024-07-30' } };
    expect(stateOn(both, lifted, '2024-07-30')).toBe('endorsement-due since 2024-07-30');
    expect(stateOn(both, lifted, '2024-08-09')).toBe('suspended since 2024-08-09');
  });

  it('ends in a state that began on the day it ended, though a window passed without effect before', () => {
    const lenient = endorsedYearly(
      {},
      {
        suspensions: {
          held: { from: 'residence.leaseEndedOn', until: 'residence.addressChangedOn', citation },
        },
      },
    );
    const facts = {
      ...permit('2023-08-08'),
      residence: { leaseEndedOn: '2024-09-01', addressChangedOn: '2024-10-01' },
    };
    expect(stateOn(lenient, facts, '2024-11-01')).toBe('active since 2024-10-01');
  });
});

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

describe('a last day that is not known', () => {
  it('makes nobody suspended while it may still be to come', () => {
    const rolling = policyWith({
      endorse: endorsing({ late: band('restored', null) }, { yearly: { ...yearly, rollsForward: true } }),
    });
    const facts = permit('2026-05-15');
    const { next } = statusOn(rolling, facts, '2027-05-15');
    const { earliest, latest } = next?.range ?? { earliest: '', latest: '' };
    expect(earliest).toBe('2027-05-15');
    expect(statusOn(rolling, facts, latest).state).not.toBe('suspended');
    const dayAfter = new Date(Date.parse(latest) + 864e5).toISOString().slice(0, 10);
    expect(statusOn(rolling, facts, dayAfter).state).toBe('suspended');
  });
});

describe('a new version', () => {
  const first = versionWith(
    { endorse: endorsing({ late: band('restored', null, { movesAnchor: true }) }) },
    { effectiveFrom: '2010-01-01' },
  );
  const second = versionWith(
    { endorse: endorsing({ late: band('restored', null) }) },
    { effectiveFrom: '2020-06-01' },
  );
  const policy = definePolicy([first, second]);

  it('does not undo what the version in force at the time did', () => {
    // Cured late on 1 September 2017: later years ran from then, and all were endorsed in time.
    const facts = permit(
      '2016-03-01',
      ['endorsed', '2017-09-01'],
      ['endorsed', '2018-08-20'],
      ['endorsed', '2019-08-20'],
    );
    expect(stateOn(policy, facts, '2020-05-31')).toBe('active since 2019-08-20');
    expect(stateOn(policy, facts, '2020-06-01')).toBe('active since 2019-08-20');
  });
});
