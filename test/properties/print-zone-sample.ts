import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { compile } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { questions } from './questions.js';

// Run as a program of its own, once for each zone: a process reads TZ when it starts.
const compiled = new Map(Object.values(policies).map((policy) => [policy.id, compile(policy)]));
const verdicts = fc
  .sample(questions, { numRuns: 200, seed: 20111230 })
  .map(({ policy, facts, ...options }) => compiled.get(policy.id)?.evaluate(facts, options));

process.stdout.write(
  JSON.stringify({
    offset: new Date(Date.UTC(2024, 4, 1)).getTimezoneOffset(),
    days: new Set(verdicts.map((verdict) => verdict?.earliestEligibleOn)).size,
    hash: createHash('sha256').update(JSON.stringify(verdicts)).digest('hex'),
  }),
);
