import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../src/cases/index.js';
import { type CaseContext, jsonSchemas, parseCase } from '../../src/schema/index.js';
import { scopeOf } from '../../src/verdict/index.js';
import { faults } from '../schema/validators.js';
import { CASES, casesIn } from '../support/cases.js';
import { jsonFilesIn, policies, readJson } from '../support/policies.js';

const BAD = join(import.meta.dirname, '../../fixtures/cases-bad');

interface BadCase {
  readonly case: unknown;
  readonly issues: readonly { readonly code: string; readonly path: string }[];
}

const bad = jsonFilesIn(BAD).map((path) => [relative(BAD, path), readJson<BadCase>(path)] as const);

const rules = readRules([]);
const context: CaseContext = {
  scopes: Object.fromEntries(Object.entries(policies).map(([id, policy]) => [id, scopeOf(policy)])),
  instruments: 'instruments' in rules ? rules.instruments : {},
};

const issuesOf = (input: unknown, within: CaseContext = context) => {
  const parsed = parseCase(input, within);
  return 'issues' in parsed ? parsed.issues : [];
};

/** A case that is right. */
const right = casesIn()[0]?.policyCase as object;

describe('parseCase', () => {
  it.each(bad)('says all that is wrong with %s', (_, { case: input, issues }) => {
    const found = issuesOf(input).map(({ code, path }) => `${code} ${path}`);
    expect(found.sort()).toEqual(issues.map(({ code, path }) => `${code} ${path}`).sort());
  });

  it('gives the same object where nothing is', () => {
    expect(parseCase(right, context)).toEqual({ case: right });
  });

  it('lists the keys that there are beside one that is not', () => {
    const [found] = issuesOf({ ...right, expect: { status: { countedResidence: { year: 1 } } } });
    expect(found).toMatchObject({
      code: 'UNKNOWN_KEY',
      path: 'expect.status.countedResidence.year',
      params: { key: 'year', known: ['from', 'excluded', 'completedYears', 'apart'] },
    });
  });

  it('leaves policy, articles, own facts and papers alone where it is not told of any', () => {
    const own = {
      ...right,
      policy: 'my-city/residence-permit',
      authority: [{ instrument: 'my-notice', article: '1', reading: 'so it says' }],
      facts: { local: { isMember: true }, materials: ['dog-tag'] },
    };
    expect(issuesOf(own, {})).toEqual([]);
    // Nobody knows the facts of a policy that nobody knows.
    expect(issuesOf(own).map(({ code }) => code)).toEqual(['UNKNOWN_POLICY', 'UNKNOWN_INSTRUMENT']);
    expect(issuesOf({ ...own, policy: 'national/residence-permit' }).map(({ code }) => code)).toEqual([
      'UNKNOWN_FACT',
      'UNKNOWN_MATERIAL',
      'UNKNOWN_INSTRUMENT',
    ]);
    const wrong = { ...own, facts: { ...own.facts, residence: { housing: 'castle' } } };
    expect(issuesOf(wrong, {}).map(({ path }) => path)).toEqual(['facts.residence.housing']);
  });

  it.each<readonly [string, unknown, string]>([
    ['a key that reaches a prototype', JSON.parse('{"__proto__": {}}'), 'SCHEMA'],
    ['such a key far down', JSON.parse('{"expect": {"clauses": {"a": {"__proto__": 1}}}}'), 'SCHEMA'],
    ['nesting past any bound', nested(10_000), 'TOO_DEEP'],
    ['a list past any bound', { authority: new Array(60_000).fill(0) }, 'TOO_LARGE'],
    ['a policy named as a property of every object', { ...right, policy: 'constructor' }, 'SCHEMA'],
    ['null', null, 'SCHEMA'],
  ])('refuses %s, and throws nothing', (_, input, code) => {
    expect(issuesOf(input).map((found) => found.code)).toContain(code);
  });

  it('agrees with the published schema', () => {
    expect(Object.keys(jsonSchemas())).toContain('case.schema.json');
    const refused = casesIn(CASES).filter(({ policyCase }) => faults('case', policyCase).length > 0);
    expect(refused.map(({ path }) => path)).toEqual([]);
    expect(faults('case', { ...right, expect: { outcom: 'eligible' } })).not.toEqual([]);
    expect(faults('case', { ...right, facts: { residence: { registerdOn: '2024-01-01' } } })).not.toEqual([]);
  });
});

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = { expect: value };
  return value;
}
