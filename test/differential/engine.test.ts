import { beforeAll, describe, expect, it } from 'vitest';
import { naiveVerdict } from '../oracle/naive-verdict.js';
import { anyLibrary } from '../oracle/random-policies.js';
import { type Random, randomFrom } from '../oracle/random-source.js';
import { engineAnswer } from '../oracle-engine/engine-answer.js';
import { type Difference, isSame } from './compare.js';
import { anyQuestion, ourSubjects, type Subject, subjectsOf } from './subjects.js';
import type { Disagreement } from './trials.js';

const PEOPLE = 60;
const LIBRARIES = 10;
const seed = Number(process.env.DIFFERENTIAL_SEED ?? Math.floor(Math.random() * 2 ** 32));

/** In what json-rules-engine and the naive reading part on a question: outcome, tier and grounds. */
async function compareWithEngine(subject: Subject, { question }: ReturnType<typeof anyQuestion>) {
  const { facts, asOf, procedure } = question;
  const engine = await engineAnswer(subject.handle.policy, facts, { asOf, procedure });
  const { outcome, tier, grounds } = naiveVerdict(question);
  const naive = { outcome, tier, grounds: grounds.map(({ id, status }) => ({ id, status })) };
  return (['outcome', 'tier', 'grounds'] as const)
    .filter((part) => !isSame(engine[part], naive[part]))
    .map((part): Difference => ({ part, ours: engine[part], naive: naive[part] }));
}

/** How many were asked, by outcome, and where the two part. */
async function run(random: Random) {
  const found: Disagreement[] = [];
  const tried: { [outcome: string]: number } = {};
  const ask = async (subjects: readonly Subject[]): Promise<void> => {
    for (let i = 0; i < PEOPLE; i++) {
      const subject = random.pick(subjects);
      const asked = anyQuestion(random, subject);
      const { outcome } = naiveVerdict(asked.question);
      tried[outcome] = (tried[outcome] ?? 0) + 1;
      const differences = await compareWithEngine(subject, asked);
      if (differences.length > 0) found.push({ question: asked.question, differences });
    }
  };
  const ours = ourSubjects();
  for (let i = 0; i < LIBRARIES; i++) {
    await ask(ours);
    await ask(subjectsOf(anyLibrary(random).versions));
  }
  return { found, tried };
}

describe('json-rules-engine, a second reading', () => {
  let result: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    result = await run(randomFrom(seed));
    const { found, tried } = result;
    process.stdout.write(`json-rules-engine: ${JSON.stringify(tried)}, disagreements ${found.length}\n`);
    process.stdout.write(`seed ${seed}: repeat with DIFFERENTIAL_SEED=${seed}\n`);
  }, 120_000);

  it('gives the outcome, the tier and the grounds that the naive reading gives', () => {
    expect(result.found.slice(0, 3)).toEqual([]);
  });

  it('is asked about people of every outcome', () => {
    const { tried } = result;
    expect(Object.values(tried).reduce((sum, n) => sum + n, 0)).toBe(2 * LIBRARIES * PEOPLE);
    for (const outcome of ['eligible', 'ineligible', 'indeterminate', 'out-of-force'])
      expect(tried[outcome]).toBeGreaterThan(20);
  });
});
