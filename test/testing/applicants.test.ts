import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/index.js';
import { definePolicy } from '../../src/policy/index.js';
import { applicants, factAt, questions } from '../../src/testing/index.js';
import { evaluate, scopeOf } from '../../src/verdict/index.js';
import { citation, policyWith, text, versionWith } from '../support/lifecycle.js';
import { policies } from '../support/policies.js';

const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' } as const;

/** Half a year registered, at least six months insured. */
const halfYear = policyWith({
  apply: {
    title: text,
    eligibility: {
      'half-year': {
        condition: { fact: 'residence.registeredOn', operator: 'periodElapsed', value: { months: 6 } },
        reason,
        citation,
      },
      insured: {
        condition: { fact: 'employment.socialInsuranceMonths', operator: 'greaterThanInclusive', value: 6 },
        reason,
        citation,
      },
    },
    materials: {
      photo: {
        alternatives: [{ items: [{ kind: 'photo', copies: 2, issuedWithin: { months: 6 } }] }],
        citation,
      },
    },
  },
});

const sample = (arbitrary: fc.Arbitrary<object>, numRuns = 600): object[] =>
  fc.sample(arbitrary, { numRuns, seed: 42 });
const valuesAt = (people: readonly object[], path: string): Set<unknown> =>
  new Set(people.map((facts) => factAt(facts, path)));

describe('applicants', () => {
  it.each(Object.entries(policies))('are always valid under %s', (_, policy) => {
    const scope = scopeOf(policy);
    fc.assert(
      fc.property(questions(policy, { hasNoise: true }), ({ facts }) => {
        expect(parseFacts(facts, scope)).toEqual({ facts });
      }),
      { numRuns: 150 },
    );
  });

  it('state only what the procedure reads', () => {
    for (const facts of sample(applicants(halfYear, { asOf: '2024-05-01' })))
      for (const subject of Object.keys(facts))
        expect(['residence', 'employment', 'application', 'permit', 'materials']).toContain(subject);
  });

  it('state other facts too where noise is asked for', () => {
    const people = sample(applicants(halfYear, { asOf: '2024-05-01', hasNoise: true }));
    expect(valuesAt(people, 'standing.hasBadCredit')).toEqual(new Set([undefined, true, false]));
  });

  it('state everything that is read where complete people are asked for', () => {
    for (const facts of sample(applicants(halfYear, { asOf: '2024-05-01', isComplete: true }))) {
      expect(factAt(facts, 'residence.registeredOn')).not.toBe(undefined);
      expect(factAt(facts, 'employment.socialInsuranceMonths')).not.toBe(undefined);
      expect(facts).toHaveProperty('materials');
    }
  });

  it('are complete, partial and nearly unknown if not', () => {
    const people = sample(applicants(halfYear, { asOf: '2024-05-01' }));
    const outcomes = new Set(
      people.map((facts) => evaluate(halfYear, facts, { asOf: '2024-05-01' }).outcome),
    );
    expect(outcomes).toEqual(new Set(['eligible', 'ineligible', 'indeterminate']));
  });

  it.each([
    ['2024-07-10', ['2024-01-09', '2024-01-10', '2024-01-11']],
    // The corresponding day of several days: 29, 30 and 31 August all end on 29 February.
    ['2024-02-29', ['2023-08-29', '2023-08-30', '2023-08-31', '2023-09-01']],
  ])('lie on both sides of the day on which a period ends on %s', (asOf, days) => {
    const seen = valuesAt(sample(applicants(halfYear, { asOf })), 'residence.registeredOn');
    for (const day of days) expect(seen).toContain(day);
  });

  it('lie below, at and above a number', () => {
    const seen = valuesAt(
      sample(applicants(halfYear, { asOf: '2024-05-01' })),
      'employment.socialInsuranceMonths',
    );
    for (const months of [5, 6, 7]) expect(seen).toContain(months);
  });

  it('hold no papers, all papers, and papers that are nearly in order', () => {
    const seen = sample(applicants(halfYear, { asOf: '2024-05-01' })).map((facts) =>
      JSON.stringify((facts as { materials?: unknown }).materials),
    );
    expect(seen).toContain('[]');
    expect(seen).toContain('["photo"]');
    expect(seen.some((list) => list?.includes('"copies":1'))).toBe(true);
    for (const issuedOn of ['2023-10-31', '2023-11-01', '2023-11-02'])
      expect(seen.some((list) => list?.includes(`"issuedOn":"${issuedOn}"`))).toBe(true);
  });

  it('shrink to the facts that matter', () => {
    const { counterexample } = fc.check(
      fc.property(
        applicants(policies['hangzhou/residence-permit'] as never, { asOf: '2024-05-01' }),
        (facts) => {
          const registeredOn = factAt(facts, 'residence.registeredOn');
          return typeof registeredOn !== 'string' || registeredOn < '2024-01-01';
        },
      ),
      { seed: 7 },
    );
    const [least] = counterexample as [object];
    expect(Object.keys(least)).toEqual(['residence']);
    expect(Object.keys((least as { residence: object }).residence)).toEqual(['registeredOn']);
  });

  it('know nothing on a day without a version', () => {
    const later = definePolicy([{ ...versionWith({}), effectiveFrom: '2024-01-01' }]);
    expect(sample(applicants(later, { asOf: '2023-12-31' }), 5)).toEqual([{}, {}, {}, {}, {}]);
  });

  it.each([
    ['2024-02-30', 'apply', 'INVALID_AS_OF'],
    ['2024-05-01', 'renew', 'UNKNOWN_PROCEDURE'],
  ] as const)('refuse %s and %s', (asOf, procedure, code) => {
    expect(() => applicants(halfYear, { asOf, procedure })).toThrow(expect.objectContaining({ code }));
  });

  it('never loop on a condition that nobody can meet', () => {
    const impossible = policyWith({
      apply: {
        title: text,
        eligibility: {
          never: {
            condition: {
              all: [
                { fact: 'employment.taxMonths', operator: 'lessThan', value: 0 },
                { fact: 'asOf', operator: 'before', value: '1990-01-01' },
              ],
            },
            reason,
            citation,
          },
        },
      },
    });
    const people = sample(applicants(impossible, { asOf: '2024-05-01' }), 50);
    expect(people.some((facts) => factAt(facts, 'employment.taxMonths') !== undefined)).toBe(true);
  });
});

describe('questions', () => {
  const later = definePolicy([{ ...versionWith({}), effectiveFrom: '2024-01-01' }]);

  it('ask for no more than the procedures asked for, and on days without a version for nothing in particular', () => {
    const asked = fc.sample(
      questions(later, { asOf: ['2023-12-31', '2024-05-01'], procedures: ['apply'] }),
      50,
    );
    expect(new Set(asked.map(({ asOf, procedure }) => `${procedure} on ${asOf}`))).toEqual(
      new Set(['apply on 2023-12-31', 'apply on 2024-05-01']),
    );
  });

  it.each([
    ['UNKNOWN_PROCEDURE', { procedures: ['renew'] as const }],
    ['UNKNOWN_PROCEDURE', { procedures: [] }],
    ['INVALID_AS_OF', { asOf: [] }],
    ['INVALID_AS_OF', { asOf: ['2024-02-30'] }],
  ])('refuse with %s what would ask nobody', (code, options) => {
    const ask = () => fc.sample(questions(later, options), 5);
    expect(ask).toThrow(expect.objectContaining({ code }));
  });
});
