import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/index.js';
import type { Policy } from '../../src/policy/index.js';
import { jsonSchemas, parseInstrument } from '../../src/schema/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { casesIn } from '../support/cases.js';
import { jsonFilesIn, policies, readJson, ruleFiles } from '../support/policies.js';
import { faults, published, schemaNames } from './validators.js';

const ROOT = join(import.meta.dirname, '../..');
const RULES = join(ROOT, 'rules');

/** JSON files under a folder: their names below it, and what is in them. */
const filesIn = <T>(folder: string): [name: string, content: T][] =>
  jsonFilesIn(folder).map((path) => [relative(folder, path), readJson<T>(path)]);

const cases = casesIn();

describe('the published schemas', () => {
  it('are those that the code makes, no more and no fewer', () => {
    const made = JSON.parse(JSON.stringify(jsonSchemas()));
    const written = filesIn(join(RULES, 'schema'));
    expect(Object.fromEntries(written)).toEqual(made);
  });

  it.each(schemaNames)('say that %s is draft-07', (name) => {
    expect(published(name).$schema).toBe('http://json-schema.org/draft-07/schema#');
  });
});

/** The schema that a file of rules/ names, as a path from the root of the repository. */
const schemaOf = (path: string, { $schema = '' }: { readonly $schema?: string }): string => {
  expect($schema).toMatch(/^\.\.?\//);
  const named = resolve(dirname(path), $schema);
  expect(existsSync(named)).toBe(true);
  return relative(ROOT, named);
};

describe('the files of rules/', () => {
  const versions = ruleFiles().map(({ path, version }) => [relative(RULES, path), version] as const);
  const instruments = filesIn<{ $schema?: string }>(join(RULES, 'instruments'));

  it('are there', () => {
    expect(versions.length).toBeGreaterThanOrEqual(3);
    expect(instruments.length).toBeGreaterThanOrEqual(3);
  });

  it.each(versions)('validate, and name their schema: %s', (name, version) => {
    expect(faults('policy', version)).toEqual([]);
    expect(schemaOf(join(RULES, name), version)).toBe('rules/schema/policy.schema.json');
  });

  it.each(instruments)('validate, and name their schema: instruments/%s', (name, file) => {
    expect(parseInstrument(file)).toEqual({ instrument: file });
    expect(faults('instrument', file)).toEqual([]);
    expect(schemaOf(join(RULES, 'instruments', name), file)).toBe('rules/schema/instrument.schema.json');
  });
});

describe('policy.schema.json', () => {
  const shapes = (kind: string) =>
    filesIn<{ file: unknown }>(join(ROOT, 'fixtures/rule-files', kind, 'schema'));

  it.each(shapes('good'))('takes %s', (_name, { file }) => {
    expect(faults('policy', file)).toEqual([]);
  });

  it.each(shapes('bad'))('refuses %s', (_name, { file }) => {
    expect(faults('policy', file)).not.toEqual([]);
  });
});

describe('facts.schema.json', () => {
  it('takes the facts of every case', () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const { path, policyCase } of cases)
      expect([path, faults('facts', policyCase.facts)]).toEqual([path, []]);
  });

  const fixtures = (kind: string) => filesIn<{ facts: unknown }>(join(ROOT, 'fixtures/facts', kind));

  it.each(fixtures('good'))('takes %s', (_name, { facts }) => {
    expect(faults('facts', facts)).toEqual([]);
  });

  // What a JSON Schema cannot say: which fact comes first, which kinds of paper a rule file adds.
  const beyond = ['contradiction.json', 'unknown-material.json'];
  it.each(fixtures('bad').filter(([name]) => !beyond.includes(name)))('refuses %s', (_name, { facts }) => {
    expect(faults('facts', facts)).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['a month that is none', { employment: { insuredMonths: [{ month: null }] } }],
    ['a stay that begins on no day', { residence: { spells: [{ from: null }] } }],
    ['an event of no kind', { permit: { events: [{ kind: null, on: '2024-01-01' }] } }],
    ['a boolean that is none', { residence: { isContinuous: null } }],
    ['no number of originals', { materials: [{ kind: 'photo', originals: null }] }],
    ['no number of copies', { materials: [{ kind: 'photo', copies: null }] }],
    ['too large a number', { materials: [{ kind: 'photo', originals: 2_000_000_000 }] }],
    ['a list of 1001', { residence: { purposes: Array(1001).fill('work') } }],
    ['1001 papers', { materials: Array(1001).fill('photo') }],
    ['an id of 65 characters', { permit: { tier: 'x'.repeat(65) } }],
  ])('agrees with parseFacts on %s', (_name, facts) => {
    expect(faults('facts', facts).length === 0).toBe('facts' in parseFacts(facts));
  });
});

describe('verdict.schema.json', () => {
  it('takes the verdict of every case', () => {
    for (const { path, policyCase } of cases) {
      const { policy, facts, asOf, procedure } = policyCase;
      const found = policies[policy];
      if (!found) throw new Error(`${path}: no policy ${policy}`);
      const verdict = evaluate(found, facts, { asOf, ...(procedure && { procedure }) });
      expect([path, faults('verdict', verdict)]).toEqual([path, []]);
    }
  });

  it('refuses a verdict with a part missing or a part too many', () => {
    const policy = policies['national/residence-permit'] as Policy;
    const verdict = evaluate(policy, {}, { asOf: '2024-07-10' });
    expect(faults('verdict', verdict)).toEqual([]);
    for (const key of Object.keys(verdict)) {
      const { [key]: _left, ...rest } = verdict as unknown as { [key: string]: unknown };
      expect([key, faults('verdict', rest).length > 0]).toEqual([key, true]);
    }
    expect(faults('verdict', { ...verdict, advice: 'none' })).not.toEqual([]);
  });
});
