import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { seedOf } from '../oracle/random-source.js';
import { readJson } from '../support/policies.js';
import { openQuestions } from './open-questions.js';
import { differencesNow, type Regression } from './regressions.js';
import { summary, type Tally } from './tally.js';
import { type Findings, runTrials } from './trials.js';
import { wrongAnswers } from './wrong-answers.js';

vi.setConfig({ testTimeout: 60_000 });

const COUNT = 20_000;
const seed = Number(process.env.DIFFERENTIAL_SEED ?? Math.floor(Math.random() * 2 ** 32));
const REGRESSIONS = join(import.meta.dirname, '../regressions');
const ORACLE = join(import.meta.dirname, '../oracle');

const PEOPLE = 100;
const WALK_ONE_IN = 400;
/** The same run, which writes what it finds to files. */
const COMMAND = `npm run fuzz -- --count ${COUNT} --people ${PEOPLE} --walk ${WALK_ONE_IN} --seed ${seed}`;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

describe('the naive reading of the rules', () => {
  it('imports nothing of the library but types', () => {
    const readers = readdirSync(ORACLE).filter((name) => !name.startsWith('random-'));
    const imports = readers.flatMap((name) =>
      [...readFileSync(join(ORACLE, name), 'utf8').matchAll(/^import (?:[^;]*?) from '[^']*';/gms)].map(
        ([text]) => text,
      ),
    );
    const ofLibrary = imports.filter((text) => text.includes('/src/'));
    expect(ofLibrary.length).toBeGreaterThan(10);
    expect(ofLibrary.filter((text) => !text.startsWith('import type '))).toEqual([]);
    expect(imports.filter((text) => text.includes("'./random-"))).toEqual([]);
  });
});

describe(`${COUNT} questions`, () => {
  let run: Findings;
  let tally: Tally;
  beforeAll(() => {
    // The seed of the first and only part of that command.
    run = runTrials({
      seed: seedOf(seed, 0),
      count: COUNT,
      peoplePerLibrary: PEOPLE,
      walkOneIn: WALK_ONE_IN,
    });
    tally = run.tally;
    print(
      `${summary(tally)}\nseed ${seed}: repeat with DIFFERENTIAL_SEED=${seed}, or as files with ${COMMAND}`,
    );
  }, 180_000);
  const share = (part: keyof Tally): number => (tally[part] ?? 0) / tally.tried;

  it('are answered alike by the library and by the naive reading', () => {
    expect(run.disagreements.slice(0, 3)).toEqual([]);
    expect(tally).toMatchObject({ tried: COUNT, ours: COUNT / 2, madeUp: COUNT / 2, disagreements: 0 });
  });

  it('are mostly not set aside', () => {
    expect(share('openQuestions')).toBeLessThan(0.02);
  });

  it('have enough people who are eligible, and near a limit', () => {
    expect(share('outcome eligible')).toBeGreaterThan(0.2);
    expect(share('nearLimit')).toBeGreaterThan(0.2);
  });

  it.each(['eligible', 'ineligible', 'indeterminate', 'out-of-force'])('have the outcome %s', (outcome) => {
    expect(tally[`outcome ${outcome}`]).toBeGreaterThan(COUNT / 100);
  });

  it.each(['not-yet-open', 'open', 'late', 'closed', 'none'])('have windows that are %s', (state) => {
    expect(tally[`window ${state}`]).toBeGreaterThan(COUNT / 200);
  });
});

describe('a wrong answer', () => {
  const STEP = 250;
  const MOST_STEPS = 16;

  it.each(Object.entries(wrongAnswers))('is noticed where %s', (_, replace) => {
    let noticed = 0;
    for (let step = 0; step < MOST_STEPS && noticed === 0; step++) {
      const run = { seed: step, count: STEP, peoplePerLibrary: 50, walkOneIn: 50, replace };
      noticed = runTrials(run).tally.disagreements;
    }
    expect(noticed).toBeGreaterThan(0);
  });
});

describe('a disagreement found before', () => {
  const files = readdirSync(REGRESSIONS).filter((name) => name.endsWith('.json'));
  const read = (name: string): Regression => readJson<Regression>(join(REGRESSIONS, name));
  const isOpen = (name: string): boolean => read(name).open !== undefined;

  it.each(files.filter((name) => !isOpen(name)))('is gone (%s)', (name) => {
    expect(differencesNow(read(name))).toEqual([]);
  });

  it.each(files.filter(isOpen))('is still open, or its file is to say so no longer (%s)', (name) => {
    expect(differencesNow(read(name))).not.toEqual([]);
  });

  it('is shown by a file for every open question', () => {
    const names = files.filter(isOpen).map((name) => name.replace(/\.json$/, ''));
    expect(names).toEqual(expect.arrayContaining(openQuestions.map(({ id }) => id)));
  });
});
