import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { formatDay } from '../src/calendar/index.ts';
import { definePolicies } from '../src/policy/index.ts';
import { applicants } from '../src/testing/index.ts';
import { compile, terrainIn, terrainOf } from '../src/verdict/index.ts';
import { grown, hostile } from './exact/policies.mjs';
import { tableEvaluator } from './exact/table.mjs';
import { compareOutcomes, spent, totalOf } from './exact/work.mjs';
import { measure } from './measure.mjs';

// What exact answers cost: any two versions of our policies, growth, hostile policies, and diagrams as an evaluator.
const RULES = join(import.meta.dirname, '../rules');
const LIMIT_MS = 100;
const ROUNDS = 5;
const SIZES = [10, 20, 50, 100, 200];
const PEOPLE = 500;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'pairs,growth,hostile,evaluator' },
    /** One hostile policy by its number, in a process of its own. */
    hostile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const progress = (words) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words}`);
};

const versions = readdirSync(RULES, { recursive: true })
  .filter((name) => /\d{4}-\d{2}-\d{2}\.json$/.test(name) && !name.includes('calendar'))
  .map((name) => JSON.parse(readFileSync(join(RULES, name), 'utf8')));
const policies = Object.values(definePolicies(versions));

/** Every two versions of a policy that have a procedure in common, on the day of the later one. */
const pairs = policies.flatMap((policy) =>
  policy.spells.flatMap((earlier, i) =>
    policy.spells.slice(i + 1).flatMap((later) => {
      const [one, other] = [earlier, later].map(({ resolved }) => resolved.version);
      const asOf = Math.max(later.from, 20120101);
      return Object.keys(one.procedures)
        .filter((name) => other.procedures[name])
        .map((name) => ({
          name: `${policy.id} ${formatDay(earlier.from)} and ${formatDay(later.from)}, ${name}`,
          run: () => compareOutcomes([one, other].map((version) => only(policy, version, name, asOf))),
        }));
    }),
  ),
);

const only = (policy, version, name, asOf) =>
  terrainIn(policy, { ...version, procedures: { [name]: version.procedures[name] } }, asOf);

function timePairs() {
  const cold = [];
  const warm = pairs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= ROUNDS; round++) {
    progress(`pairs: round ${round} of ${ROUNDS}`);
    pairs.forEach(({ run }, i) => {
      const ms = totalOf(run());
      if (round === 0) cold.push(ms);
      else warm[i] = Math.min(warm[i], ms);
    });
  }
  const slowest = warm.indexOf(Math.max(...warm));
  return {
    pairs: pairs.length,
    maxWarmMs: warm[slowest],
    slowest: pairs[slowest].name,
    maxColdMs: Math.max(...cold),
    meanWarmMs: warm.reduce((sum, ms) => sum + ms, 0) / warm.length,
  };
}

const timeGrowth = () =>
  SIZES.map((facts) => {
    progress(`growth: ${facts} facts`);
    const terrains = grown(facts);
    const runs = Array.from({ length: ROUNDS + 1 }, () => compareOutcomes(terrains));
    const best = Math.min(...runs.slice(1).map(totalOf));
    const { nodes, regions, variables } = runs[0];
    return { facts, coldMs: totalOf(runs[0]), warmMs: best, nodes, regions, variables };
  });

/** A hostile policy in a process of its own, so that its memory is its own. */
function timeHostile() {
  const names = Object.keys(hostile);
  return names.map((name, number) => {
    progress(`hostile: ${name}`);
    const args = [...process.execArgv, fileURLToPath(import.meta.url), '--hostile', String(number)];
    return { name, ...JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) };
  });
}

function runHostile(number) {
  const make = Object.values(hostile)[number];
  const base = process.memoryUsage().rss;
  const begun = spent();
  const { gaveUp = null, nodes } = compareOutcomes([make()]);
  const ms = spent() - begun;
  return { gaveUp, nodes, ms, megabytes: (process.resourceUsage().maxRSS * 1024 - base) / 1e6 };
}

/** Diagrams as a table against the closures of `screen`, on the same people. */
async function timeEvaluator() {
  const policy = policies.find(({ id }) => id === 'hangzhou/residence-permit-guide');
  const [asOf, procedure] = ['2024-05-01', 'apply'];
  const terrain = terrainOf(policy, asOf, procedure);
  const handle = compile(policy);
  const people = fc
    .sample(applicants(policy, { asOf, procedure, isComplete: true }), { numRuns: PEOPLE, seed: 1 })
    .map((facts) => ({ materials: [], ...facts }))
    .filter((facts) => !JSON.stringify(facts).match(/"\d{4}00"/));
  const table = tableEvaluator(terrain);
  const options = { asOf, procedure };
  let alike = 0;
  for (const facts of people) {
    const { outcome, grounds, missingMaterials } = handle.screen(facts, options);
    const read = table.whole(facts);
    const isAlike =
      (outcome === 'eligible') === (read.outcome === 2) &&
      grounds.every(({ status }, i) => (status === 'met') === (read.grounds[i] === 2)) &&
      missingMaterials.map(({ requirement }) => requirement).join() ===
        read.missing.map(({ id }) => id).join();
    if (isAlike) alike++;
  }
  if (alike !== people.length)
    throw new Error(`the table agrees on ${alike} of ${people.length} people only`);
  const runners = [
    { name: 'screen (closures)', answer: (facts) => handle.screen(facts, options) },
    { name: 'table, outcome and grounds only', answer: table.short },
    { name: 'table, all that screen says', answer: table.whole },
  ].map((runner) => ({ ...runner, inputs: people }));
  const times = await measure(runners, { rounds: 15, onRound: (n) => progress(`evaluator: round ${n}`) });
  const closures = times.get('screen (closures)');
  return {
    people: people.length,
    tableWords: table.size,
    rows: runners.map(({ name }) => ({ name, ns: times.get(name), ratio: times.get(name) / closures })),
  };
}

const rounded = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)}`;

