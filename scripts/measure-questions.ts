import fc from 'fast-check';
import type { Facts } from '../src/facts/index.js';
import { nextQuestions, settled } from '../src/impact/index.js';
import type { Policy, Procedure } from '../src/policy/index.js';
import { applicants, factAt, proceduresOn, withFact } from '../src/testing/applicants/index.js';
import { evaluate } from '../src/verdict/index.js';
import { policies } from '../test/support/policies.js';

/**
 * How much weaker Kleene's unknown is than the exact one, and how many questions lead to a verdict in its order and in
 * the exact one, over people made up: `npx tsx scripts/measure-questions.ts [people] [seed] [policy]`. Processor
 * milliseconds, since other work may share the machine.
 */
const [count = '200', seed = '1', only = ''] = process.argv.slice(2);
const asOf = '2024-05-01';
const some = { numRuns: Number(count), seed: Number(seed) };

const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** A question after another until nothing is left to ask. */
function asked(person: Facts, next: (facts: Facts) => string | undefined): number {
  let facts: Facts = {};
  let answers = 0;
  for (let fact = next(facts); fact !== undefined; fact = next(facts)) {
    // A city where a county is meant is asked for once.
    if (factAt(facts, fact) !== undefined) break;
    facts = withFact(facts, fact, factAt(person, fact));
    answers++;
  }
  return answers;
}

function measure(policy: Policy, procedure: Procedure): void {
  const options = { asOf, procedure };
  const partial = fc.sample(applicants(policy, options), some);
  const outcomes = partial.map((facts) => ({
    kleene: evaluate(policy, facts, options).outcome,
    exact: settled(policy, facts, options),
  }));
  const open = outcomes.filter(({ kleene }) => kleene === 'indeterminate');
  const weaker = open.filter(({ exact }) => exact.kind === 'exact' && exact.isSettled);
  const gaveUp = outcomes.filter(({ exact }) => exact.kind === 'gave-up');
  const people = fc.sample(applicants(policy, { ...options, isComplete: true }), some);
  const steps: number[] = [];
  const exact = people.map((person) =>
    asked(person, (facts) => {
      const start = process.cpuUsage();
      const [fact] = nextQuestions(policy, facts, options).facts;
      steps.push(spent(start));
      return fact;
    }),
  );
  const kleene = people.map((person) =>
    asked(person, (facts) => evaluate(policy, facts, options).missingFacts[0]),
  );
  const mean = (numbers: readonly number[]): string =>
    (numbers.reduce((sum, one) => sum + one, 0) / numbers.length).toFixed(2);
  const [first = 0] = steps;
  const later = steps.slice(1).sort((a, b) => a - b);
  const at = (share: number): string => (later[Math.floor(later.length * share)] ?? 0).toFixed(1);
  process.stdout.write(
    `${policy.id} ${procedure}: ${open.length} of ${partial.length} indeterminate, ${weaker.length} of them settled` +
      `${gaveUp.length > 0 ? `, ${gaveUp.length} gave up` : ''}; questions ${mean(exact)} (Kleene ${mean(kleene)}); ` +
      `first step ${first.toFixed(0)} ms, then median ${at(0.5)} ms, 95% ${at(0.95)} ms\n`,
  );
}

for (const [id, policy] of Object.entries(policies))
  if (id.includes(only)) for (const procedure of proceduresOn(policy, asOf)) measure(policy, procedure);
