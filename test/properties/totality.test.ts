import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { type Facts, parseFacts } from '../../src/facts/index.js';
import { type Issue, issueCodes, RulesError } from '../../src/issues/index.js';
import type { Procedure } from '../../src/policy/index.js';
import { policiesFor } from '../../src/rules/catalogue.js';
import { proceduresOn } from '../../src/testing/applicants/index.js';
import { compile, evaluate, type Screening, scopeOf } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { type Question, questions } from './questions.js';
import { factsDeciding } from './reads.js';
import { faultsBy } from './schema.js';

vi.setConfig({ testTimeout: 120_000 });

const hangzhou = policies['hangzhou/residence-permit'] as Question['policy'];

/** What a call gave: an answer, or the issues it was refused with. Any other error is passed on. */
function attempt<T>(call: () => T): { readonly answer: T } | { readonly issues: readonly Issue[] } {
  try {
    return { answer: call() };
  } catch (error) {
    if (!(error instanceof RulesError) || error.code !== 'INVALID_FACTS') throw error;
    return { issues: error.issues };
  }
}

/** Evaluates facts that may be anything, and holds the answer to the contract. */
function expectVerdictOrIssues(question: Question, facts: unknown): void {
  const outcome = attempt(() => evaluate(question.policy, facts as Facts, question));
  if ('answer' in outcome) {
    expect(faultsBy('verdict', outcome.answer)).toEqual([]);
    expect(parseFacts(facts, scopeOf(question.policy))).toHaveProperty('facts');
    return;
  }
  expect(outcome.issues).not.toEqual([]);
  expect(parseFacts(facts, scopeOf(question.policy))).toEqual({ issues: outcome.issues });
  for (const { code, path } of outcome.issues) {
    expect(issueCodes).toContain(code);
    expect(typeof path).toBe('string');
  }
}

/** JSON as a parser gives it: `__proto__` is a key like any other. */
const parsedJson = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