function format({ pairs: two, growth, hostile: worst, evaluator }) {
  const lines = ['Milliseconds of processor time; cold is the first time in a process.', ''];
  if (two)
    lines.push(
      `Any two versions of a policy, ${two.pairs} pairs: at most ${rounded(two.maxWarmMs)} ms warm, ${rounded(two.maxColdMs)} ms cold, ${rounded(two.meanWarmMs)} ms on average`,
      `  slowest: ${two.slowest}`,
      '',
    );
  if (growth)
    lines.push(
      'Two versions of a made-up policy of so many facts:',
      ...growth.map(
        ({ facts, warmMs, coldMs, nodes }) =>
          `  ${String(facts).padStart(4)} facts  ${rounded(warmMs).padStart(6)} ms warm  ${rounded(coldMs).padStart(6)} ms cold  ${nodes} nodes`,
      ),
      '',
    );
  if (worst)
    lines.push(
      'Policies built to blow up:',
      ...worst.map(
        ({ name, ms, megabytes, gaveUp }) =>
          `  ${rounded(ms).padStart(6)} ms  ${rounded(megabytes).padStart(5)} MB  ${name}: ${gaveUp ?? 'answered'}`,
      ),
      '',
    );
  if (evaluator)
    lines.push(
      `Diagrams as an evaluator, ${evaluator.people} people, a table of ${evaluator.tableWords} numbers:`,
      ...evaluator.rows.map(
        ({ name, ns, ratio }) => `  ${Math.round(ns)} ns a person, ${ratio.toFixed(2)} times screen  ${name}`,
      ),
    );
  return lines.join('\n');
}

async function main() {
  if (values.hostile !== undefined) {
    console.log(JSON.stringify(runHostile(Number(values.hostile))));
    return;
  }
  const wants = (name) => values.only.split(',').includes(name);
  const report = {
    ...(wants('pairs') && { pairs: timePairs() }),
    ...(wants('growth') && { growth: timeGrowth() }),
    ...(wants('hostile') && { hostile: timeHostile() }),
    ...(wants('evaluator') && { evaluator: await timeEvaluator() }),
  };
  progress('');
  console.log(values.json ? JSON.stringify(report, null, 2) : format(report));
  if (report.pairs && report.pairs.maxWarmMs > LIMIT_MS) process.exitCode = 1;
}

await main();
