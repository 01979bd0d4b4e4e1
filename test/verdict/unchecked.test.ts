import { describe, expect, it } from 'vitest';
import { type Condition, operators } from '../../src/conditions/index.js';
import type { PolicyVersion, ProcedureRules } from '../../src/policy/index.js';
import { compile, evaluate } from '../../src/verdict/index.js';
import { citation, policyWith, text } from '../support/lifecycle.js';

const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' } as const;
const asking = (condition: Condition, more: object = {}): ProcedureRules => ({
  title: text,
  eligibility: { asked: { condition, reason: { ...reason, ...more }, citation } },
});
const asOf = '2024-05-01';
const enrolled: Condition = { fact: 'study.isEnrolled', operator: 'equal', value: true };

describe('a rule file that nobody checked', () => {
  const refused = (apply: ProcedureRules) => () => compile(policyWith({ apply })).screen({}, { asOf });

  it.each<[string, string, ProcedureRules]>([
    ['a fact', 'study.isBright', asking({ ...enrolled, fact: 'study.isBright' })],
    ['a local fact', 'local.isBright', asking({ ...enrolled, fact: 'local.isBright' })],
    ['an operator', 'isRoughly', asking({ ...enrolled, operator: 'isRoughly' })],
    ['a fact to show', 'study.since', asking(enrolled, { params: { since: { fact: 'study.since' } } })],
    ['a second fact', 'study.was', asking({ ...enrolled, value: { fact: 'study.was' } })],
    ['a condition', 'nowhere', asking({ condition: 'nowhere' })],
    [
      'a partition',
      'unit',
      asking({
        fact: 'identity.hukouDivision',
        operator: 'inSameUnit',
        value: { as: '330106', partition: 'unit' },
      }),
    ],
  ])('is refused by name where it names %s that there is not', (_, name, apply) => {
    expect(refused(apply)).toThrow(`unchecked rule file: ${name}`);
  });

  it('rests on no exemption from what no clause is named', () => {
    const citations = { somewhere: 'statute', elsewhere: 'official-guide' } as const;
    const exemption = { condition: enrolled, citation: { instrument: 'elsewhere', article: '1' } };
    const restsOn = (from: string) =>
      evaluate(
        policyWith(
          { apply: { ...asking(enrolled), exemptions: { e: { ...exemption, from: [from] } } } },
          { authority: 'statute', instruments: citations },
        ),
        {},
        { asOf },
      ).policy.authority;
    expect([restsOn('asked'), restsOn('toString')]).toEqual(['official-guide', 'statute']);
  });

  it('rests on the weakest kind of source where a clause cites an instrument that is not listed', () => {
    const policy = policyWith({ apply: asking(enrolled) }, { authority: 'statute', instruments: {} });
    expect(evaluate(policy, {}, { asOf }).policy.authority).toBe('secondary');
  });
});

describe('a policy that reads no dated sections', () => {
  it('has no window, no term and no deadlines', () => {
    const whole = policyWith({
      apply: {
        ...asking(enrolled),
        window: { w: { from: 'permit.issuedOn', opens: { days: 0 }, citation } },
        validity: { v: { from: 'permit.issuedOn', lasts: null, citation } },
        deadlines: {
          d: { from: 'permit.issuedOn', within: { max: 1, unit: 'day' }, onWhom: 'office', citation },
        },
      },
    } as unknown as PolicyVersion['procedures']);
    const facts = { permit: { issuedOn: '2024-01-01' } };
    const shownBy = (policy: typeof whole) => {
      const { window, validity, deadlines } = evaluate(policy, facts, { asOf });
      return [window !== null, validity !== null, deadlines.length];
    };
    expect(shownBy(whole)).toEqual([true, true, 1]);
    expect(shownBy({ ...whole, operators, dated: {} })).toEqual([false, false, 0]);
  });
});

describe('a policy that reads no claims', () => {
  it('has no disputes, and else the same verdict', () => {
    const claims = { guide: { condition: { not: enrolled }, citation, note: text } };
    const ground = { condition: enrolled, citation, claims };
    const needsIt: Condition = { condition: 'study' };
    const { claims: reader, ...silent } = policyWith({
      apply: { ...asking(needsIt), grounds: { study: ground } },
    } as unknown as PolicyVersion['procedures']);
    const facts = { study: { isEnrolled: true } };
    const whole = evaluate({ ...silent, ...(reader && { claims: reader }) }, facts, { asOf });
    expect(whole.disputes).toEqual([
      { clause: 'study', claim: 'guide', citation, outcome: 'ineligible', tier: null },
    ]);
    expect(evaluate(silent, facts, { asOf })).toEqual({ ...whole, disputes: [] });
  });
});
