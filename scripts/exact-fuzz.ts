import { parseArgs } from 'node:util';
import { emptyTally, type Tally } from '../test/diagram/support/agreement.js';
import { ourOccasions } from '../test/diagram/support/ours.js';
import type { ExactFindings, ExactPart, OurPart } from './exact-fuzz/work.js';
import { runParts } from './fuzz/team.js';

// Holds the exact diagrams of random small policies against evaluation, person by person; ends with 1 if they part.
const CASES_A_PART = 250;
const MOST_SHOWN = 5;

const { values } = parseArgs({
  options: {
    policies: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 32)) },
    jobs: { type: 'string', default: '2' },
    paths: { type: 'string', default: '40' },
    people: { type: 'string', default: '30' },
    /** People of each procedure of our own policies, asked as well. */
    ours: { type: 'string', default: '0' },
    /** The first case, to repeat a single one. */
    first: { type: 'string', default: '0' },
  },
});

/** A whole number given as an option; ends the program with 2 for anything else. */
function wholeNumber(name: keyof typeof values): number {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name}: ${JSON.stringify(values[name])} is not a whole number`);
  process.exit(2);
}

const [policies, seed, first] = [wholeNumber('policies'), wholeNumber('seed'), wholeNumber('first')];
const effort = { paths: wholeNumber('paths'), people: wholeNumber('people') };
// Each case is of two policies.
const cases = Math.ceil(policies / 2);
const parts = Array.from({ length: Math.ceil(cases / CASES_A_PART) }, (_, n): ExactPart => {
  const from = n * CASES_A_PART;
  return { seed, first: first + from, cases: Math.min(CASES_A_PART, cases - from), effort };
});

const ours = wholeNumber('ours');
const ourParts = (ours > 0 ? ourOccasions() : []).map(
  (_, occasion): OurPart => ({ occasion, seed, people: ours }),
);

const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;
const total = emptyTally();
const faults: ExactFindings['faults'][number][] = [];
let shownAt = 0;

/** One line that is written over on a terminal; in a log a line a minute. */
function showProgress(): void {
  const { stderr } = process;
  if (!stderr.isTTY && seconds() - shownAt < 60) return;
  shownAt = seconds();
  const done = `${total.policies} of ${policies} policies, ${total.people} people`;
  const text = `${done}, ${faults.length} faults, ${Math.round(shownAt)} s`;
  stderr.write(stderr.isTTY ? `\r${text} ` : `${text}\n`);
}

await runParts<ExactPart | OurPart, ExactFindings>(
  [...ourParts, ...parts],
  wholeNumber('jobs'),
  (findings) => {
    for (const name of Object.keys(total) as (keyof Tally)[]) total[name] += findings.tally[name];
    faults.push(...findings.faults);
    showProgress();
  },
  'exact-fuzz/work.ts',
);
if (process.stderr.isTTY) process.stderr.write('\n');
console.log(`${total.policies} policies, two at a time; exact answers were given up for ${total.gaveUp}`);
console.log(
  `${total.paths} combinations of cells, each with somebody in it; in ${total.exhausted} cases all there are`,
);
console.log(
  `${total.people} people near limits; ${total.unfound} in a way of a list that was not searched out`,
);
console.log(`${faults.length} faults in ${seconds().toFixed(0)} s; repeat with --seed ${seed}`);
for (const { case: number, fault } of faults.slice(0, MOST_SHOWN))
  console.log(`--seed ${seed} --first ${number} --policies 2: ${JSON.stringify(fault)}`);
if (faults.length > 0) process.exitCode = 1;
