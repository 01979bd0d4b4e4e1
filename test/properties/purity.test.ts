import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { isRecord, vocabulary } from '../../src/facts/index.js';
import { definePolicy, type Policy } from '../../src/policy/index.js';
import { type CompiledPolicy, compile, evaluate } from '../../src/verdict/index.js';
import { assemble, policies, ruleFiles } from '../support/policies.js';
import { versionOf } from './made-up-policies.js';
import { type Question, questions } from './questions.js';
import { factsDeciding } from './reads.js';

vi.setConfig({ testTimeout: 120_000 });

const compiled = new Map(Object.values(policies).map((policy) => [policy.id, compile(policy)]));
const bytes = (handle: CompiledPolicy, { facts, asOf, procedure }: Question): string =>
  JSON.stringify([handle.evaluate(facts, { asOf, procedure }), handle.screen(facts, { asOf, procedure })]);

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Every policy once more, so that a write to any part of it throws; and what it says. */
const frozen = deepFreeze(assemble(ruleFiles().map(({ version }) => version)));
const rules = JSON.stringify(policies);

const reversed = (value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, reversed(part)]),
      )
    : value;

/** Two people under one policy: the second comes in between. */
const pairs = questions.chain((first) =>
  fc.tuple(
    fc.constant(first),
    questions.map((other) => ({ ...first, facts: other.facts })),
  ),
);

describe('evaluate', () => {
  it.prop([questions], { numRuns: 200 })('always says the same of the same person', (question) => {
    const handle = compiled.get(question.policy.id) as CompiledPolicy;
    const first = bytes(handle, question);
    expect(bytes(handle, question)).toBe(first);
    expect(bytes(compile(question.policy), question)).toBe(first);
    expect(JSON.stringify(evaluate(question.policy, structuredClone(question.facts), question))).toBe(
      JSON.stringify(handle.evaluate(question.facts, question)),
    );
  });

  it.prop([pairs], { numRuns: 200 })(
    'always says the same, whoever was judged in between',
    ([one, other]) => {
      const handle = compiled.get(one.policy.id) as CompiledPolicy;
      const verdict = handle.evaluate(one.facts, one);
      const before = JSON.stringify(verdict);
      bytes(handle, other);
      // A refusal half way must leave nothing behind; without a version nothing is read.
      const malformed = Object.fromEntries(Object.keys(vocabulary).map((subject) => [subject, 1])) as never;
      if (factsDeciding(one.policy, one.asOf, one.procedure).size > 0)
        expect(() => handle.evaluate(malformed, one)).toThrow();
      expect(JSON.stringify(verdict)).toBe(before);
      expect(JSON.stringify(handle.evaluate(one.facts, one))).toBe(before);
    },
  );

  it.prop([questions], { numRuns: 200 })('never looks at the order in which facts are stated', (question) => {
    const handle = compiled.get(question.policy.id) as CompiledPolicy;
    const other = { ...question, facts: reversed(question.facts) as Facts };
    expect(bytes(handle, other)).toBe(bytes(handle, question));
  });

  it.prop([questions], { numRuns: 200 })('never changes the facts or the policy', (question) => {
    const { policy, asOf, procedure } = question;
    const facts = deepFreeze(structuredClone(question.facts));
    const verdict = evaluate(frozen[policy.id] as Policy, facts, Object.freeze({ asOf, procedure }));
    expect(verdict).toEqual(evaluate(policy, question.facts, question));
    expect(facts).toEqual(question.facts);
    expect(JSON.stringify(policies)).toBe(rules);
  });
});

describe('a reason that shows a fact', () => {
  const reason = {
    met: 'CONDITION_MET',
    unmet: 'CONDITION_NOT_MET',
    params: { ground: { fact: 'application.ground' }, months: { fact: 'employment.socialInsuranceMonths' } },
  } as const;
  const condition = { fact: 'residence.isContinuous', operator: 'equal', value: true };
  const citation = { instrument: 'somewhere', article: '1' };
  const version = versionOf(condition, {}, { eligibility: { first: { condition, reason, citation } } });
  const facts: Facts = {
    residence: { isContinuous: true },
    employment: { socialInsuranceMonths: 3 },
    application: { ground: 'stable-residence' },
  };
  const paramsAfter = (others: readonly Facts[]) => {
    const handle = compile(definePolicy([version]));
    for (const other of others) handle.evaluate(other, { asOf: '2024-01-01' });
    return handle.evaluate(facts, { asOf: '2024-01-01' }).reasons[0]?.params;
  };

  it('shows it as stated', () => {
    expect(paramsAfter([])).toEqual({ ground: 'stable-residence', months: 3 });
  });

  it('never shows what other people stated before', () => {
    const others = ['a', 'b', 'c'].map((ground) => ({ ...facts, application: { ground } }));
    expect(paramsAfter(others)).toEqual(paramsAfter([]));
  });
});
