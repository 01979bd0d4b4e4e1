import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import type { Facts } from '../../src/facts/index.js';
import type { ValidityClause } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { citation, permit, policyWith, text } from '../support/lifecycle.js';

const isOwner: Condition = { fact: 'residence.housing', operator: 'equal', value: 'owned' };

describe('validity', () => {
  const validityUnder = (validity: { readonly [id: string]: ValidityClause }, facts: Facts) =>
    evaluate(policyWith({ endorse: { title: text, validity } }), facts, {
      asOf: '2024-05-01',
      procedure: 'endorse',
    }).validity;
  const days = (validity: ReturnType<typeof validityUnder>) => validity && [validity.from, validity.through];

  const fiveYears = { from: 'permit.issuedOn', lasts: { years: 5 }, citation };

  it('runs for its period, and ends on the corresponding day', () => {
    expect(validityUnder({ fiveYears }, permit('2024-02-29'))).toEqual({
      from: '2024-02-29',
      through: '2029-02-28',
      citation,
    });
  });

  it('runs without end where none is set', () => {
    expect(days(validityUnder({ endless: { ...fiveYears, lasts: null } }, permit('2024-02-29')))).toEqual([
      '2024-02-29',
      null,
    ]);
  });

  it('runs through a dated fact', () => {
    const kept = { from: 'permit.issuedOn', through: 'permit.expiresOn', citation };
    const until = (expiresOn?: string | null) => ({
      permit: { issuedOn: '2024-02-29', ...(expiresOn !== undefined && { expiresOn }) },
    });
    expect(days(validityUnder({ kept }, until('2026-01-31')))).toEqual(['2024-02-29', '2026-01-31']);
    expect(days(validityUnder({ kept }, until(null)))).toEqual(['2024-02-29', null]);
    expect(validityUnder({ kept }, until())).toBe(null);
  });

  it('is not known without the day that it runs from', () => {
    expect(validityUnder({ fiveYears }, {})).toBe(null);
    expect(validityUnder({ fiveYears }, { permit: { issuedOn: null } })).toBe(null);
  });

  it.each<[string, Facts['residence'], readonly (string | null)[] | null]>([
    ['holds', { housing: 'owned' }, ['2020-01-01', '2022-01-01']],
    ['fails, the next', { housing: 'rented' }, ['2020-01-01', '2025-01-01']],
    ['is unknown, neither', {}, null],
  ])('is by the first clause whose condition %s', (_, residence, expected) => {
    const twoYears = { ...fiveYears, when: isOwner, lasts: { years: 2 } };
    expect(days(validityUnder({ twoYears, fiveYears }, { ...permit('2020-01-01'), residence }))).toEqual(
      expected,
    );
  });

  it('is none where no clause applies', () => {
    const owners = { ...fiveYears, when: isOwner };
    const facts = { ...permit('2020-01-01'), residence: { housing: 'rented' } } as const;
    expect(validityUnder({ owners }, facts)).toBe(null);
  });

  it('runs from the last endorsement where the rules say so', () => {
    const fromLast = { ...fiveYears, from: { latest: ['permit.issuedOn', { event: 'endorsed' }] } } as const;
    const facts = permit('2015-01-01', ['endorsed', '2019-03-01'], ['endorsed', '2024-05-02']);
    expect(days(validityUnder({ fromLast }, facts))).toEqual(['2019-03-01', '2024-03-01']);
  });
});
