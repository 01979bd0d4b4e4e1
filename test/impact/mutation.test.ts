import { describe, expect, it } from 'vitest';
import { addDays, formatDay, parseDay } from '../../src/calendar/index.js';
import { type CaseFile, mutationOf } from '../../src/cases/index.js';
import { type MutationScore, mutationScore } from '../../src/impact/index.js';
import { mutantsOf } from '../../src/impact/mutation/index.js';
import { type AuthoredPolicy, definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { compile } from '../../src/verdict/index.js';
import { randomFrom, seedOf } from '../oracle/random-source.js';
import { casesIn } from '../support/cases.js';
import { policies } from '../support/policies.js';
import { asked, citation, reason, text, town } from '../support/town-of-limits.js';
import { asOf, nested, smallWorld } from './support/small-worlds.js';

const SEED = Number(process.env.SEED ?? 20240301);
/** How many small worlds are tried. */
const WORLDS = Number(process.env.WORLDS ?? 6);

const noCases = (policy: AuthoredPolicy): MutationScore => mutationScore(policy, { passes: () => true });
const of = (version: Partial<PolicyVersion>): AuthoredPolicy => definePolicy([{ ...town, ...version }]);
/** The mutants of a single condition: what each changes, and to what. */
const changesOf = (condition: object): unknown[] =>
  mutantsOf({
    ...town,
    conditions: {},
    procedures: { apply: { title: text, eligibility: { one: { condition, reason, citation } } } },
  } as unknown as PolicyVersion).map(({ kind, to }) => [kind, to]);

describe('mutantsOf', () => {
  it('moves a limit by one to either side, and an operator to its neighbours', () => {
    const months = { fact: 'employment.socialInsuranceMonths', operator: 'lessThan', value: 12 };
    expect(changesOf(months)).toEqual([
      ['operator', { ...months, operator: 'lessThanInclusive' }],
      ['operator', { ...months, operator: 'greaterThanInclusive' }],
      ['limit', { ...months, value: 11 }],
      ['limit', { ...months, value: 13 }],
    ]);
    const day = { fact: 'residence.registeredOn', operator: 'inDivision', value: '2024-03-01' };
    expect(changesOf(day)).toEqual([
      ['limit', { ...day, value: '2024-02-29' }],
      ['limit', { ...day, value: '2024-03-02' }],
    ]);
  });

  it('makes no length of time that is none, which a rule file may not hold', () => {
    const since = { fact: 'residence.registeredOn', operator: 'periodElapsed' };
    expect(changesOf({ ...since, value: { months: 1 } })).toEqual([
      ['limit', { ...since, value: { months: 2 } }],
    ]);
    expect(changesOf({ ...since, value: { months: 2 } })).toHaveLength(2);
  });

  it('reads the ids of clauses as names, whatever they are', () => {
    const condition = { fact: 'employment.taxMonths', operator: 'equal', value: 3 };
    const clauses = Object.fromEntries(
      ['value', 'note', 'title', 'items', 'operator'].map((id) => [
        id,
        { condition, reason, citation, note: 1 },
      ]),
    );
    const procedures = { apply: { title: text, eligibility: clauses } };
    const found = mutantsOf({ ...town, conditions: {}, procedures } as unknown as PolicyVersion);
    expect(found.map(({ clause }) => clause.split('.')[3])).toEqual(
      Object.keys(clauses).flatMap((id) => [id, id, id]),
    );
  });

  it('leaves out one part at a time, but never the only one', () => {
    const [a, b] = ['study.isEnrolled', 'study.isFullTime'].map((fact) => ({
      fact,
      operator: 'in',
      value: [true],
    }));
    expect(changesOf({ any: [a, b] }).slice(0, 3)).toEqual([
      ['connective', { all: [a, b] }],
      ['part', null],
      ['part', null],
    ]);
    expect(changesOf({ any: [a] }).map((change) => (change as string[])[0])).toEqual(['operator']);
  });
});

describe('mutantsOf, of papers', () => {
  const photo = { kind: 'photo', originals: 2, copies: 0 };
  const changes = (alternatives: readonly object[]): unknown[] =>
    mutantsOf({
      ...town,
      conditions: {},
      procedures: { apply: { title: text, materials: { papers: { alternatives, citation } } } },
    } as unknown as PolicyVersion).map(({ kind, from, to }) => [kind, from, to]);

  it('asks for one more and one less of each, but never for less than none', () => {
    expect(changes([{ items: [photo] }])).toEqual([
      ['limit', photo, { ...photo, originals: 1 }],
      ['limit', photo, { ...photo, originals: 3 }],
      ['limit', photo, { ...photo, copies: 1 }],
    ]);
  });

  it('leaves out a way, or a paper of a way, but never the only one', () => {
    const both = { items: ['photo', 'lease-contract'] };
    const one = { items: ['mandate'] };
    expect(changes([both, one])).toEqual([
      ['alternative', both, null],
      ['alternative', one, null],
      ['alternative', 'photo', null],
      ['alternative', 'lease-contract', null],
    ]);
  });
});

describe('mutationScore', () => {
  const seen = noCases(of({}));

  it('tells the mutants that are the policy in other words from those that are not, exactly', () => {
    const limits = (some: readonly { readonly kind: string; readonly to: unknown }[]): unknown[] =>
      some.map(({ kind, to }) => [kind, (to as { value?: unknown } | null)?.value ?? null]);
    // Whoever is insured for 12 months is insured for 6, for 5 and for 7.
    expect(limits(seen.equivalents)).toEqual([
      ['part', null],
      ['operator', 6],
      ['limit', 5],
      ['limit', 7],
    ]);
    expect(limits(seen.survivors)).toEqual([
      ['connective', null],
      ['part', null],
      ['operator', 12],
      ['operator', 12],
      ['limit', 11],
      ['limit', 13],
      ['operator', 6],
    ]);
    expect(seen).toMatchObject({
      mutants: 15,
      killed: 0,
      equivalent: 4,
      undecided: 4,
      survived: 7,
      score: 0,
    });
  });

  it('shows of each that survives somebody whose verdict is another', () => {
    for (const { path, to, witness } of seen.survivors) {
      const changed = mutantsOf(town).find(
        (one) => one.path === path && JSON.stringify(one.to) === JSON.stringify(to),
      );
      const [before, after] = [town, changed?.changed as PolicyVersion].map(
        (version) => compile(definePolicy([version])).screen(witness.facts, witness).outcome,
      );
      expect(after).not.toBe(before);
    }
  });

  it('does not take for equivalent what may show where nothing is compared, and says where', () => {
    expect(seen.undecideds.map(({ clause, why }) => [clause, why])).toEqual(
      Array(4).fill(['conditions.early', 'terms']),
    );
    expect(noCases(of({ terms: {} })).undecideds).toEqual([]);
    const claims = { doubt: { condition: { condition: 'early' }, citation, note: text } };
    const procedures = {
      apply: { title: text, eligibility: { insured: { condition: asked, reason, citation, claims } } },
    } as unknown as PolicyVersion['procedures'];
    expect(noCases(of({ terms: {}, procedures })).undecideds.map(({ why }) => why)).toEqual(
      Array(4).fill('claims'),
    );
    expect(noCases(of({ terms: {} })).equivalent).toBe(8);
  });

  it('counts for each procedure of each rule file', () => {
    expect(seen.procedures.map(({ procedure, mutants }) => [procedure, mutants])).toEqual([
      [null, 4],
      ['apply', 11],
    ]);
    expect(seen.procedures.every(({ version }) => version === town.effectiveFrom)).toBe(true);
  });

  it('has a score of 1 where there is nothing to catch', () => {
    expect(noCases(of({ conditions: {}, terms: {}, procedures: {} }))).toMatchObject({
      mutants: 0,
      score: 1,
    });
  });

  it('always agrees with everybody of small policies made up, on days beside those that it looks at', () => {
    const tried = { equivalent: 0, survived: 0 };
    for (let i = 0; i < WORLDS; i++) {
      const random = randomFrom(seedOf(SEED, i));
      const world = smallWorld(random);
      const policy = world.policy as AuthoredPolicy;
      const [version] = policy.versions as [PolicyVersion];
      const { equivalents, undecideds, survived } = noCases(policy);
      const where = `SEED=${SEED} world ${i}`;
      expect(undecideds, where).toEqual([]);
      tried.survived += survived;
      const days = [0, random.between(-6, 6), random.between(-6, 6)];
      for (const { path, kind, to } of random.some(equivalents, 0.3)) {
        const mutants = mutantsOf(version).filter(
          (one) => one.path === path && one.kind === kind && JSON.stringify(one.to) === JSON.stringify(to),
        );
        const people = world.people({}).filter(() => random.chance(0.5));
        // Parts left out of one list have the same path: if all are equivalent, any is.
        const isSure = equivalents.filter(
          (one) => one.path === path && one.kind === kind && one.to === to,
        ).length;
        if (kind === 'part' && isSure < mutants.length) continue;
        for (const { changed } of mutants) {
          const handle = compile(definePolicy([changed]));
          for (const values of people)
            for (const n of days) {
              const day = formatDay(addDays(parseDay(asOf), n));
              const isEligible = handle.screen(nested(values), { asOf: day }).outcome === 'eligible';
              if (isEligible !== world.isEligible(values, day))
                expect.fail(`${where}: ${path} -> ${JSON.stringify(to)}, ${day}, ${JSON.stringify(values)}`);
            }
          tried.equivalent++;
        }
      }
    }
    process.stdout.write(`mutants against brute force, SEED=${SEED}: ${JSON.stringify(tried)}\n`);
    expect(tried.equivalent).toBeGreaterThan(5);
    expect(tried.survived).toBeGreaterThan(10);
  }, 1_200_000);
});

/** The whole list takes minutes: `residence-permit-rules test fixtures/policies --mutation`. */
const QUICK = [
  'national/residence-permit',
  'beijing/residence-permit-guide',
  'hangzhou/residence-permit-booking',
  'hangzhou/temporary-residence-permit',
  'unnamed-city/residence-permit',
];

describe('the policies’ own cases', () => {
  it.each(QUICK)('catch every mutant that is another policy: %s', (id) => {
    const mine: readonly CaseFile[] = casesIn().filter(({ policyCase }) => policyCase.policy === id);
    const [score] = mutationOf(mine, policies, { of: [id] });
    expect(score?.mutants).toBeGreaterThan(0);
    expect(score).toMatchObject({ survivors: [], undecideds: [], score: 1 });
  });
});
