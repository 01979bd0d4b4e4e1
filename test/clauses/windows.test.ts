import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import type { WindowClause } from '../../src/policy/index.js';
import { fromIssue } from '../lifecycle/late-years.js';
import {
  band,
  endorsedYearly,
  endorsing,
  held,
  permit,
  policyWith,
  stateOn,
  statusOn,
  yearly,
} from '../support/lifecycle.js';

/** The window that counts, as its first and last day. */
const windowOn = (window: WindowClause, facts: Facts, asOf: string): string | null => {
  const policy = policyWith({ endorse: endorsing({ late: band('restored', null) }, { yearly: window }) });
  const { next } = statusOn(policy, facts, asOf);
  return next && `${next.opensOn} to ${next.closesOn}`;
};

const FIRST = '2024-07-08 to 2024-08-08';
const SECOND = '2025-07-08 to 2025-08-08';
const THIRD = '2026-07-08 to 2026-08-08';

describe('the acts that a window is not there for', () => {
  const afterArrival: WindowClause = { ...yearly, after: ['residence.arrivedOn'] };
  const arrived = (arrivedOn: string | null, facts: Facts = permit('2023-08-08')): Facts => ({
    ...facts,
    residence: { arrivedOn },
  });

  it('count from their own day on, and not before', () => {
    const facts = arrived('2024-07-20');
    expect(windowOn(afterArrival, facts, '2024-07-19')).toBe(FIRST);
    expect(windowOn(afterArrival, facts, '2024-07-20')).toBe(SECOND);
  });

  it('leave a window that opens the day after, and take one that opens on their day', () => {
    expect(windowOn(afterArrival, arrived('2024-07-07'), '2024-12-31')).toBe(FIRST);
    expect(windowOn(afterArrival, arrived('2024-07-08'), '2024-12-31')).toBe(SECOND);
  });

  it('leave the first window where there were none', () => {
    expect(windowOn(afterArrival, arrived(null), '2024-12-31')).toBe(FIRST);
  });

  it('are all looked at, in whatever order they are named', () => {
    const facts: Facts = {
      ...permit('2023-08-08'),
      residence: { arrivedOn: '2024-07-20', registeredOn: '2025-07-20' },
    };
    const windowAfter = (...paths: readonly string[]) =>
      windowOn({ ...yearly, after: paths }, facts, '2025-12-31');
    expect(windowAfter('residence.arrivedOn', 'residence.registeredOn')).toBe(THIRD);
    expect(windowAfter('residence.registeredOn', 'residence.arrivedOn')).toBe(THIRD);
    expect(windowAfter('residence.arrivedOn')).toBe(SECOND);
  });

  it('take no window back because of an endorsement before them', () => {
    const endorsed = permit('2023-08-08', ['endorsed', '2024-07-20']);
    expect(windowOn(afterArrival, arrived('2025-07-20', endorsed), '2025-12-31')).toBe(THIRD);
    expect(windowOn(afterArrival, arrived('2024-07-19', endorsed), '2025-12-31')).toBe(SECOND);
  });

  it('leave an endorsement before them out of what moves later windows', () => {
    const moving = band('restored', null, { movesAnchor: true });
    const policy = policyWith({ endorse: endorsing({ moving }, { yearly: afterArrival }) });
    const closes = (arrivedOn: string) =>
      statusOn(policy, arrived(arrivedOn, permit('2023-08-08', ['endorsed', '2024-09-01'])), '2025-01-01')
        .next?.closesOn;
    // Late for the window of 2024, unless an act since then leaves it out.
    expect(closes('2024-07-01')).toBe('2025-09-01');
    expect(closes('2024-09-02')).toBe('2025-08-08');
  });
});

