import { describe, expect, it } from 'vitest';
import {
  band,
  citation,
  endorsedYearly,
  permit,
  policyWith,
  stateOn,
  statusOn,
} from '../support/lifecycle.js';

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
