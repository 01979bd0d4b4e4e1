import { describe, expect, it } from 'vitest';
import { type CaseFile, mutationOf } from '../../src/cases/index.js';
import { definePolicies, type PolicyVersion } from '../../src/policy/index.js';
import type { CaseExpectation } from '../../src/schema/index.js';
import { asked, citation, town } from '../support/town-of-limits.js';

const older: PolicyVersion = { ...town, effectiveFrom: '2020-01-01', terms: {}, conditions: {} };
const district: PolicyVersion = {
  ...town,
  id: 'district/residence-permit',
  parent: town.id,
  conditions: {},
  terms: {},
  procedures: {},
};
const policies = definePolicies([town, older, district]);

/** Somebody insured for some months, and what is expected. */
const caseOf = (
  months: number,
  expect: CaseExpectation,
  { asOf = '2024-05-01', policy = town.id } = {},
): CaseFile => ({
  path: `${months}`,
  file: `/cases/${months}`,
  policyCase: {
    title: `${months}`,
    authority: [{ ...citation, reading: 'so it says' }],
    policy,
    asOf,
    facts: { employment: { socialInsuranceMonths: months } },
    expect,
  },
});
const yes = caseOf(12, { outcome: 'eligible' });
const no = caseOf(11, { outcome: 'ineligible' });
/** What is caught of the newer version's own conditions of application. */
const caught = (...cases: readonly CaseFile[]) => {
  const [score] = mutationOf(cases, policies, { of: [town.id] });
  const { killed, survived, equivalent } =
    score?.procedures.find(
      ({ version, procedure }) => version === town.effectiveFrom && procedure === 'apply',
    ) ?? {};
  return { killed, survived, equivalent };
};

describe('mutationOf', () => {
  it('catches what is looser by those who are refused, and what is stricter by those who are not', () => {
    expect(caught()).toEqual({ killed: 0, survived: 7, equivalent: 4 });
    // 12 -> 13, > for >=, and < for >=: of the twelve months, and of the six.
    expect(caught(yes)).toEqual({ killed: 4, survived: 3, equivalent: 4 });
    // 12 -> 11, any for all, the twelve months left out, and < for >=.
    expect(caught(no)).toEqual({ killed: 4, survived: 3, equivalent: 4 });
    expect(caught(yes, no)).toEqual({ killed: 7, survived: 0, equivalent: 4 });
  });

  it('counts no case that fails anyhow: it would catch all', () => {
    expect(caught(caseOf(11, { outcome: 'eligible' }))).toEqual(caught());
    expect(caught(caseOf(11, { outcome: 'eligible' }), yes)).toEqual(caught(yes));
  });

  it('counts nothing for what a case repeats of a clause', () => {
    const clauses = { 'procedures.apply.eligibility.insured': { condition: asked } };
    expect(caught(caseOf(12, { clauses } as unknown as CaseExpectation))).toEqual(caught());
    expect(caught(caseOf(12, { outcome: 'eligible', clauses } as unknown as CaseExpectation))).toEqual(
      caught(yes),
    );
  });

  it('asks the cases of a version’s own days, and those that name the policy', () => {
    expect(caught(caseOf(12, { outcome: 'eligible' }, { asOf: '2023-12-31' }))).toEqual(caught());
    expect(caught(caseOf(12, { outcome: 'eligible' }, { policy: district.id }))).toEqual(caught());
    expect(caught(caseOf(12, { outcome: 'eligible' }, { asOf: '2024-01-01' }))).toEqual(caught(yes));
  });

  it('reports on the policies that the cases ask about, unless told, and on none that is not there', () => {
    const ids = (...given: Parameters<typeof mutationOf>): string[] =>
      mutationOf(...given).map(({ policy }) => policy);
    expect(ids([yes], policies)).toEqual([town.id]);
    expect(ids([yes], policies, { of: [district.id, 'nowhere', '__proto__'] })).toEqual([district.id]);
    expect(ids([], policies)).toEqual([]);
  });

  it('says how far it is, to the end', () => {
    const told: [string, number, number][] = [];
    mutationOf([yes, no], policies, { of: [town.id], onProgress: (...one) => void told.push(one) });
    expect(told).toEqual([...Array(27).keys()].map((done) => [town.id, done, 26]));
  });
});
