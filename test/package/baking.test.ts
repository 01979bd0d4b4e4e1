import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { lean } from '../../scripts/baking/lean.js';
import { literals } from '../../scripts/baking/literal.js';
import { bearingSuccessions } from '../../scripts/baking/successions.js';
import { dayBefore, parseDay } from '../../src/calendar/index.js';
import { toPartition } from '../../src/conditions/index.js';
import {
  conditionsOf,
  onlyFor,
  type PartitionClause,
  type Policy,
  type PolicyVersion,
  partsOf,
} from '../../src/policy/index.js';
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

  it('leaves the papers that are not demanded without names', () => {
    const { materialKinds = {} } = leanVersion(narrow);
    expect(materialKinds).toEqual({ 'correction-proof': {} });
    const correct = leanVersion(onlyFor(policies['hangzhou/residence-permit'] as Policy, 'correct'));
    expect(correct.materialKinds?.['correction-proof']).toHaveProperty('zh');
  });
});

describe('bearingSuccessions', () => {
  const spells = (policies['hangzhou/residence-permit'] as Policy).spells;
  const { version } = (spells.at(-1) as Policy['spells'][0]).resolved;
  const clause = version.partitions?.['home-unit'] as PartitionClause;
  const { successions = [] } = clause;
  const asking = (as: unknown, effectiveFrom = version.effectiveFrom): PolicyVersion => {
    const value = { as, partition: 'home-unit' };
    const condition = { fact: 'residence.division', operator: 'inSameUnit', value };
    return { ...version, effectiveFrom, procedures: {}, conditions: { here: { condition } } } as never;
  };
  const kept = (as: unknown, effectiveFrom?: string) =>
    bearingSuccessions('home-unit', clause, asking(as, effectiveFrom));

  it('keeps fewer, and leaves every code in or out of the place that is asked about', () => {
    expect(kept('330100').length).toBeLessThan(successions.length);
    const [few, all] = [kept('330100'), successions].map((some) => toPartition(clause.kind, some));
    const codes = [...successions.flatMap(({ from, to }) => [Number(from), Number(to)]), 330102, 330201];
    const starts = successions.map(({ on }) => parseDay(on)).flatMap((day) => [dayBefore(day), day]);
    const days = [...starts, 20300101].filter((day) => day >= parseDay(version.effectiveFrom));
    const unitsOn = (day: number, partition = few) => codes.map((code) => partition?.unitOf(code, day));
    for (const day of days) {
      expect(unitsOn(day).map((unit) => unit === 330100)).toEqual(
        unitsOn(day, all).map((unit) => unit === 330100),
      );
      expect(few?.nextChange(day)).toBe(all?.nextChange(day));
    }
  });

  it('keeps all where a place is a person’s own, and those to come', () => {
    expect(kept({ fact: 'identity.hukouDivision' })).toEqual(successions);
    expect(kept('110000', '2000-01-01')).toEqual(successions);
    expect(kept('110000', '2017-04-09').map(({ on }) => on)).toEqual([
      '2017-07-18',
      '2021-04-09',
      '2021-04-09',
    ]);
  });

  it('keeps what leads to a code of the city by way of another', () => {
    const chain = [
      { from: '339001', to: '339002', on: '2001-01-01' },
      { from: '339002', to: '330199', on: '2002-01-01' },
      { from: '339003', to: '339004', on: '2003-01-01' },
    ];
    const found = bearingSuccessions('home-unit', { ...clause, successions: chain }, asking('330100'));
    expect(found).toEqual(chain.slice(0, 2));
  });
});
