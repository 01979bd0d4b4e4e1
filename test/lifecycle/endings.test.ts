import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import {
  band,
  citation,
  endorsedYearly,
  permit,
  policyWith,
  stateOn,
  statusOn,
} from '../support/lifecycle.js';

const issued = permit('2023-08-08');
const held = (more: NonNullable<Facts['permit']>): Facts => ({ permit: { issuedOn: '2023-08-08', ...more } });

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
