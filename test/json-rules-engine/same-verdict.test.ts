import { join } from 'node:path';
import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { parseDay } from '../../src/calendar/index.js';
import { createEngine, type FetchUntil } from '../../src/json-rules-engine/index.js';
import { type Policy, readsOf, spellOn } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';
import type { Regression } from '../differential/regressions.js';
import { flatFacts } from '../oracle-engine/engine-answer.js';
import { type Question, questions } from '../properties/questions.js';
import { factsDeciding } from '../properties/reads.js';
import { assemble, jsonFilesIn, readJson } from '../support/policies.js';
import { madeUpQuestions } from './made-up-questions.js';

vi.setConfig({ testTimeout: 3_600_000 });

/** Every path that the version in force reads, and those that the facts state. */
const pathsOf = ({ policy, asOf, facts }: Question): string[] => {
  const version = spellOn(policy.spells, parseDay(asOf))?.resolved.version;
  const read = version ? readsOf(version).facts : [];
  const stated = Object.keys(flatFacts(facts)).filter((path) => path.includes('.'));
  return [...new Set([...stated, ...read, 'materials'])];
};

/** How many questions are asked: `ENGINE_RUNS=3000` asks ten times as many. */
const RUNS = Number(process.env.ENGINE_RUNS ?? 300);

/** A question, and the paths that only a source can tell; it may know nothing of them. */
const behindSources = fc.oneof(questions, madeUpQuestions).chain((question) =>
  fc.record({
    question: fc.constant(question),
    behind: fc.oneof(fc.constant(pathsOf(question)), fc.subarray(pathsOf(question))),
  }),
);

/** Runs an engine whose sources tell some of the facts, and counts their calls. */
async function runOf(
  { policy, facts, ...options }: Question,
  behind: readonly string[],
  fetchUntil: FetchUntil,
) {
  const calls = new Map<string, number>();
  const engine = createEngine(policy, { ...options, fetchUntil });
  const flat = flatFacts(facts);
  for (const path of behind)
    engine.addFact(path, async () => {
      calls.set(path, (calls.get(path) ?? 0) + 1);
      return flat[path];
    });
  const given = Object.entries(flat).filter(([path]) => !behind.includes(path));
  return { calls, ...(await engine.run(Object.fromEntries(given))) };
}

const REGRESSIONS = join(import.meta.dirname, '../regressions');

const bytes = (value: unknown): string => JSON.stringify(value);

describe('createEngine', () => {
  it.each(jsonFilesIn(REGRESSIONS))(
    'gives the verdict of evaluate where readings once parted: %s',
    async (path) => {
      const { versions, policy: id, facts, asOf, procedure } = readJson<Regression>(path);
      const question = { policy: assemble(versions)[id] as Policy, facts, asOf, procedure };
      const { verdict } = await runOf(question, pathsOf(question), 'verdict');
      expect(verdict).toEqual(evaluate(question.policy, facts, question));
    },
  );

  it.prop([behindSources], { numRuns: RUNS })(
    'always gives the verdict of evaluate on all facts, byte for byte',
    async ({ question, behind }) => {
      const { verdict, facts } = await runOf(question, behind, 'verdict');
      expect(bytes(verdict)).toBe(bytes(evaluate(question.policy, question.facts, question)));
      expect(bytes(evaluate(question.policy, facts, question))).toBe(bytes(verdict));
    },
  );

  it.prop([behindSources], { numRuns: RUNS / 4 })(
    'never calls a source twice, and never one for a fact that the rules do not read',
    async ({ question, behind }) => {
      const { calls, fetched } = await runOf(question, behind, 'verdict');
      const { policy, asOf } = question;
      const version = spellOn(policy.spells, parseDay(asOf))?.resolved.version;
      const read = version ? [...readsOf(version).facts, 'materials'] : [];
      expect([...calls.values()].filter((count) => count > 1)).toEqual([]);
      expect([...calls.keys()]).toEqual(fetched);
      expect(fetched.filter((path) => !read.includes(path))).toEqual([]);
    },
  );

  it.prop([behindSources, fc.constantFrom<FetchUntil>('verdict', 'outcome')], { numRuns: RUNS / 4 })(
    'always emits events that restate its verdict, whatever was behind sources',
    async ({ question, behind }, fetchUntil) => {
      const { verdict, results } = await runOf(question, behind, fetchUntil);
      const stated = (type: string) =>
        results.flatMap(({ event }) => (event?.type === type ? [event.params ?? {}] : []));
      const { outcome, tier, grounds, reasons } = verdict;
      expect(stated('outcome')).toEqual([{ outcome }]);
      expect(stated('tier').map((params) => params.tier)).toEqual(tier === null ? [] : [tier]);
      expect(
        stated('ground')
          .map(({ ground, status }) => `${ground} ${status}`)
          .sort(),
      ).toEqual(grounds.map(({ id, status }) => `${id} ${status}`).sort());
      expect(
        stated('reason')
          .map(({ clause, code }) => `${clause} ${code}`)
          .sort(),
      ).toEqual(
        reasons
          .filter(({ code }) => code !== 'DAYS_OFF_NOT_ANNOUNCED')
          .map(({ clause, code }) => `${clause} ${code}`)
          .sort(),
      );
      expect(stated('requirement')).toEqual([]);
    },
  );

  it.prop([behindSources], { numRuns: RUNS / 2 })(
    'always gives the outcome of evaluate when it fetches for the outcome alone, from facts that decide it',
    async ({ question, behind }) => {
      const { verdict, facts, fetched } = await runOf(question, behind, 'outcome');
      const { policy, asOf, procedure } = question;
      expect(verdict.outcome).toBe(evaluate(policy, question.facts, question).outcome);
      expect(bytes(verdict)).toBe(bytes(evaluate(policy, facts, question)));
      const deciding = factsDeciding(policy, asOf, procedure);
      expect(fetched.filter((path) => !deciding.has(path))).toEqual([]);
    },
  );
});
