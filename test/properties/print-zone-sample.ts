import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { bookingDays, status, timeline } from '../../src/lifecycle/index.js';
import type { Policy } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { type Held, holders, realLives } from './lifecycle-histories.js';
import { lifePolicies } from './lifecycle-policies.js';
import { daysFrom, later, type Question, questions } from './questions.js';

// Run as a program of its own, once for each zone: a process reads TZ when it starts.
const seed = 20111230;
const compiled = new Map(Object.values(policies).map((policy) => [policy.id, compile(policy)]));
/** Windows and terms are counted over a day that Apia skipped. */
const skipped = daysFrom('2011-11-25', '2012-02-05');
const renewals = skipped.map(
  (day): Question => ({
    policy: policies['hangzhou/temporary-residence-permit'] as Policy,
    procedure: 'renew',
    asOf: '2024-05-01',
    facts: { permit: { kind: 'temporary-residence-permit', expiresOn: day } },
  }),
);
const verdicts = fc
  .sample(questions, { numRuns: 200, seed })
  .concat(renewals)
  .map(({ policy, facts, ...options }) => compiled.get(policy.id)?.evaluate(facts, options));

const madeUp = fc.record({
  policy: lifePolicies(),
  facts: holders,
  procedure: fc.constant('endorse' as const),
  from: fc.constantFrom(...skipped),
});
const lives: readonly Held[] = fc.sample(fc.oneof(madeUp, realLives), { numRuns: 100, seed });
const statuses = lives.map(({ policy, facts, from }) => status(policy, facts, { asOf: later(from, 900) }));
const timelines = lives.map(({ policy, facts, procedure, from }) =>
  timeline(policy, facts, { from, to: later(from, 2000), procedure }),
);
const bookings = skipped.map((day) =>
  bookingDays(policies['hangzhou/residence-permit-booking'] as Policy, later(day, 1830)),
);

process.stdout.write(
  JSON.stringify({
    offset: new Date(Date.UTC(2024, 4, 1)).getTimezoneOffset(),
    days: {
      earliest: new Set(verdicts.map((verdict) => verdict?.earliestEligibleOn)).size,
      since: new Set(statuses.map(({ since }) => since)).size,
      changes: new Set(timelines.flatMap(({ changes }) => changes.map(({ on }) => on))).size,
      slots: new Set(bookings.flatMap((booking) => booking?.days)).size,
    },
    hash: createHash('sha256')
      .update(JSON.stringify([verdicts, statuses, timelines, bookings]))
      .digest('hex'),
  }),
);
