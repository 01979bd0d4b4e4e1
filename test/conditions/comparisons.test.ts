import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/conditions/index.js';
import { definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';

const title = { zh: '甲', en: 'A' };
const citation = { instrument: 'sample-law', article: '1' };

/** What a policy of one clause answers; every case is asked on 2024-07-10. */
function answer(fact: string, operator: string, value: unknown, facts: object): string {
  const condition: Comparison = { fact, operator, value };
  const version = {
    id: 'sample-city/residence-permit',
    title,
    effectiveFrom: '2000-01-01',
    authority: 'statute',
    instruments: {},
    verifiedOn: '2024-01-01',
    partitions: { unit: { citation, kind: 'urban-area-or-county' } },
    procedures: {
      apply: {
        title,
        eligibility: {
          asked: { citation, condition, reason: { met: 'GROUND_MET', unmet: 'NO_GROUND_MET' } },
        },
      },
    },
  } as unknown as PolicyVersion;
  const { outcome } = evaluate(definePolicy([version]), facts, { asOf: '2024-07-10' });
  return { eligible: 'true', ineligible: 'false', indeterminate: 'unknown', 'out-of-force': '' }[outcome];
}

type Case = [value: unknown, facts: object, expected: 'true' | 'false' | 'unknown'];

/** Holds an operator and its Kleene opposite to the same cases. */
function bothWays(fact: string, operator: string, opposite: string, cases: Case[]): void {
  const turned = { true: 'false', false: 'true', unknown: 'unknown' };
  it.each(cases)(`${fact} ${operator} %o of %o is %s`, (value, facts, expected) => {
    expect(answer(fact, operator, value, facts)).toBe(expected);
    expect(answer(fact, opposite, value, facts)).toBe(turned[expected]);
  });
}

describe('equal and notEqual', () => {
  bothWays('study.isEnrolled', 'equal', 'notEqual', [
    [true, { study: { isEnrolled: true } }, 'true'],
    [true, { study: { isEnrolled: false } }, 'false'],
    [false, { study: { isEnrolled: false } }, 'true'],
    [false, {}, 'unknown'],
    [{ fact: 'study.isFullTime' }, { study: { isEnrolled: false, isFullTime: false } }, 'true'],
    [{ fact: 'study.isFullTime' }, { study: { isEnrolled: false, isFullTime: true } }, 'false'],
    [{ fact: 'study.isFullTime' }, { study: { isEnrolled: false } }, 'unknown'],
    [{ fact: 'study.isFullTime' }, { study: { isFullTime: false } }, 'unknown'],
  ]);
  bothWays('employment.contractThrough', 'equal', 'notEqual', [
    ['2024-06-30', { employment: { contractThrough: '2024-06-30' } }, 'true'],
    ['2024-06-30', { employment: { contractThrough: '2024-07-01' } }, 'false'],
    ['2024-06-30', { employment: { contractThrough: null } }, 'false'],
    [null, { employment: { contractThrough: null } }, 'true'],
    [null, { employment: { contractThrough: '2024-06-30' } }, 'false'],
    [null, { employment: {} }, 'unknown'],
    [{ fact: 'residence.leaseThrough' }, { employment: { contractThrough: null } }, 'unknown'],
    [
      { fact: 'residence.leaseThrough' },
      { employment: { contractThrough: null }, residence: { leaseThrough: null } },
      'true',
    ],
    [
      { fact: 'residence.leaseThrough' },
      { employment: { contractThrough: null }, residence: { leaseThrough: '2024-06-30' } },
      'false',
    ],
  ]);
  bothWays('identity.region', 'equal', 'notEqual', [
    ['mainland', { identity: { region: 'mainland' } }, 'true'],
    ['mainland', { identity: { region: 'macao' } }, 'false'],
    ['mainland', { identity: { region: null } }, 'false'],
    ['mainland', { residence: {} }, 'unknown'],
  ]);
  bothWays('residence.division', 'equal', 'notEqual', [
    ['330106', { residence: { division: '330106' } }, 'true'],
    ['330106', { residence: { division: '330110' } }, 'false'],
  ]);
  bothWays('residence.plannedDays', 'equal', 'notEqual', [
    [0, { residence: { plannedDays: 0 } }, 'true'],
    [0, { residence: { plannedDays: 1 } }, 'false'],
    [0, { residence: { plannedDays: null } }, 'false'],
  ]);
  bothWays('application.ground', 'equal', 'notEqual', [
    ['stable-residence', { application: { ground: 'stable-residence' } }, 'true'],
    ['stable-residence', { application: { ground: 'no-rule-names-this' } }, 'false'],
    ['stable-residence', { application: { ground: null } }, 'false'],
    [
      { fact: 'family.sponsorGround' },
      { application: { ground: 'a' }, family: { sponsorGround: 'a' } },
      'true',
    ],
    // Ids that no rule names are still different ids.
    [
      { fact: 'family.sponsorGround' },
      { application: { ground: 'a' }, family: { sponsorGround: 'b' } },
      'false',
    ],
  ]);
});

describe('in and notIn', () => {
  bothWays('residence.housing', 'in', 'notIn', [
    [['owned', 'rented'], { residence: { housing: 'rented' } }, 'true'],
    [['owned', 'rented'], { residence: { housing: 'hotel' } }, 'false'],
    [['owned', 'rented'], { residence: { housing: null } }, 'false'],
    [['owned', 'rented'], {}, 'unknown'],
    [['owned', null], { residence: { housing: null } }, 'true'],
  ]);
});

describe('contains and doesNotContain', () => {
  bothWays('residence.purposes', 'contains', 'doesNotContain', [
    ['work', { residence: { purposes: ['study', 'work'] } }, 'true'],
    ['work', { residence: { purposes: ['study'] } }, 'false'],
    ['work', { residence: { purposes: [] } }, 'false'],
    ['work', { residence: {} }, 'unknown'],
    ['business-trip', { residence: { purposes: ['business-trip'] } }, 'true'],
  ]);
});

/** An ordering by what it says of the value before the limit, of the limit and of the one after. */
function ordering(
  operator: string,
  fact: string,
  limit: unknown,
  facts: readonly [before: object, at: object, after: object, none: object],
  expected: readonly [string, string, string],
): void {
  it(`${operator}: before the limit ${expected[0]}, at it ${expected[1]}, after it ${expected[2]}`, () => {
    const [before, at, after, none] = facts;
    expect([before, at, after].map((stated) => answer(fact, operator, limit, stated))).toEqual(expected);
    expect(answer(fact, operator, limit, none)).toBe('false');
    expect(answer(fact, operator, limit, {})).toBe('unknown');
  });
}

const orders = [
  ['lessThan', 'before', ['true', 'false', 'false']],
  ['lessThanInclusive', 'onOrBefore', ['true', 'true', 'false']],
  ['greaterThan', 'after', ['false', 'false', 'true']],
  ['greaterThanInclusive', 'onOrAfter', ['false', 'true', 'true']],
] as const;

describe('orders of numbers and days', () => {
  for (const [ofNumbers, ofDays, expected] of orders) {
    const months = (n: number | null) => ({ employment: { socialInsuranceMonths: n } });
    ordering(
      ofNumbers,
      'employment.socialInsuranceMonths',
      12,
      [months(11), months(12), months(13), months(null)],
      expected,
    );
    const contract = (day: string | null) => ({ employment: { contractThrough: day } });
    const around = [
      contract('2024-02-29'),
      contract('2024-03-01'),
      contract('2024-03-02'),
      contract(null),
    ] as const;
    ordering(ofDays, 'employment.contractThrough', '2024-03-01', around, expected);

    it(`${ofDays} compares with asOf, on either side`, () => {
      const days = ['2024-07-09', '2024-07-10', '2024-07-11'].map(contract);
      const asOf = { fact: 'asOf' };
      expect(days.map((facts) => answer('employment.contractThrough', ofDays, asOf, facts))).toEqual(
        expected,
      );
      const other = { fact: 'employment.contractThrough' };
      expect(days.map((facts) => answer('asOf', ofDays, other, facts))).toEqual([...expected].reverse());
      expect(answer('asOf', ofDays, '2024-07-11', {})).toBe(expected[0]);
      expect(answer('asOf', ofDays, '2024-07-10', {})).toBe(expected[1]);
      expect(answer('asOf', ofDays, '2024-07-09', {})).toBe(expected[2]);
    });

    it(`${ofDays} and ${ofNumbers} of another fact are false where either is none, else unknown`, () => {
      const against = { fact: 'residence.leaseThrough' };
      const lease = (day: string | null) => ({ residence: { leaseThrough: day } });
      const ask = (facts: object) => answer('employment.contractThrough', ofDays, against, facts);
      expect(ask({ ...contract('2024-03-01'), ...lease('2024-03-02') })).toBe(expected[0]);
      expect(ask({ ...contract(null), ...lease('2024-03-02') })).toBe('false');
      expect(ask(contract(null))).toBe('false');
      expect(ask(lease(null))).toBe('false');
      expect(ask({ ...contract(null), ...lease(null) })).toBe('false');
      expect(ask(contract('2024-03-01'))).toBe('unknown');
      expect(ask(lease('2024-03-01'))).toBe('unknown');
      const taxed = (taxMonths: number) => ({ employment: { socialInsuranceMonths: 3, taxMonths } });
      const tax = { fact: 'employment.taxMonths' };
      const compared = [4, 3, 2].map((n) =>
        answer('employment.socialInsuranceMonths', ofNumbers, tax, taxed(n)),
      );
      expect(compared).toEqual(expected);
    });
  }
});

describe('inDivision', () => {
  const at = (division: string | null) => ({ residence: { division } });
  it.each<Case>([
    ['33', at('330106'), 'true'],
    ['33', at('330000'), 'true'],
    ['33', at('329999'), 'false'],
    ['33', at('340000'), 'false'],
    ['3301', at('330182'), 'true'],
    ['3301', at('330200'), 'false'],
    ['330106', at('330106'), 'true'],
    ['330106', at('330107'), 'false'],
    ['33', at(null), 'false'],
    ['33', {}, 'unknown'],
  ])('%s of %o is %s', (prefix, facts, expected) => {
    expect(answer('residence.division', 'inDivision', prefix, facts)).toBe(expected);
  });
});

describe('inSameUnit', () => {
  const of = (hukouDivision?: string | null, division?: string | null) => ({
    identity: { hukouDivision },
    residence: { division },
  });
  const home = { as: { fact: 'residence.division' }, partition: 'unit' };
  const city = { as: '330100', partition: 'unit' };
  it.each<Case>([
    [home, of('330106', '330110'), 'true'],
    [home, of('330122', '330110'), 'false'],
    [home, of('330106', undefined), 'unknown'],
    [home, of(undefined, '330106'), 'unknown'],
    [home, of(undefined, undefined), 'unknown'],
    [home, of(null, '330106'), 'false'],
    [home, of(null, undefined), 'false'],
    [home, of(undefined, null), 'false'],
    [home, of(null, null), 'false'],
    [city, of('330106'), 'true'],
    [city, of('330122'), 'false'],
    [city, of(undefined), 'unknown'],
    [city, of(null), 'false'],
    // Someone of whom only the city is known may live in its urban area or in a county.
    [home, of('330100', '330106'), 'unknown'],
    [home, of('330106', '330100'), 'unknown'],
    [home, of('330100', '330100'), 'unknown'],
    [city, of('330100'), 'unknown'],
    // No unit reaches into another province, whose whole code is all that is known.
    [home, of('330100', '340000'), 'false'],
    [home, of('340000', '330106'), 'false'],
    [city, of('320000'), 'false'],
  ])('%o of %o is %s', (value, facts, expected) => {
    expect(answer('identity.hukouDivision', 'inSameUnit', value, facts)).toBe(expected);
  });
});
