import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { definePolicy } from '../../src/policy/index.js';
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
  stateOn,
  statusOn,
  versionWith,
  yearly,
} from '../support/lifecycle.js';

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
  const moving = { movesAnchor: true } as const;
  const first = versionWith(
    { endorse: endorsing({ late: band('restored', null, moving) }) },
    { effectiveFrom: '2010-01-01' },
  );
  const then = (cure: Parameters<typeof endorsing>[0]) =>
    definePolicy([first, versionWith({ endorse: endorsing(cure) }, { effectiveFrom: '2020-06-01' })]);
  const late = band('restored', null);
  const standing = then({ earlier: band('restored', null, { ...moving, actedBy: '2020-05-31' }), late });

  /** Cured late on 1 September 2017: later years ran from then, and all were endorsed in time. */
  const facts = permit(
    '2016-03-01',
    ['endorsed', '2017-09-01'],
    ['endorsed', '2018-08-20'],
    ['endorsed', '2019-08-20'],
  );

  it('judges from its first day on, and rewrites no day before', () => {
    const anew = then({ late });
    expect(stateOn(anew, facts, '2020-05-31')).toBe('active since 2019-08-20');
    // From its own reckoning the windows close on 1 March.
    expect(stateOn(anew, facts, '2020-06-01')).toBe('suspended since 2020-06-01');
  });

  it('lets stand what a cure did before it, where it says so', () => {
    expect(stateOn(standing, facts, '2020-05-31')).toBe('active since 2019-08-20');
    expect(stateOn(standing, facts, '2020-06-01')).toBe('active since 2019-08-20');
    expect(stateOn(standing, facts, '2020-08-01')).toBe('endorsement-due since 2020-08-01');
  });

  it('does so for cures of its eve, and not for those of its first day', () => {
    const curedOn = (on: string) => permit('2019-03-01', ['endorsed', on]);
    expect(statusOn(standing, curedOn('2020-05-31'), '2020-07-01').next?.closesOn).toBe('2021-05-31');
    expect(statusOn(standing, curedOn('2020-06-01'), '2020-07-01').next?.closesOn).toBe('2021-03-01');
  });

  it('offers no one who is late now what was for cures before it', () => {
    const { cure } = statusOn(standing, permit('2019-03-01'), '2020-07-01');
    expect(cure.map(({ clause }) => clause)).toEqual(['late']);
  });

  it('judges too what came before the first of them', () => {
    const from2020 = { effectiveFrom: '2020-01-01' };
    const facts2015 = permit('2015-03-01');
    const missed = definePolicy([versionWith({ endorse: endorsing({ late }) }, from2020)]);
    expect(stateOn(missed, facts2015, '2020-01-01')).toBe('suspended since 2016-03-02');
    const terms = { year: { from: 'permit.issuedOn', lasts: { years: 1 }, citation } };
    const lapsed = definePolicy([versionWith({}, { ...from2020, terms })]);
    expect(stateOn(lapsed, facts2015, '2020-01-01')).toBe('expired since 2016-03-02');
  });
});
