import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casesIn, mismatchesOf, type PolicyCase } from '../support/cases.js';
import { jsonFilesIn, policies, readJson } from '../support/policies.js';

const cases = casesIn();

const instruments = jsonFilesIn(join(import.meta.dirname, '../../rules/instruments')).map((path) =>
  readJson<{ readonly id: string; readonly articles: readonly string[] }>(path),
);

const articlesOf = (instrument: string): readonly string[] =>
  instruments.find(({ id }) => id === instrument)?.articles ?? [];

describe('policy cases', () => {
  for (const { path, policyCase } of cases) {
    it(`${path}: ${policyCase.title}`, () => {
      expect(mismatchesOf(policyCase, policies)).toEqual([]);
    });
  }

  it('cover the law of nation, province and city with at least 80 cases', () => {
    const law = cases.filter(({ path }) => /^(national|zhejiang|hangzhou)\/residence-permit\//.test(path));
    expect(law.length).toBeGreaterThanOrEqual(80);
  });

  it('each expect something, and name an authority with its reading', () => {
    const empty = cases.filter(
      ({ policyCase: { authority, expect: expected } }) =>
        Object.keys(expected).length === 0 ||
        authority.length === 0 ||
        authority.some(({ reading }) => !reading),
    );
    expect(empty.map(({ path }) => path)).toEqual([]);
  });

  it('rest on articles that exist', () => {
    const unknown = cases.flatMap(({ path, policyCase }) =>
      policyCase.authority
        .filter(({ instrument, article }) => !articlesOf(instrument).includes(article))
        .map(({ instrument, article }) => `${path}: ${instrument} ${article}`),
    );
    expect(unknown).toEqual([]);
  });

  it('lie in the folder of their policy', () => {
    const astray = cases.filter(({ path, policyCase }) => !path.startsWith(`${policyCase.policy}/`));
    expect(astray.map(({ path }) => path)).toEqual([]);
  });
});

describe('mismatchesOf', () => {
  const run = (expected: PolicyCase['expect'], more: Partial<PolicyCase> = {}) =>
    mismatchesOf(
      {
        title: '',
        authority: [],
        policy: 'national/residence-permit',
        asOf: '2015-12-31',
        facts: {},
        expect: expected,
        ...more,
      },
      policies,
    );

  it('names path, expected and actual of a scalar that differs', () => {
    expect(run({ outcome: 'eligible' })).toEqual(['outcome: expected "eligible", actual "out-of-force"']);
  });

  it('compares objects by the keys expected only', () => {
    expect(run({ policy: { version: null } })).toEqual([]);
    expect(run({ policy: { version: '2016-01-01', lineage: [] } })).toEqual([
      'policy.version: expected "2016-01-01", actual null',
    ]);
  });

  it('compares values in full length, entries in part', () => {
    expect(run({ reasons: [{ code: 'NO_VERSION_IN_FORCE' }] })).toEqual([]);
    expect(run({ lineage: [] })).toEqual(['lineage: expected [], actual nothing']);
    expect(run({ missingFacts: ['asOf'] })).toEqual(['missingFacts.0: expected "asOf", actual nothing']);
    expect(run({ reasons: [] })[0]).toMatch(/^reasons\.0: expected nothing, actual \{"code":"NO_VERSION/);
    expect(run({ reasons: [{ code: 'EXEMPT' }] })).toEqual([
      'reasons.0.code: expected "EXEMPT", actual "NO_VERSION_IN_FORCE"',
    ]);
  });

  it('takes a misspelt key for a mismatch', () => {
    expect(run({ outcom: null })).toEqual(['outcom: expected null, actual nothing']);
  });

  it('reads clauses and origins of the version in force, null as absent', () => {
    const fee = 'procedures.apply.fees.first-issue';
    const inForce = { asOf: '2016-01-01' };
    expect(run({ clauses: { [fee]: { amount: 0 }, 'notes.none': null } }, inForce)).toEqual([]);
    expect(run({ clauses: { [fee]: null } }, inForce)).toHaveLength(1);
    expect(run({ clauses: { [fee]: { amount: 5 } } }, inForce)).toEqual([
      `clauses.${fee}.amount: expected 5, actual 0`,
    ]);
    expect(run({ origins: { [fee]: 'elsewhere@2016-01-01' } }, inForce)).toHaveLength(1);
    expect(run({ clauses: { [fee]: { amount: 0 } } })).toEqual([
      `clauses.${fee}: expected {"amount":0}, actual nothing`,
    ]);
  });

  it('reports an evaluation that fails, and a policy that nobody has', () => {
    expect(run({}, { asOf: '2015-02-30' })[0]).toMatch(/^evaluation: expected "a verdict"/);
    expect(run({}, { asOf: '2016-01-01', procedure: 'renew' })[0]).toMatch(/^evaluation: /);
    expect(run({}, { policy: 'nowhere/residence-permit' })[0]).toMatch(/^policy: /);
  });
});
