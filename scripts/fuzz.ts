import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Regression } from '../test/differential/regressions.js';
import { added, emptyTally, summary, type Tally } from '../test/differential/tally.js';
import { seedOf } from '../test/oracle/random-source.js';
import { shrunk } from './fuzz/shrink.js';
import { runParts } from './fuzz/team.js';
import type { Part } from './fuzz/work.js';

// Asks millions of random questions of the library and of the naive reading of the rules; ends with 1 if they part.
const REGRESSIONS = join(import.meta.dirname, '../test/regressions');
const PART = 20_000;
const MOST_WRITTEN = 5;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 32)) },
    jobs: { type: 'string', default: String(availableParallelism()) },
    people: { type: 'string', default: '400' },
    walk: { type: 'string', default: '2000' },
  },
});

/** A whole number given as an option; ends the program with 2 for anything else. */
function wholeNumber(name: keyof typeof values): number {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= (name === 'seed' ? 0 : 1)) return number;
  console.error(`--${name}: ${JSON.stringify(values[name])} is not a whole number`);
  process.exit(2);
}

const [count, seed, jobs] = [wholeNumber('count'), wholeNumber('seed'), wholeNumber('jobs')];
const [peoplePerLibrary, walkOneIn] = [wholeNumber('people'), wholeNumber('walk')];
const foundOn = new Date().toISOString().slice(0, 10);
const parts = Array.from({ length: Math.ceil(count / PART) }, (_, part): Part => {
  const ofPart = Math.min(PART, count - part * PART);
  return { seed: seedOf(seed, part), part, count: ofPart, peoplePerLibrary, walkOneIn, foundOn };
});

const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;

let shownAt = 0;

/** One line that is written over on a terminal; in a log a line a minute. */
function showProgress({ tried, disagreements }: Tally): void {
  const { stderr } = process;
  if (!stderr.isTTY && seconds() - shownAt < 60) return;
  shownAt = seconds();
  const text = `${tried} of ${count}, ${Math.round(tried / shownAt)} a second, ${disagreements} disagreements`;
  stderr.write(stderr.isTTY ? `\r${text} ` : `${text}\n`);
}

/** Writes a disagreement as small as it gets, under a name of its own. */
function keep(found: Regression, n: number): string {
  const small = shrunk(found);
  const name = `${small.policy.replace('/', '-')}-${seed}-${n}.json`;
  writeFileSync(join(REGRESSIONS, name), `${JSON.stringify(small, null, 2)}\n`);
  return name;
}

let tally = emptyTally();
/** One for each set of parts that differ: a fault shows in many questions. */
const found = new Map<string, Regression>();
showProgress(tally);
await runParts(parts, jobs, (findings) => {
  tally = added(tally, findings.tally);
  for (const one of findings.found) found.set(one.differed.join(), one);
  showProgress(tally);
});
const taken = seconds();
if (process.stderr.isTTY) process.stderr.write('\n');
console.log(summary(tally));
console.log(`${taken.toFixed(1)} s, ${Math.round(tally.tried / taken)} a second over ${jobs} processes`);
const options = Object.entries({ count, seed, people: peoplePerLibrary, walk: walkOneIn });
console.log(`repeat with ${options.map(([name, value]) => `--${name} ${value}`).join(' ')}`);
for (const [n, one] of [...found.values()].slice(0, MOST_WRITTEN).entries())
  console.log(`test/regressions/${keep(one, n)}: ${one.differed.join(', ')}`);
if (tally.disagreements > 0) process.exitCode = 1;
