import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/index.js';
import { jsonSchemas, parseInstrument, parsePolicy } from '../../src/schema/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { casesIn } from '../support/cases.js';
import { jsonFilesIn, policies, readJson, ruleFiles } from '../support/policies.js';

const ROOT = join(import.meta.dirname, '../..');
const RULES = join(ROOT, 'rules');

const names = ['policy', 'instrument', 'facts', 'verdict'] as const;
const published = (name: (typeof names)[number]) =>
  readJson<{ [keyword: string]: unknown }>(join(RULES, `schema/${name}.schema.json`));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const validators = Object.fromEntries(names.map((name) => [name, ajv.compile(published(name))])) as {
  readonly [name in (typeof names)[number]]: ValidateFunction;
};

/** What a validator has against a value, in short. */
const faults = (name: (typeof names)[number], value: unknown): string[] => {
  const validate = validators[name];
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

const instruments = jsonFilesIn(join(RULES, 'instruments')).map((path) => ({
  path,
  file: readJson<object>(path),
}));
const cases = casesIn();

describe('the published schemas', () => {
  it('are those that the code makes, no more and no fewer', () => {
    const made = JSON.parse(JSON.stringify(jsonSchemas()));
    const written = jsonFilesIn(join(RULES, 'schema')).map((path) => [
      relative(join(RULES, 'schema'), path),
      readJson(path),
    ]);
    expect(Object.fromEntries(written)).toEqual(made);
  });

  it.each(names)('say that %s is draft-07', (name) => {
    expect(published(name).$schema).toBe('http://json-schema.org/draft-07/schema#');
  });
});

describe('the rule files', () => {
  it('are there', () => {
    expect(ruleFiles().length).toBeGreaterThanOrEqual(3);
    expect(instruments.length).toBeGreaterThanOrEqual(3);
  });

  it.each(ruleFiles().map(({ path, version }) => ({ name: relative(RULES, path), path, version })))(
    'validate: $name',
    ({ path, version }) => {
      expect(faults('policy', version)).toEqual([]);
      expect(version.$schema).toMatch(/^\.\.?\//);
      expect(resolve(dirname(path), version.$schema ?? '')).toBe(join(RULES, 'schema/policy.schema.json'));
    },
  );

  it.each(instruments.map(({ path, file }) => ({ name: relative(RULES, path), path, file })))(
    'validate: $name',
    ({ path, file }) => {
      expect(parseInstrument(file)).toEqual({ instrument: file });
      expect(faults('instrument', file)).toEqual([]);
      const named = resolve(dirname(path), (file as { $schema?: string }).$schema ?? '');
      expect(named).toBe(join(RULES, 'schema/instrument.schema.json'));
      expect(existsSync(named)).toBe(true);
    },
  );
});

describe('policy.schema.json', () => {
  const shape = jsonFilesIn(join(ROOT, 'fixtures/rule-files'))
    .map((path) => ({
      name: relative(join(ROOT, 'fixtures/rule-files'), path),
      file: readJson<{ file: unknown }>(path).file,
    }))
    .filter(({ name }) => name.includes('/schema/'));

  it.each(shape.filter(({ name }) => name.startsWith('good/')))('takes $name', ({ file }) => {
    expect(faults('policy', file)).toEqual([]);
  });

  it.each(shape.filter(({ name }) => name.startsWith('bad/')))('refuses $name', ({ file }) => {
    expect(parsePolicy(file)).toHaveProperty('issues');
    expect(faults('policy', file)).not.toEqual([]);
  });
});

describe('facts.schema.json', () => {
  it('takes the facts of every case', () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const { path, policyCase } of cases)
      expect([path, faults('facts', policyCase.facts)]).toEqual([path, []]);
  });

  const fixtures = (kind: string) =>
    jsonFilesIn(join(ROOT, 'fixtures/facts', kind)).map((path) => ({
      name: relative(join(ROOT, 'fixtures/facts'), path),
      facts: readJson<{ facts: unknown }>(path).facts,
    }));

  it.each(fixtures('good'))('takes $name', ({ facts }) => {
    expect(faults('facts', facts)).toEqual([]);
  });

  // What a JSON Schema cannot say: which fact comes first, which kinds and facts a rule file adds.
  const beyond = ['contradiction', 'unknown-material'].map((name) => `bad/${name}.json`);
  it.each(fixtures('bad').filter(({ name }) => !beyond.includes(name)))('refuses $name', ({ facts }) => {
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
    const first = Object.values(policies)[0];
    const verdict = first && evaluate(first, {}, { asOf: '2024-07-10' });
    for (const key of Object.keys(verdict ?? {})) {
      const { [key]: _left, ...rest } = verdict as unknown as { [key: string]: unknown };
      expect([key, faults('verdict', rest).length > 0]).toEqual([key, true]);
    }
    expect(faults('verdict', { ...verdict, advice: 'none' })).not.toEqual([]);
  });
});
