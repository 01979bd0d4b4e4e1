import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Policy } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { daysFrom, type Question, questions } from './questions.js';

// Run as a program of its own, once for each zone: a process reads TZ when it starts.
const compiled = new Map(Object.values(policies).map((policy) => [policy.id, compile(policy)]));
const renewals = daysFrom('2011-11-25', '2012-02-05').map(
  (day): Question => ({
    policy: policies['hangzhou/temporary-residence-permit'] as Policy,
    procedure: 'renew',
    asOf: '2024-05-01',
    // Windows are counted back from the end of a permit, over a day that Apia skipped.
    facts: { permit: { kind: 'temporary-residence-permit', expiresOn: day } },
  }),
);
const verdicts = fc
  .sample(questions, { numRuns: 200, seed: 20111230 })
  .concat(renewals)
  .map(({ policy, facts, ...options }) => compiled.get(policy.id)?.evaluate(facts, options));

process.stdout.write(
  JSON.stringify({
    offset: new Date(Date.UTC(2024, 4, 1)).getTimezoneOffset(),
    days: new Set(verdicts.map((verdict) => verdict?.earliestEligibleOn)).size,
    hash: createHash('sha256').update(JSON.stringify(verdicts)).digest('hex'),
  }),
);
