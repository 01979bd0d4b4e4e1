import { describe, expect, it } from 'vitest';
import { runCase } from '../../src/cases/index.js';
import type { PolicyCase } from '../../src/schema/index.js';
import { policies } from '../support/policies.js';

/** What is not as expected of a policy that knows nothing of a person, before it is in force unless said otherwise. */
const run = (expected: PolicyCase['expect'], more: Partial<PolicyCase> = {}) =>
  runCase(
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

describe('runCase', () => {
  it('names path, expected and actual of a value that differs', () => {
    expect(run({ outcome: 'out-of-force' })).toEqual([]);
    expect(run({ outcome: 'eligible' })).toEqual([
      { path: 'outcome', expected: 'eligible', actual: 'out-of-force' },
    ]);
  });

  it('compares objects by the keys expected only', () => {
    expect(run({ policy: { version: null } })).toEqual([]);
    expect(run({ policy: { version: '2016-01-01', lineage: [] } })).toEqual([
      { path: 'policy.version', expected: '2016-01-01', actual: null },
    ]);
  });

  it('compares lists in full length, their entries in part', () => {
    expect(run({ reasons: [{ code: 'NO_VERSION_IN_FORCE' }] })).toEqual([]);
    expect(run({ lineage: [] })).toEqual([{ path: 'lineage', expected: [] }]);
    expect(run({ missingFacts: ['asOf'] })).toEqual([{ path: 'missingFacts.0', expected: 'asOf' }]);
    expect(run({ reasons: [] })).toMatchObject([
      { path: 'reasons.0', actual: { code: 'NO_VERSION_IN_FORCE' } },
    ]);
    expect(run({ reasons: [{ code: 'EXEMPT' }] })).toEqual([
      { path: 'reasons.0.code', expected: 'EXEMPT', actual: 'NO_VERSION_IN_FORCE' },
    ]);
  });

  it('takes a misspelt key for a mismatch', () => {
    expect(run({ outcom: null })).toEqual([{ path: 'outcom', expected: null }]);
  });

  it('compares the permit status', () => {
    expect(run({ status: { state: 'out-of-force', cure: [] } })).toEqual([]);
    expect(run({ status: { state: 'none', cure: [] } })).toEqual([
      { path: 'status.state', expected: 'none', actual: 'out-of-force' },
    ]);
  });

  it('reads clauses and origins of the version in force, null as absent', () => {
    const fee = 'procedures.apply.fees.first-issue';
    const inForce = { asOf: '2016-01-01' };
    expect(run({ clauses: { [fee]: { amount: 0 }, 'notes.none': null } }, inForce)).toEqual([]);
    expect(run({ clauses: { [fee]: null } }, inForce)).toMatchObject([
      { path: `clauses.${fee}`, actual: { amount: 0 } },
    ]);
    expect(run({ clauses: { [fee]: { amount: 5 } } }, inForce)).toEqual([
      { path: `clauses.${fee}.amount`, expected: 5, actual: 0 },
    ]);
    expect(run({ origins: { [fee]: 'national/residence-permit@2016-01-01' } }, inForce)).toEqual([]);
    expect(run({ origins: { [fee]: 'elsewhere@2016-01-01' } }, inForce)).toEqual([
      {
        path: `origins.${fee}`,
        expected: 'elsewhere@2016-01-01',
        actual: 'national/residence-permit@2016-01-01',
      },
    ]);
    expect(run({ clauses: { [fee]: { amount: 0 } } })).toEqual([
      { path: `clauses.${fee}`, expected: { amount: 0 } },
    ]);
  });

  it.each<readonly [string, Partial<PolicyCase>]>([
    ['a day that is none', { asOf: '2015-02-30' }],
    ['a procedure that the policy lacks', { asOf: '2016-01-01', procedure: 'renew' }],
    ['facts that cannot be', { facts: { residence: { registeredOn: 'soon' } } }],
  ])('reports %s as an evaluation that failed', (_, more) => {
    expect(run({}, more)).toMatchObject([{ path: 'evaluation', expected: 'a verdict' }]);
  });

  it('reports a policy that nobody has, even one named as a property of every object', () => {
    for (const policy of ['nowhere/residence-permit', 'constructor'])
      expect(run({}, { policy })).toEqual([{ path: 'policy', expected: policy }]);
  });
});
