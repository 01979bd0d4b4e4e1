import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import { definePolicy, type Policy, type PolicyVersion } from '../../src/policy/index.js';
import { assertOnly, type MeantChange } from '../../src/testing/index.js';
import { citation, text, versionWith } from '../support/lifecycle.js';

const isRented: Condition = { fact: 'residence.housing', operator: 'equal', value: 'rented' };
const isOwned: Condition = { fact: 'residence.housing', operator: 'equal', value: 'owned' };
const isVolunteer: Condition = { fact: 'local.isVolunteer', operator: 'equal', value: true };

/** A version under which those are eligible of whom a condition is true. */
const from = (
  effectiveFrom: string,
  condition: Condition,
  more: Partial<PolicyVersion> = {},
): PolicyVersion =>
  versionWith(
    {
      apply: {
        title: text,
        eligibility: {
          asked: { condition, reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' }, citation },
        },
      },
    },
    { effectiveFrom, ...more },
  );
const facts: PolicyVersion['facts'] = { isVolunteer: { type: 'boolean', label: text, question: text } };

const before = definePolicy([from('2020-01-01', isRented)]);
const asOf = ['2020-06-01', '2024-06-01'];
const only = (after: Policy, changes: readonly MeantChange[]) => () =>
  assertOnly(before, after, { changes, asOf, runs: 300, seed: 1 });

describe('assertOnly', () => {
  it('takes changes for facts that a later version alone knows', () => {
    const owners = from('2020-01-01', { any: [isRented, isOwned] });
    const volunteers = from('2024-01-01', { any: [isRented, isOwned, isVolunteer] }, { facts });
    const meant: readonly MeantChange[] = [
      { title: 'owners become eligible', who: isOwned, becomes: 'eligible' },
      { title: 'volunteers become eligible', who: isVolunteer, becomes: 'eligible' },
    ];
    expect(only(definePolicy([owners, volunteers]), meant)).not.toThrow();
    const early = definePolicy([from('2020-01-01', isOwned), volunteers]);
    expect(only(early, meant)).toThrow(expect.objectContaining({ code: 'CHANGE_NOT_MEANT' }));
  });

  it('refuses a change for whom a fact is misspelt', () => {
    const who = { fact: 'residence.housin', operator: 'equal', value: 'owned' };
    expect(only(before, [{ title: 'owners become eligible', who, becomes: 'eligible' }])).toThrow(
      expect.objectContaining({
        code: 'INVALID_FACTS',
        message: 'owners become eligible: there is no fact residence.housin',
      }),
    );
  });

  it.each([
    ['UNKNOWN_PROCEDURE', { procedures: ['renew'] as const }],
    ['INVALID_AS_OF', { asOf: [] }],
  ])('refuses with %s where nobody would be asked', (code, options) => {
    const ask = () => assertOnly(before, before, { changes: [], ...options });
    expect(ask).toThrow(expect.objectContaining({ code }));
  });

  it('says how to repeat a run in which nobody bears a change out', () => {
    const change = { title: 'owners become eligible', who: isOwned, becomes: 'eligible' } as const;
    const ask = () => assertOnly(before, before, { changes: [change], runs: 50 });
    expect(ask).toThrow(/^ {2}repeat {4}\{ seed: -?\d+ \}$/m);
  });
});
