import { describe, expect, it } from 'vitest';
import { definePolicy, type Policy, type PolicyVersion } from '../../src/policy/index.js';
import { assertOnly, type MeantChange, PolicyAssertionError } from '../../src/testing/index.js';
import { policies, ruleFiles } from '../support/policies.js';

/** The guide to Hangzhou's permit before and after October 2023, the worked example of docs/policy-changes.md. */
const [january, october] = ruleFiles()
  .map(({ version }) => version)
  .filter(({ id }) => id === 'hangzhou/residence-permit-guide') as [PolicyVersion, PolicyVersion];
const parent = policies['hangzhou/residence-permit'] as Policy;
const before = definePolicy([january], { parent });
const after = definePolicy([january, october], { parent });

const isFlexible = { fact: 'employment.kind', operator: 'equal', value: 'flexible' } as const;
const isInsured = {
  fact: 'employment.socialInsuranceMonths',
  operator: 'greaterThanInclusive',
  value: 1,
} as const;

const becomeEligible: MeantChange = {
  title: 'flexible workers with an insurance certificate become eligible',
  from: '2023-10-01',
  who: { all: [isFlexible, isInsured] },
  becomes: 'eligible',
  touches: ['ground:stable-employment', 'material:proof-of-ground'],
};
const showInsurance: MeantChange = {
  title: 'flexible workers may show insurance instead of a contract',
  from: '2023-10-01',
  who: isFlexible,
  touches: ['material:employment', 'material:residence'],
};
const changes = [becomeEligible, showInsurance];

const options = { changes, seed: 20231001, procedures: ['apply'] } as const;

/** The October version with an edit that nobody meant. */
function edited(edit: (draft: Draft) => void): Policy {
  const draft = structuredClone(october) as unknown as Draft;
  edit(draft);
  return definePolicy([january, draft as unknown as PolicyVersion], { parent });
}

interface Draft {
  effectiveFrom: string;
  procedures: { apply: { eligibility: { [id: string]: { condition: { value: unknown } } } } };
  conditions: { [id: string]: unknown };
}

/** What is wrong; null if nothing. */
function errorOf(other: Policy, more: object = {}): PolicyAssertionError | null {
  try {
    assertOnly(before, other, { ...options, ...more });
    return null;
  } catch (error) {
    if (error instanceof PolicyAssertionError) return error;
    throw error;
  }
}

describe('assertOnly, on the change of October 2023', () => {
  it('finds nothing but what was meant', () => expect(errorOf(after)).toBe(null));

  it('finds the change itself where none was meant', () => {
    const found = errorOf(after, { changes: [] });
    expect(found?.code).toBe('CHANGE_NOT_MEANT');
    expect(found?.counterexample?.people[0]?.employment?.kind).toBe('flexible');
    expect(found?.counterexample?.asOf && found.counterexample.asOf >= '2023-10-01').toBe(true);
  });

  it('finds the side effect that the title of the change does not tell', () => {
    const found = errorOf(after, {
      changes: [becomeEligible, { ...showInsurance, touches: ['material:employment'] }],
    });
    expect(found?.message).toContain('material residence');
  });

  it('catches half a year that became five months', () => {
    const wrong = edited(({ procedures }) => {
      const clause = procedures.apply.eligibility['half-year'];
      if (clause) clause.condition.value = { months: 5 };
    });
    const found = errorOf(wrong);
    expect(found?.code).toBe('CHANGE_NOT_MEANT');
    expect(found?.message).toContain('outcome: "ineligible" -> "eligible"');
    expect(found?.message).toContain('half-year RESIDENCE_TOO_SHORT');
  });

  it('catches a change that begins a month early', () => {
    const found = errorOf(
      edited((draft) => {
        draft.effectiveFrom = '2023-09-01';
      }),
      { asOf: ['2023-08-31', '2023-09-01', '2023-09-30', '2023-10-01', '2024-05-01'] },
    );
    expect(found?.code).toBe('CHANGE_NOT_MEANT');
    expect(['2023-09-01', '2023-09-30']).toContain(found?.counterexample?.asOf);
  });

  it('catches a change that never came', () => {
    const found = errorOf(before);
    expect(found?.code).toBe('CHANGE_NOT_SEEN');
    expect(found?.message).toContain(
      'flexible workers with an insurance certificate become eligible: outcome',
    );
  });

  it('catches one claim of several that nobody bears out', () => {
    const tooMuch = { ...becomeEligible, touches: [...(becomeEligible.touches ?? []), 'tier'] as const };
    const found = errorOf(after, { changes: [tooMuch, showInsurance] });
    expect(found?.code).toBe('CHANGE_NOT_SEEN');
    expect(found?.message.split('\n')).toEqual([
      expect.stringMatching(/^hangzhou\/residence-permit-guide: nobody among \d+ people bears this out$/),
      '  flexible workers with an insurance certificate become eligible: tier',
      '  repeat    { seed: 20231001 }',
    ]);
  });

  it('repeats with its seed', () => {
    const [first, second] = [errorOf(after, { changes: [] }), errorOf(after, { changes: [] })];
    expect(first?.message).toBe(second?.message);
    expect(first?.message).toContain('repeat    { seed: 20231001 }');
  });
});