type Place = readonly (string | number)[];
const placesIn = (value: unknown): Place[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.keys(value).flatMap((key) => [
        [key],
        ...placesIn((value as { [key: string]: unknown })[key]).map((rest) => [key, ...rest]),
      ]);

const replaced = (value: unknown, [key, ...rest]: Place, by: unknown): unknown => {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as { [key: string]: unknown };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
};

const hostile = questions.chain((question) => {
  const places = placesIn(question.facts);
  return fc.record({
    question: fc.constant(question),
    place: places.length > 0 ? fc.constantFrom(...places) : fc.constant([]),
    by: fc.oneof(parsedJson, fc.constantFrom('2023-02-30', '', -0, -1, 1e300, 2 ** 31, [], {}, null)),
  });
});

describe('evaluate', () => {
  it.prop([questions, parsedJson], { numRuns: 200 })(
    'always gives a verdict or the issues, whatever JSON the facts are',
    (question, facts) => expectVerdictOrIssues(question, facts),
  );

  it.prop([hostile], { numRuns: 400 })(
    'always gives a verdict or the issues, whatever JSON stands in place of one value',
    ({ question, place, by }) => expectVerdictOrIssues(question, replaced(question.facts, place, by)),
  );

  it.each([
    '{"__proto__":{"residence":{"registeredOn":"2024-01-01"}}}',
    '{"residence":{"__proto__":{"housing":"owned"}}}',
    '{"constructor":{"prototype":{}}}',
    '{"residence":{"hasOwnProperty":true,"toString":null}}',
    '{"local":{"__proto__":1}}',
    '{"materials":["__proto__","constructor","toString"]}',
    '{"materials":[{"kind":"constructor"}]}',
    '{"materials":[{"kind":"photo","attributes":{"__proto__":1}}]}',
    '{"materials":[null,[],1]}',
    '{"materials":[{"kind":"photo","copies":null}]}',
    '{"materials":[{"kind":"photo","originals":1.5}]}',
    '{"permit":{"earlier":[{"events":[null]}]}}',
    `{"residence":{"purposes":[${'"work",'.repeat(1000)}"work"]}}`,
    `{"residence":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":${i}`).join(',')}}`,
    '[]',
    'null',
    '"facts"',
    '0',
  ])('takes hostile facts %# for what they are', (text) => {
    expectVerdictOrIssues(
      { policy: hangzhou, procedure: 'apply', asOf: '2024-05-01', facts: {} },
      JSON.parse(text),
    );
  });

  it('gives a verdict whose numbers JSON can say', () => {
    const facts = JSON.parse('{"materials":[{"kind":"photo","attributes":{"sizeInInches":1e400}}]}') as Facts;
    const guide = policies['hangzhou/residence-permit-guide'] as Question['policy'];
    const outcome = attempt(() => evaluate(guide, facts, { asOf: '2024-05-01' }));
    if ('answer' in outcome) expect(JSON.parse(JSON.stringify(outcome.answer))).toEqual(outcome.answer);
  });
});

describe('evaluate with bad options', () => {
  const codeOf = (policy: Question['policy'], options: unknown): string => {
    try {
      return evaluate(policy, {}, options as { asOf: string }).outcome;
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      return error.code;
    }
  };

  it.prop([questions, fc.oneof(fc.string(), parsedJson)], { numRuns: 200 })(
    'refuses a procedure that the version does not have',
    ({ policy, asOf }, procedure) => {
      fc.pre(!(proceduresOn(policy, asOf) as unknown[]).includes(procedure));
      const code = codeOf(policy, { asOf, procedure });
      expect(['UNKNOWN_PROCEDURE', 'out-of-force']).toContain(code);
    },
  );

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'refuses the procedure %s, which is a property of every object',
    (procedure) => {
      expect(codeOf(hangzhou, { asOf: '2024-05-01', procedure: procedure as Procedure })).toBe(
        'UNKNOWN_PROCEDURE',
      );
    },
  );

  it.prop([fc.oneof(fc.string(), parsedJson)], { numRuns: 200 })(
    'refuses an asOf that is not a civil date',
    (asOf) => {
      expect(codeOf(hangzhou, { asOf })).toBe('INVALID_AS_OF');
    },
  );

  it.each([
    ['no options', undefined],
    ['null', null],
    ['no asOf', {}],
  ])('refuses %s', (_, options) => {
    expect(codeOf(hangzhou, options)).toBe('INVALID_AS_OF');
  });
});

describe('a compiled policy', () => {
  /** Both answers of a compiled policy; they check what they read, and say where it is malformed. */
  const attempts = (question: Question, facts: Facts) => {
    const handle = compile(question.policy);
    return [
      attempt<Screening>(() => handle.evaluate(facts, question)),
      attempt(() => handle.screen(facts, question)),
    ];
  };

  it.prop([hostile], { numRuns: 400 })(
    'never answers over a malformed value that the answer rests on, nor refuses facts that are in order',
    ({ question, place, by }) => {
      const { policy, asOf, procedure } = question;
      const facts = replaced(question.facts, place, by) as Facts;
      const parsed = parseFacts(facts, scopeOf(policy));
      const faults = 'issues' in parsed ? parsed.issues : [];
      for (const short of attempts(question, facts)) {
        if ('issues' in short) {
          expect(short.issues).not.toEqual([]);
          for (const { path } of short.issues)
            expect(faults.filter((fault) => isWithin(fault.path, path))).not.toEqual([]);
        } else if (short.answer.outcome !== 'out-of-force') {
          const read = factsDeciding(policy, asOf, procedure);
          const overlooked = faults.filter(({ code, path }) => code !== 'CONTRADICTION' && read.has(path));
          expect(overlooked).toEqual([]);
        }
      }
    },
  );

  it.each([
    ['facts', '', 'null'],
    ['facts', '', '[]'],
    ['a subject', 'residence', '{"residence":"330106"}'],
    ['a subject', 'residence', '{"residence":[]}'],
    ['a fact', 'residence.housing', '{"residence":{"housing":"castle"}}'],
    ['a list of papers', 'materials', '{"materials":{"photo":true}}'],
    ['a paper', 'materials', '{"materials":[null]}'],
    ['a day on a paper', 'materials', '{"materials":[{"kind":"photo","validThrough":"2023-02-30"}]}'],
    ['a number of papers', 'materials', '{"materials":[{"kind":"photo","originals":"2"}]}'],
  ])('refuses %s that is not one, at %s: %s', (_, path, text) => {
    const question = { policy: hangzhou, procedure: 'apply', asOf: '2024-05-01', facts: {} } as const;
    for (const short of attempts(question, JSON.parse(text)))
      expect(short).toEqual({ issues: [expect.objectContaining({ path })] });
  });
});

const isWithin = (path: string, place: string): boolean =>
  place === '' || path === place || path.startsWith(`${place}.`);

describe('issues', () => {
  const number = '11010119900307123X';

  it.each([
    ['a value', { identity: { hukouDivision: number } }],
    ['a name', { [number]: true }],
    ['a name within a subject', { identity: { [number]: '2024-01-01' } }],
    ['a name of an attribute', { materials: [{ kind: 'photo', attributes: { [number]: null } }] }],
    ['a kind of paper', { materials: [number] }],
  ])('never echo an identity number given as %s', (_, facts) => {
    const outcome = attempt(() => evaluate(hangzhou, facts as Facts, { asOf: '2024-05-01' }));
    expect(outcome).toHaveProperty('issues');
    expect(JSON.stringify(outcome)).not.toContain('19900307');
  });
});

describe('policiesFor', () => {
  it.prop([fc.oneof(fc.string(), parsedJson, fc.constantFrom(330106, ['330106'], '330106\n')), parsedJson], {
    numRuns: 200,
  })('always answers or refuses', (division, asOf) => {
    for (const day of [asOf, '2024-05-01']) {
      try {
        expect(policiesFor(division as string, day as string)).toContain('national/residence-permit');
      } catch (error) {
        if (!(error instanceof RulesError)) throw error;
        expect(['INVALID_AS_OF', 'INVALID_FACTS']).toContain(error.code);
      }
    }
  });
});