describe('a history of which the last endorsement alone is known', () => {
  const tiered = endorsedYearly(
    { soon: band('years-continue', { months: 3 }), lost: band('void', null) },
    fromIssue,
  );
  const listed = (endorsedOn: string) => permit('2023-08-08', ['endorsed', endorsedOn]);

  it('does not say that a window was missed, which the whole list would', () => {
    // In the list there is none in 2024, and the permit was void from 9 November of that year.
    expect(stateOn(tiered, listed('2025-08-01'), '2025-09-01')).toBe('terminated since 2024-11-09');
    expect(statusOn(tiered, held({ endorsedOn: '2025-08-01' }), '2025-09-01')).toMatchObject({
      state: 'active',
      countedResidence: null,
      reasons: [{ code: 'PERMIT_ACTIVE' }, { code: 'HISTORY_UNKNOWN' }],
    });
  });

  it('leaves out no days for a lateness that may not have been', () => {
    const suspended = (facts: Facts) =>
      stateOn(endorsedYearly({ late: band('restored', null) }), facts, '2024-09-20');
    expect(suspended(listed('2024-09-01'))).toBe('active since 2024-09-01');
    expect(statusOn(tiered, listed('2024-09-01'), '2024-09-20').countedResidence).toMatchObject({
      excluded: [{ from: '2024-08-09', through: '2024-08-31' }],
    });
    expect(statusOn(tiered, held({ endorsedOn: '2024-09-01' }), '2024-09-20').countedResidence).toBe(null);
  });

  it('is whole where that one was in time for the first window', () => {
    const counted = (endorsedOn: string) =>
      statusOn(tiered, held({ endorsedOn }), '2025-01-01').countedResidence?.completedYears ?? null;
    expect(counted('2024-08-08')).toBe(1);
    expect(counted('2024-08-09')).toBe(null);
  });
});

describe('a last endorsement from no later than the acts that a window is not there for', () => {
  const moving = band('years-continue', null, { movesAnchor: true });

  it('says that there was none since, as the whole list does', () => {
    const policy = endorsedYearly({ moving }, fromIssue);
    const alone = held({ endorsedOn: '2023-08-08' });
    const listed = permit('2023-08-08', ['endorsed', '2023-08-08']);
    for (const asOf of ['2024-07-07', '2024-07-08', '2024-08-08', '2024-08-09'])
      expect(statusOn(policy, alone, asOf)).toEqual(statusOn(policy, listed, asOf));
    expect(stateOn(policy, alone, '2024-08-09')).toBe('suspended since 2024-08-09');
  });

  it('is enough to lay the next window, unless an earlier one could have moved it', () => {
    const policy = policyWith(
      {
        endorse: endorsing({ moving }, { yearly: { ...yearly, after: ['residence.registeredOn'] } }),
      },
      fromIssue,
    );
    const closesOn = (registeredOn: string) =>
      statusOn(policy, { ...held({ endorsedOn: '2025-10-01' }), residence: { registeredOn } }, '2025-12-31')
        .next?.closesOn ?? null;
    expect(closesOn('2025-10-01')).toBe('2026-08-08');
    expect(closesOn('2025-09-30')).toBe('2026-08-08');
    expect(closesOn('2024-01-01')).toBe(null);
  });
});

describe('a history of which no endorsement is known', () => {
  const policy = endorsedYearly({ late: band('years-continue', null) }, fromIssue);

  it('is whole until the first window opens', () => {
    const on = (asOf: string) => statusOn(policy, held({}), asOf);
    expect(on('2024-07-07')).toMatchObject({
      state: 'active',
      countedResidence: { from: '2023-08-08', completedYears: 0 },
      reasons: [{ code: 'PERMIT_ACTIVE' }],
    });
    expect(on('2024-07-08')).toMatchObject({ state: 'indeterminate', countedResidence: null });
  });
});

describe('a window of once', () => {
  const { every: _every, after: _after, ...once } = yearly;
  const window: WindowClause = { ...once, from: 'residence.registeredOn' };
  const registered = (registeredOn: string | null, facts: Facts): Facts => ({
    ...facts,
    residence: { registeredOn },
  });
  const endorsed = permit('2023-08-08', ['endorsed', '2024-07-20']);

  it('lies at its day, and stays where it is after an endorsement', () => {
    expect(windowOn(window, registered('2024-08-08', endorsed), '2024-07-30')).toBe(FIRST);
    expect(windowOn(window, registered('2024-08-08', held({})), '2024-07-30')).toBe(FIRST);
    expect(windowOn(window, registered(null, endorsed), '2024-07-30')).toBe(null);
  });

  it('has no history that could be unknown', () => {
    const policy = policyWith({ endorse: endorsing({}, { once: window }) }, fromIssue);
    const facts = registered('2024-08-08', held({ endorsedOn: '2024-07-20' }));
    expect(statusOn(policy, facts, '2024-12-31')).toMatchObject({
      countedResidence: { from: '2023-08-08', completedYears: 1 },
      reasons: [{ code: 'PERMIT_ACTIVE' }],
    });
  });

  it('that stays open has no last day to move past days off', () => {
    const open: WindowClause = { ...window, closes: null, rollsForward: true };
    const policy = policyWith({ endorse: endorsing({}, { once: open }) });
    const { next } = statusOn(policy, registered('2024-08-08', held({})), '2300-01-01');
    expect(next).toMatchObject({ closesOn: null, lastSafeOn: null, range: null, state: 'open' });
  });
});
