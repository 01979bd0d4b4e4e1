import { parseArgs } from 'node:util';
import { baseline } from './contestants/baseline.mjs';
import { celJs } from './contestants/cel-js.mjs';
import { jsonLogicEngine } from './contestants/json-logic-engine.mjs';
import { jsonRulesEngine } from './contestants/json-rules-engine.mjs';
import { evaluate, screen } from './contestants/ours.mjs';
import { firstGrowthMistake, growthRunners } from './growth.mjs';
import { measure } from './measure.mjs';
import { firstMistake, prepareAll } from './people.mjs';
import { format, toReport } from './report.mjs';

const ROUNDS = 21;
const contestants = [baseline, screen, evaluate, jsonLogicEngine, celJs, jsonRulesEngine];

/** A line on a terminal that the next one replaces. */
function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/** Everything that is wrong with the answers: nothing is timed until there is nothing. */
async function mistakesOf(runners) {
  const mistakes = [];
  for (const runner of runners) {
    progress(`checking ${runner.name}`);
    const mistake = await firstMistake(runner, runner.inputs);
    if (mistake) mistakes.push(`${runner.name}: ${mistake}`);
  }
  for (const runner of growthRunners) {
    const mistake = firstGrowthMistake(runner);
    if (mistake) mistakes.push(`${runner.name}: ${mistake}`);
  }
  return mistakes;
}

async function main() {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const runners = contestants.map((contestant) => ({ ...contestant, inputs: prepareAll(contestant) }));
  const mistakes = await mistakesOf(runners);
  if (mistakes.length > 0) {
    progress('');
    console.error(mistakes.join('\n'));
    process.exitCode = 1;
    return;
  }
  const timed = (what, some) =>
    measure(some, { rounds: ROUNDS, onRound: (n) => progress(`${what}: round ${n} of ${ROUNDS}`) });
  const verdicts = await timed('verdicts', runners);
  const growth = await timed('growth', growthRunners);
  progress('');
  const report = toReport(contestants, verdicts, growthRunners, growth);
  console.log(values.json ? JSON.stringify(report, null, 2) : format(report));
}

await main();
