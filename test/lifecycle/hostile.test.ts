import { describe, expect, it, vi } from 'vitest';
import type { Facts, PermitEventKind } from '../../src/facts/index.js';
import { compare, status, timeline } from '../../src/lifecycle/index.js';
import { momentOf } from '../../src/lifecycle/moments.js';
import { judgeOn } from '../../src/lifecycle/standing.js';
import { definePolicy, type Policy } from '../../src/policy/index.js';
import { band, citation, endorsedYearly, later, permit, stateOn, versionWith } from '../support/lifecycle.js';
import { policies } from '../support/policies.js';

vi.mock('../../src/lifecycle/moments.js', { spy: true });
vi.mock('../../src/lifecycle/standing.js', { spy: true });
vi.setConfig({ testTimeout: 60_000 });

const yearlyCured = endorsedYearly(
  { soon: band('restored', { days: 60 }), late: band('years-continue', null) },
  {
    years: { residence: { from: 'permit.issuedOn', citation } },
    suspensions: { held: { from: { event: 'suspended' }, until: { event: 'endorsed' }, citation } },
  },
);

/** So many events of some kinds, so many days apart. */
const busy = (count: number, step: number, ...kinds: readonly PermitEventKind[]): Facts =>
  permit(
    '2000-01-01',
    ...Array.from({ length: count }, (_, i) => {
      const kind = kinds[i % kinds.length] as PermitEventKind;
      return [kind, later('2000-01-01', (i + 1) * step)] as const;
    }),
  );

const fortyYears = { from: '2000-01-01', to: '2039-12-31', procedure: 'endorse' } as const;

/** Days that a timeline looks at. */
function daysLookedAt(policy: Policy, facts: Facts): number {
  vi.mocked(momentOf).mockClear();
  timeline(policy, facts, fortyYears);
  return vi.mocked(momentOf).mock.calls.length;
}

describe('the days that a timeline of forty years looks at', () => {
  it('are some ten a year at most where one window a year is missed or used', () => {
    expect(daysLookedAt(yearlyCured, permit('2000-01-01'))).toBeLessThan(100);
    expect(daysLookedAt(yearlyCured, busy(39, 366, 'endorsed'))).toBeLessThan(10 * 40);
  });

  it('are few under the rules of a city, however much is known', () => {
    const facts: Facts = {
      ...busy(39, 366, 'endorsed'),
      identity: { birthDate: '1990-02-28', hukouDivision: '340104', region: 'mainland' },
      residence: { division: '330106', registeredOn: '2000-01-01', leaseThrough: '2031-05-01' },
      materials: [{ kind: 'photo', issuedOn: '2001-01-01' }, 'resident-id-card'],
    };
    expect(daysLookedAt(policies['hangzhou/residence-permit'] as Policy, facts)).toBeLessThan(15 * 40);
  });

  it('grow with events no faster than two days for each, and those of the windows', () => {
    const of = (count: number) => daysLookedAt(yearlyCured, busy(count, 14, 'suspended', 'endorsed'));
    expect(of(50)).toBeLessThan(2 * 50 + 400);
    expect(of(100)).toBeLessThan(2 * 100 + 400);
  });
});

describe('the times that a timeline judges a permit', () => {
  it('are a few for each day that it looks at, however much happened before', () => {
    const facts = busy(100, 10, 'suspended', 'endorsed');
    vi.mocked(judgeOn).mockClear();
    const days = daysLookedAt(yearlyCured, facts);
    // And once more, for what came before its first day.
    expect(vi.mocked(judgeOn).mock.calls.length).toBeLessThan(3 * days + 2 * 100 + 400);
  });
});

