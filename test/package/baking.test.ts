import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { lean } from '../../scripts/baking/lean.js';
import { literals } from '../../scripts/baking/literal.js';
import { conditionsOf, onlyFor, type Policy, type PolicyVersion, partsOf } from '../../src/policy/index.js';
import { policies } from '../support/policies.js';

const evaluated = ({ shared, texts }: ReturnType<typeof literals>): unknown =>
  JSON.parse(runInNewContext(`${shared.join('\n')}; JSON.stringify([${texts.join(', ')}])`) as string);

describe('literals', () => {
  it('mean the values that they were made of, for every policy', () => {
    for (const { spells } of Object.values(policies)) {
      const values = spells.map(({ resolved }) => resolved);
      expect(evaluated(literals(values))).toEqual(JSON.parse(JSON.stringify(values)));
    }
  });

  it('have what comes up twice once, and short things in their places', () => {
    const long = { text: 'x'.repeat(200), inside: { text: 'y'.repeat(200) } };
    const short = { a: 1 };
    const made = literals([{ long, short }, { long, short }, short]);
    expect(made.shared).toHaveLength(1);
    expect(made.texts.join()).not.toMatch(/xxx|yyy/);
    expect(evaluated(made)).toEqual([{ long, short }, { long, short }, short]);
  });
});

describe('lean', () => {
  const narrow = onlyFor(policies['hangzhou/residence-permit'] as Policy, 'apply');
  const leanVersion = (policy: Policy) =>
    lean((policy.spells[0] as Policy['spells'][0]).resolved).version as PolicyVersion;

  it('keeps every condition that another names, and no other', () => {
    const version = leanVersion(narrow);
    const parts = conditionsOf(version).flatMap(({ path, condition }) => partsOf(path, condition));
    const named = parts.flatMap(({ part }) => ('condition' in part ? [part.condition] : []));
    const grounds = Object.keys(version.procedures.apply?.grounds ?? {});
    const defined = Object.keys(version.conditions ?? {});
    expect(defined.length).toBeGreaterThan(2);
    expect([...defined, ...grounds].sort()).toEqual([...new Set([...named, ...grounds])].sort());
  });

  it('leaves the facts that are not read known by their types, without words', () => {
    const { facts = {} } = leanVersion(narrow);
    const whole = policies['hangzhou/residence-permit']?.spells.at(-1)?.resolved.version.facts ?? {};
    expect(Object.keys(facts)).toEqual(Object.keys(whole));
    expect(Object.values(facts).every((fact) => !('question' in fact))).toBe(true);
    const { facts: read = {} } = leanVersion(
      onlyFor(policies['hangzhou/residence-permit'] as Policy, 'register'),
    );
    expect(Object.values(read).some((fact) => 'question' in fact)).toBe(true);
  });
});
