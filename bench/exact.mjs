import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatDay } from '../src/calendar/index.ts';
import { definePolicies } from '../src/policy/index.ts';
import { terrainIn } from '../src/verdict/index.ts';
import { formatEvaluator, timeEvaluator } from './exact/evaluator.mjs';
import { formatImpacts, timeImpacts } from './exact/impacts.mjs';
import { grown, hostile } from './exact/policies.mjs';
import { compareOutcomes, spent, totalOf } from './exact/work.mjs';

// What exact answers cost: any two versions of our policies, growth, hostile policies, and tables as an evaluator.
const RULES = join(import.meta.dirname, '../rules');
const LIMIT_MS = 100;
const ROUNDS = 5;
const SIZES = [10, 20, 50, 100, 200];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'pairs,impacts,growth,hostile,evaluator' },
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

const rounded = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)}`;

function format({ pairs: two, impacts, growth, hostile: worst, evaluator }) {
  const lines = ['Milliseconds of processor time; cold is the first time in a process.', ''];
  if (two)
    lines.push(
      `Any two versions of a policy, ${two.pairs} pairs: at most ${rounded(two.maxWarmMs)} ms warm, ${rounded(two.maxColdMs)} ms cold, ${rounded(two.meanWarmMs)} ms on average`,
      `  slowest: ${two.slowest}`,
      '',
    );
  if (impacts) lines.push(...formatImpacts(impacts, LIMIT_MS));
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
  if (evaluator) lines.push(...formatEvaluator(evaluator));
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
    ...(wants('impacts') && { impacts: timeImpacts(policies, progress) }),
    ...(wants('growth') && { growth: timeGrowth() }),
    ...(wants('hostile') && { hostile: timeHostile() }),
    ...(wants('evaluator') && { evaluator: timeEvaluator(policies, progress) }),
  };
  progress('');
  console.log(values.json ? JSON.stringify(report, null, 2) : format(report));
  if (report.pairs && report.pairs.maxWarmMs > LIMIT_MS) process.exitCode = 1;
}

await main();
