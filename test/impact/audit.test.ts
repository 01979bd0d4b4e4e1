import { describe, expect, it } from 'vitest';
import { audit, type Finding } from '../../src/impact/index.js';
import { definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';
import { citation, text, versionWith } from '../support/lifecycle.js';
import { policies } from '../support/policies.js';

const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' } as const;
const has = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const adult = has('identity.birthDate', 'periodElapsed', { years: 16 });
const child = { not: has('identity.birthDate', 'periodElapsed', { years: 14 }) };

/** A version whose application asks for these. */
const applying = (rules: object, rest: object = {}): PolicyVersion =>
  ({
    ...versionWith({}),
    ...rest,
    procedures: { apply: { title: text, eligibility: {}, ...rules } },
  }) as unknown as PolicyVersion;

const found = (versions: readonly PolicyVersion[], parent?: PolicyVersion): readonly Finding[] =>
  audit(definePolicy(versions as never, parent ? { parent: definePolicy([parent] as never) } : {})).findings;
const codesOf = (findings: readonly Finding[]) =>
  findings.map(({ code, paths }) => `${code} ${paths.join(' ')}`);

describe('audit', () => {
  it('finds a condition that nobody can meet, and one that everybody meets', () => {
    const impossible = { condition: { all: [adult, child] }, reason, citation };
    const idle = { condition: { any: [adult, { not: adult }] }, reason, citation };
    expect(codesOf(found([applying({ eligibility: { impossible, idle } })]))).toEqual([
      'CONDITION_NEVER_TRUE procedures.apply.eligibility.impossible.condition',
      'CONDITION_ALWAYS_TRUE procedures.apply.eligibility.idle.condition',
    ]);
  });

  it('finds papers that nobody is asked for, and a way that adds nothing', () => {
    const materials = {
      never: { when: { all: [adult, child] }, alternatives: [{ items: ['photo'] }], citation },
      more: { alternatives: [{ items: ['photo'] }, { items: ['photo', 'mandate'] }], citation },
    };
    expect(codesOf(found([applying({ materials })]))).toEqual([
      'CONDITION_NEVER_TRUE procedures.apply.materials.never.when',
      'MATERIAL_NEVER_DEMANDED procedures.apply.materials.never',
      'ALTERNATIVE_ADDS_NOTHING procedures.apply.materials.more.alternatives.1',
    ]);
  });

  it('finds tiers that overlap, and somebody eligible without one', () => {
    const tiers = {
      long: { condition: adult, citation },
      longer: { condition: has('identity.birthDate', 'periodElapsed', { years: 60 }), citation },
    };
    const findings = found([applying({ tiers })]);
    expect(findings.map(({ code }) => code).sort()).toEqual(['TIERS_OVERLAP', 'TIER_GAP']);
    const gap = findings.find(({ code }) => code === 'TIER_GAP') as Finding;
    const policy = definePolicy([applying({ tiers })] as never);
    expect(compile(policy).evaluate(gap.witness ?? {}, { asOf: gap.asOf })).toMatchObject({
      outcome: 'eligible',
      tier: null,
    });
  });

  it('finds days between two versions on which none is in force', () => {
    const old = applying({}, { effectiveFrom: '2020-01-01', repealedOn: '2021-01-01' });
    const now = applying({}, { effectiveFrom: '2021-03-01' });
    expect(found([old, now])).toMatchObject([
      { code: 'VERSION_GAP', asOf: '2021-01-01', params: { from: '2021-01-01', next: '2021-03-01' } },
    ]);
    expect(found([{ ...old, repealedOn: '2021-03-01' } as PolicyVersion, now])).toEqual([]);
  });

  it('finds the clause that refuses somebody eligible under the policy above', () => {
    const above = applying(
      { eligibility: { age: { condition: adult, reason, citation } } },
      { id: 'above/permit' },
    );
    const older = has('identity.birthDate', 'periodElapsed', { years: 18 });
    const below = applying(
      { eligibility: { age: { condition: older, reason, citation } } },
      { parent: 'above/permit' },
    );
    const findings = found([below], above);
    expect(codesOf(findings)).toEqual(['STRICTER_THAN_PARENT procedures.apply.eligibility.age']);
    expect(findings[0]?.params).toEqual({ parent: 'above/permit' });
    const same = applying(
      { eligibility: { age: { condition: adult, reason, citation } } },
      { parent: 'above/permit' },
    );
    expect(found([same], above)).toEqual([]);
  });

  it('knows that Hangzhou issues no more temporary permits, and of what else it found in them', () => {
    const { findings, looked } = audit(
      policies['hangzhou/temporary-residence-permit'] as (typeof policies)[string],
    );
    expect(looked.versions).toBe(4);
    expect(codesOf(findings)).toEqual([
      'CONDITION_NEVER_TRUE procedures.apply.eligibility.still-issued.condition',
      'CONDITION_NEVER_TRUE procedures.apply.eligibility.still-issued.condition',
    ]);
  });
});
