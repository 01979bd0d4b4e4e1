import { describe, expect, it } from 'vitest';
import { type Day, dayAfter } from '../../src/calendar/index.js';
import { dayAuditor } from '../../src/impact/audit/on-day.js';
import { audit, type Finding } from '../../src/impact/index.js';
import { definePolicy, type Policy, type PolicyVersion } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';
import { anySmallCase } from '../diagram/support/small-policies.js';
import { randomFrom, seedOf } from '../oracle/random-source.js';
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

const SEED = Number(process.env.SEED ?? 20240301);
/** How many made-up versions are looked at day by day. */
const POLICIES = Number(process.env.POLICIES ?? 12);

const daysOfVersion = ({ spells }: Policy): Day[] => {
  const { from, through } = spells[0] as Policy['spells'][number];
  const days: Day[] = [];
  for (let day = from; day <= through; day = dayAfter(day)) days.push(day);
  return days;
};

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

  it('does not take for lasting what the lengths of months undo', () => {
    const elapsed = (value: object) => has('residence.registeredOn', 'periodElapsed', value);
    const ofDays = (days: number) => ({
      rare: {
        condition: { all: [elapsed({ months: 6 }), { not: elapsed({ days }) }] },
        reason,
        citation,
      },
    });
    const since = (from: string, days: number) =>
      codesOf(found([applying({ eligibility: ofDays(days) }, { effectiveFrom: from })]));
    // Six months are 181 days at the least, and so few only from the end of August or the first of September on.
    expect(since('2024-05-01', 182)).toEqual([]);
    expect(since('2024-05-01', 181)).toEqual([
      'CONDITION_NEVER_TRUE procedures.apply.eligibility.rare.condition',
    ]);
  });

  it('looks at the one day on which a period from it ends on a fixed day', () => {
    const through = (operator: string, value: unknown) => has('residence.leaseThrough', operator, value);
    const lasts = (days: number) => through('lastsFor', { days });
    const only = (until: string) => {
      const days = [through('onOrAfter', '2025-07-10'), through('onOrBefore', '2025-07-10')];
      const condition = { all: [lasts(60), { not: lasts(61) }, ...days] };
      const rare = { condition, reason, citation };
      const version = { effectiveFrom: '2025-01-01', repealedOn: until };
      return codesOf(found([applying({ eligibility: { rare } }, version)]));
    };
    // Sixty days from 12 May on, that day included, end on 10 July.
    expect(only('2025-05-20')).toEqual([]);
    expect(only('2025-05-12')).toEqual(['CONDITION_NEVER_TRUE procedures.apply.eligibility.rare.condition']);
  });

  it('lists the days that are left out where there are too many', () => {
    const policy = policies['zhejiang/residence-permit'] as (typeof policies)[string];
    const all = audit(policy);
    expect(all.looked.leftOut).toEqual([]);
    const few = audit(policy, { mostDays: 10 });
    const { days, leftOut } = few.looked;
    expect(leftOut.length).toBeGreaterThan(0);
    expect(
      leftOut.every(({ days: some }) => some.every((day, i) => i === 0 || day > (some[i - 1] as string))),
    ).toBe(true);
    expect(days + leftOut.reduce((sum, one) => sum + one.days.length, 0)).toBe(all.looked.days);
  });

  it('finds on its days what looking at every day finds, in made-up versions', () => {
    const tally = { policies: 0, days: 0, lasting: 0, other: 0 };
    for (let i = 0; i < POLICIES; i++) {
      const random = randomFrom(seedOf(SEED, i));
      const { policies: made } = anySmallCase(random);
      const [version] = (made[0] as { versions?: readonly PolicyVersion[] }).versions as [PolicyVersion];
      const [effectiveFrom, repealedOn] = random.pick([
        ['2023-02-20', '2023-04-08'],
        ['2024-02-10', '2024-03-25'],
        ['2023-06-20', '2023-08-05'],
      ] as const);
      const policy = definePolicy([{ ...version, effectiveFrom, repealedOn }]);
      const byDay = daysOfVersion(policy).map((day) => dayAuditor(policy, 'apply', {})(day).found);
      const keys = (some: readonly { code: string; paths: readonly string[] }[]) =>
        some.map(({ code, paths }) => `${code} ${paths.join(' ')}`);
      const isLasting = (key: string) => /^(CONDITION|MATERIAL|ALTERNATIVE)/.test(key);
      const anywhere = [...new Set(byDay.flatMap(keys))];
      const expected = anywhere.filter(
        (key) => !isLasting(key) || byDay.every((one) => keys(one).includes(key)),
      );
      const where = `SEED=${SEED} policy ${i}, ${effectiveFrom}`;
      expect(keys(audit(policy).findings).sort(), where).toEqual(expected.sort());
      tally.policies++;
      tally.days += byDay.length;
      tally.lasting += expected.filter(isLasting).length;
      tally.other += expected.length - expected.filter(isLasting).length;
    }
    process.stdout.write(`audit against every day, SEED=${SEED}: ${JSON.stringify(tally)}\n`);
    expect(tally.lasting).toBeGreaterThan(0);
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
