import { it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { isCivilDate, parseDay } from '../../src/calendar/index.js';
import type { Policy } from '../../src/policy/index.js';
import { compile, evaluate } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { daysFrom, later, type Question, steadyQuestions } from './questions.js';

vi.setConfig({ testTimeout: 120_000 });

/** Days looked at one by one: more than the half year and the year that clauses of ours run for. */
const HORIZON = 400;

/** Days further off, by which every person of the sample has turned sixteen and every lease has run out. */
const farOff = [1000, 2000, 4000, 5844, 6000, 9000];

const spellOf = (question: Question) => {
  const handle = compile(question.policy);
  const { facts, procedure } = question;
  const isEligibleOn = (asOf: string): boolean =>
    handle.screen(facts, { asOf, procedure }).outcome === 'eligible';
  return { ...handle.evaluate(facts, question), isEligibleOn };
};

const inRange = (days: readonly string[]): string[] => days.filter(isCivilDate);
const near = (asOf: string): string[] => inRange(daysFrom(asOf, later(asOf, HORIZON)));
const far = (asOf: string): string[] => inRange(farOff.map((days) => later(asOf, days)));

/** Days in force, and so far from the last year that any spell ends within what a date can say. */
const inForce = steadyQuestions.filter(
  ({ policy, asOf, facts }) =>
    parseDay(asOf) >= (policy.spells[0]?.from as number) && !/29\d\d-/.test(asOf + JSON.stringify(facts)),
);

describe('earliestEligibleOn', () => {
  it.prop([inForce], { numRuns: 300 })('is always the first eligible day from asOf on', (question) => {
    const { asOf, earliestEligibleOn, outcome, isEligibleOn } = spellOf(question);
    const first = near(asOf).find(isEligibleOn) ?? null;
    if (first !== null) expect(earliestEligibleOn).toBe(first);
    else if (earliestEligibleOn === null) expect(far(asOf).filter(isEligibleOn)).toEqual([]);
    else {
      expect(earliestEligibleOn > later(asOf, HORIZON)).toBe(true);
      expect(isEligibleOn(earliestEligibleOn)).toBe(true);
      expect(isEligibleOn(later(earliestEligibleOn, -1))).toBe(false);
      expect(far(asOf).filter((day) => day < earliestEligibleOn && isEligibleOn(day))).toEqual([]);
    }
    if (outcome === 'eligible') expect(earliestEligibleOn).toBe(asOf);
  });
});

describe('eligibleThrough', () => {
  it.prop([inForce], { numRuns: 300 })('is always the last day of that spell', (question) => {
    const { earliestEligibleOn: from, eligibleThrough: through, isEligibleOn } = spellOf(question);
    if (from === null) {
      expect(through).toBe(null);
      return;
    }
    const days = [...near(from), ...far(from)];
    if (through === null) {
      expect(days.filter((day) => !isEligibleOn(day))).toEqual([]);
      return;
    }
    expect(through >= from).toBe(true);
    expect(isEligibleOn(through)).toBe(true);
    expect(isEligibleOn(later(through, 1))).toBe(false);
    expect(days.filter((day) => day <= through && !isEligibleOn(day))).toEqual([]);
  });
});

describe('the days of a verdict', () => {
  it.prop([steadyQuestions], { numRuns: 300 })(
    'are always civil dates, up to the last of them',
    (question) => {
      const handle = compile(question.policy);
      const { earliestEligibleOn, eligibleThrough, reasons, deadlines, validity } = handle.evaluate(
        question.facts,
        question,
      );
      const days = [earliestEligibleOn, eligibleThrough, validity?.from, validity?.through]
        .concat(
          reasons.flatMap(
            ({ params }) => Object.values(params).filter((one) => /^\d+-/.test(`${one}`)) as string[],
          ),
        )
        .concat(deadlines.map(({ by }) => by));
      expect(days.filter((day) => typeof day === 'string' && !isCivilDate(day))).toEqual([]);
    },
  );

  const noTalent = { isRecognisedTalent: false, isRecognisedInvestor: false };

  it.each([
    ['2999-12-31', 'apply', { residence: { registeredOn: '2999-12-31' }, standing: noTalent }],
    ['1900-01-01', 'renew', { permit: { expiresOn: '1900-01-01' } }],
  ] as const)('are civil dates though counted from the limit %s', (_, procedure, facts) => {
    const guide = policies['hangzhou/residence-permit-guide'] as Policy;
    const { reasons } = evaluate(guide, facts, { asOf: '2024-05-01', procedure });
    const days = reasons
      .flatMap(({ params }) => Object.values(params))
      .filter((one) => /^\d+-/.test(`${one}`));
    expect(days).not.toEqual([]);
    expect(days.filter((day) => !isCivilDate(day))).toEqual([]);
  });
});