describe('a thousand events', () => {
  it('on one day are one', () => {
    const facts = permit(
      '2023-08-08',
      ...Array.from({ length: 1000 }, () => ['endorsed', '2024-09-01'] as const),
    );
    expect(stateOn(yearlyCured, facts, '2024-09-01')).toBe('active since 2024-09-01');
    expect(status(yearlyCured, facts, { asOf: '2025-08-08' }).countedResidence).toMatchObject({
      excluded: [],
      completedYears: 2,
    });
  });

  it('leave out of the years each of the suspensions that they make', () => {
    const facts = busy(1000, 10, 'suspended', 'endorsed');
    const { countedResidence } = status(yearlyCured, facts, { asOf: later('2000-01-01', 10_000) });
    expect(countedResidence?.excluded).toHaveLength(500);
    // Ten days of every twenty in 10,000 are lost.
    expect(countedResidence?.completedYears).toBe(Math.floor((10_000 - 5_000) / 365.25));
  });

  it('are told in a timeline that changes twice for each rest', () => {
    const facts = busy(100, 10, 'suspended', 'endorsed');
    const { states } = timeline(yearlyCured, facts, { ...fortyYears, to: later('2000-01-01', 1000) });
    expect(states.filter(({ state }) => state === 'suspended')).toHaveLength(50);
  });

  it('more than lists may hold are refused', () => {
    expect(() => status(yearlyCured, busy(1001, 1, 'replaced'), { asOf: '2024-01-01' })).toThrow(
      expect.objectContaining({ code: 'INVALID_FACTS' }),
    );
  });
});

describe('names of objects in general', () => {
  const parsed = (text: string) => JSON.parse(text) as Facts;

  it.each([
    '{"__proto__":{"permit":{"issuedOn":"2023-08-08"}}}',
    '{"permit":{"__proto__":{"issuedOn":"2023-08-08"}}}',
    '{"permit":{"issuedOn":"2023-08-08","events":[{"kind":"__proto__","on":"2024-01-01"}]}}',
    '{"permit":{"issuedOn":"2023-08-08","events":[{"kind":"endorsed","on":"2024-01-01","__proto__":1}]}}',
    '{"permit":{"issuedOn":"2023-08-08","constructor":null}}',
    '{"local":{"toString":"2024-01-01"}}',
  ])('are refused in the facts %s', (text) => {
    const refused = expect.objectContaining({ code: 'INVALID_FACTS' });
    const asOf = '2024-09-01';
    expect(() => status(yearlyCured, parsed(text), { asOf })).toThrow(refused);
    expect(() => compare([yearlyCured], parsed(text), { asOf })).toThrow(refused);
    expect(() => timeline(yearlyCured, parsed(text), fortyYears)).toThrow(refused);
  });

  it('are clauses like others', () => {
    const odd = endorsedYearly(JSON.parse(`{ "constructor": ${JSON.stringify(band('restored', null))} }`));
    expect(status(odd, permit('2023-08-08'), { asOf: '2024-08-09' }).cure).toMatchObject([
      { clause: 'constructor', effect: 'restored' },
    ]);
  });
});

describe('lists with nothing in them', () => {
  it('say that nothing happened', () => {
    const nothing: Facts = { permit: { issuedOn: '2023-08-08', events: [], earlier: [] }, materials: [] };
    expect(stateOn(yearlyCured, nothing, '2024-08-08')).toBe('endorsement-due since 2024-07-08');
    expect(stateOn(yearlyCured, nothing, '2024-08-09')).toBe('suspended since 2024-08-09');
  });

  it('compare nothing', () => {
    expect(compare([], {}, { asOf: '2024-01-01' })).toMatchObject({
      policies: [],
      differences: [],
      earliest: null,
    });
  });

  it('leave a version without a life of its own active', () => {
    const empty = { years: {}, terms: {}, suspensions: {}, terminations: {} };
    const policy = definePolicy([
      versionWith({ endorse: { title: { zh: '-', en: '-' }, window: {}, cure: {} } }, empty),
    ]);
    expect(status(policy, permit('2023-08-08'), { asOf: '2030-01-01' })).toMatchObject({
      state: 'active',
      since: '2023-08-08',
      next: null,
      countedResidence: null,
      missingFacts: [],
    });
  });
});

describe('days at the limits of dates', () => {
  it.each(['1900-01-01', '2999-12-31'])('are days like others: %s', (day) => {
    const facts = permit(day, ['endorsed', day], ['suspended', day]);
    expect(stateOn(yearlyCured, facts, day)).toMatch(/^(active|suspended) since /);
    expect(timeline(yearlyCured, facts, { from: day, to: day, procedure: 'endorse' }).states).toHaveLength(1);
  });
});
