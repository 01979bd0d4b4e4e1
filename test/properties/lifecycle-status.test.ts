import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { type Facts, permitEventKinds } from '../../src/facts/index.js';
import { type PermitState, status } from '../../src/lifecycle/index.js';
import { consistent, withFact } from '../../src/testing/applicants/index.js';
import { type Held, holders, realLives } from './lifecycle-histories.js';
import { changingPolicies, lifePolicies, shown } from './lifecycle-policies.js';
import { daysFrom, later } from './questions.js';

vi.setConfig({ testTimeout: 120_000 });

const FIRST = '2014-01-01';
const madeUp = fc.record({ policy: fc.oneof(lifePolicies(), changingPolicies), facts: holders }).map(shown);

const held: readonly PermitState[] = ['active', 'endorsement-due', 'suspended', 'expired', 'terminated'];

describe('since', () => {
  it.prop([madeUp, fc.nat({ max: 4000 })], { numRuns: 12 })(
    'is always the first day of the run of days that have the state',
    ({ policy, facts }, offset) => {
      const from = later(FIRST, offset);
      let first: string | null = null;
      let before: PermitState | undefined;
      for (const asOf of daysFrom(from, later(from, 400))) {
        const { state, since } = status(policy, facts, { asOf });
        if (before && state !== before) first = asOf;
        before = state;
        if (!held.includes(state)) expect(since).toBe(null);
        else if (first) expect(`${asOf} ${state} since ${since}`).toBe(`${asOf} ${state} since ${first}`);
        else expect(`${since}` < from || since === from).toBe(true);
      }
    },
  );

  it.prop([madeUp, fc.nat({ max: 4500 }), fc.array(fc.nat(), { minLength: 5 })], { numRuns: 80 })(
    'is always a day of the same state, as are those in between, and the day before is not',
    ({ policy, facts }, offset, within) => {
      const asOf = later(FIRST, offset);
      const { state, since } = status(policy, facts, { asOf });
      if (since === null) return;
      const days = daysFrom(since, asOf);
      const stateOn = (day: string): string => `${day} ${status(policy, facts, { asOf: day }).state}`;
      for (const day of [since, ...within.map((one) => days[one % days.length] as string)])
        expect(stateOn(day)).toBe(`${day} ${state}`);
      expect(stateOn(later(since, -1))).not.toBe(`${later(since, -1)} ${state}`);
    },
  );
});

/** Something that comes to be known: an event, or a day that was known to be none. */
const news = fc.constantFrom(
  ...permitEventKinds.map((event) => ({ event })),
  { subject: 'identity', name: 'diedOn' } as const,
  { subject: 'residence', name: 'leftOn' } as const,
  { subject: 'residence', name: 'leaseEndedOn' } as const,
  { subject: 'residence', name: 'addressChangedOn' } as const,
);
type News = typeof news extends fc.Arbitrary<infer T> ? T : never;

/** What is known before and after the news. */
function learning(facts: Facts, told: News, on: string): readonly [Facts, Facts] {
  if ('event' in told) {
    const events = facts.permit?.events ?? [];
    const stating = (list: typeof events): Facts => ({ ...facts, permit: { ...facts.permit, events: list } });
    return [stating(events), stating([...events, { kind: told.event, on }])];
  }
  const { subject, name } = told;
  const path = `${subject}.${name}`;
  // What contradicts the news gives way on both sides.
  const knowing = consistent(withFact(facts, path, on), { [path]: on });
  return [withFact(knowing, path, null), knowing];
}

const lives: fc.Arbitrary<Pick<Held, 'policy' | 'facts' | 'from'>> = fc.oneof(
  fc.tuple(madeUp, fc.nat({ max: 4000 })).map(([life, days]) => ({ ...life, from: later(FIRST, days) })),
  realLives,
);

describe('learning of a later day', () => {
  it.prop([lives.map(shown), news, fc.integer({ min: 1, max: 900 }), fc.array(fc.nat({ max: 1500 }))], {
    numRuns: 80,
  })('never changes what is said of an earlier one', ({ policy, facts, from }, told, after, backs) => {
    const [before, knowing] = learning(facts, told, later(from, after));
    for (const back of [0, 1 - after, ...backs]) {
      const asOf = later(from, -back);
      expect(status(policy, knowing, { asOf })).toEqual(status(policy, before, { asOf }));
    }
  });
});
