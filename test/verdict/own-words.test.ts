import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import type { PolicyVersion } from '../../src/policy/index.js';
import { definePolicy } from '../../src/policy/index.js';
import { evaluate, handleOf, scopeOf } from '../../src/verdict/index.js';
import { citation, policyWith, text, versionWith } from '../support/lifecycle.js';

const asOf = '2024-05-01';
const pointed = versionWith(
  {
    apply: {
      title: text,
      grounds: {
        pointed: { condition: { fact: 'local.points', operator: 'greaterThan', value: 9 }, citation },
      },
    },
  },
  {
    facts: { points: { type: 'integer', label: text, question: text } },
    materialKinds: { card: text },
  } as Partial<PolicyVersion>,
);
const plain = versionWith({}, { effectiveFrom: '2024-01-01', materialKinds: { badge: text } });

describe('evaluate', () => {
  const policy = definePolicy([pointed]);
  const groundOf = (local: object) =>
    evaluate(policy, { local } as Facts, { asOf }).grounds.map(({ status }) => status);

  it('reads the facts that a version declares, and takes its papers', () => {
    expect(groundOf({ points: 10 })).toEqual(['met']);
    expect(groundOf({ points: 9 })).toEqual(['unmet']);
    expect(() => evaluate(policy, { materials: ['card'] } as unknown as Facts, { asOf })).not.toThrow();
  });

  it('refuses those that no version declares', () => {
    expect(() => groundOf({ marks: 10 })).toThrow();
    expect(() => evaluate(policy, { materials: ['badge'] } as unknown as Facts, { asOf })).toThrow();
  });
});

describe('scopeOf', () => {
  it('gathers what all versions declare', () => {
    const { facts, materialKinds } = scopeOf(definePolicy([pointed, plain]));
    expect(Object.keys(facts ?? {})).toEqual(['points']);
    expect(materialKinds).toEqual(['card', 'badge']);
    expect(scopeOf(policyWith())).toEqual({ facts: {}, materialKinds: [] });
  });
});

describe('handleOf', () => {
  it('compiles a policy once', () => {
    const policy = policyWith();
    expect(handleOf(policy)).toBe(handleOf(policy));
    expect(handleOf(policy).policy).toBe(policy);
  });
});

describe('ids that no rule names', () => {
  // What a person relies on, beside the tier applied for: any two ids may be compared.
  const policy = policyWith({
    apply: {
      title: text,
      grounds: {
        same: {
          condition: { fact: 'application.ground', operator: 'equal', value: { fact: 'application.tier' } },
          citation,
        },
        named: { condition: { fact: 'application.tier', operator: 'equal', value: 'long-term' }, citation },
        kept: {
          condition: { fact: 'permit.tier', operator: 'equal', value: { fact: 'application.tier' } },
          citation,
        },
      },
    },
  });
  it.each([
    ['a', 'a', 'a', ['met', 'unmet', 'met']],
    ['a', 'b', 'b', ['unmet', 'unmet', 'met']],
    ['a', 'b', 'a', ['unmet', 'unmet', 'unmet']],
    ['a', 'b', 'c', ['unmet', 'unmet', 'unmet']],
    ['long-term', 'long-term', 'a', ['met', 'met', 'unmet']],
    ['a', 'long-term', 'long-term', ['unmet', 'met', 'met']],
  ])('are the same only if they read the same: %s, %s and %s', (ground, tier, held, expected) => {
    const facts: Facts = { application: { ground, tier }, permit: { tier: held } };
    const statuses = evaluate(policy, facts, { asOf }).grounds;
    expect(statuses.map(({ status }) => status)).toEqual(expected);
  });
});

describe('a source that was read long ago', () => {
  it.each([
    ['2025-01-15', false],
    ['2025-01-16', true],
  ])('on %s, a year after 15 January 2024, is warned of: %s', (day, isWarned) => {
    const policy = policyWith({}, { verifiedOn: '2024-01-15' });
    const codes = evaluate(policy, {}, { asOf: day }).reasons.map(({ code }) => code);
    expect(codes.includes('SOURCE_NOT_VERIFIED_FOR_A_YEAR')).toBe(isWarned);
  });
});
