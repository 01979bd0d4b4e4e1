import { describe, expect, it } from 'vitest';
import { wordIn } from '../../src/impact/impact/parts.js';
import { type Impact, impact, type Transition } from '../../src/impact/index.js';
import { definePolicy, type Policy, type PolicyVersion } from '../../src/policy/index.js';
import { compile, type Terrain, terrainOf } from '../../src/verdict/index.js';
import { anyCompletePerson, namedIn } from '../diagram/support/people.js';
import { anySmallCase, describe as describeFact } from '../diagram/support/small-policies.js';
import { randomFrom, seedOf } from '../oracle/random-source.js';
import { policies } from '../support/policies.js';
import { isAmong } from './support/regions.js';

const guide = policies['hangzhou/residence-permit-guide'] as (typeof policies)[string];
const only = (version: string) =>
  definePolicy(
    guide.versions.filter(({ effectiveFrom }) => effectiveFrom === version),
    guide.parent ? { parent: guide.parent } : {},
  );
const [before, after] = [only('2023-01-01'), only('2023-10-01')] as const;

const exact = (found: ReturnType<typeof impact>): Impact => {
  if (found.kind !== 'exact') throw new Error(found.why);
  return found;
};
const outcomeOf = ({ transitions }: Impact): Transition =>
  transitions.find(({ part }) => part === 'outcome') as Transition;

describe('impact', () => {
  const october = exact(impact(before, after, { asOf: '2023-10-01' }));

  it('says that insured flexible workers become eligible with the guide of October 2023, and no one else', () => {
    const found = october.transitions.filter(({ part }) => part === 'outcome');
    expect(found.map(({ from, to }) => [from, to])).toEqual([['ineligible', 'eligible']]);
    const { common, clauses } = outcomeOf(october);
    expect(common).toContainEqual(
      expect.objectContaining({ kind: 'values', fact: 'employment.kind', values: ['flexible'] }),
    );
    expect(common).toContainEqual({
      kind: 'range',
      fact: 'employment.socialInsuranceMonths',
      ranges: [{ from: 1, through: null }],
      orNone: false,
    });
    expect(clauses.map(({ path, kind }) => [path, kind])).toEqual([
      ['conditions.lawful-employment', 'changed'],
    ]);
  });

  it('names the file of each clause on both sides', () => {
    expect(outcomeOf(october).clauses[0]).toMatchObject({
      before: 'hangzhou/residence-permit-guide@2023-01-01',
      after: 'hangzhou/residence-permit-guide@2023-10-01',
    });
  });

  it('tells the earliest day as a term of the person’s dates', () => {
    const earliest = october.transitions.filter(({ part }) => part === 'earliestEligibleOn');
    expect(earliest.map(({ from, to }) => [from, to])).toContainEqual([null, 'residence.registeredOn + 6M']);
  });

  it('shows each change on somebody with no more facts than it takes', () => {
    const { facts } = outcomeOf(october).witness;
    const outcomes = [before, after].map(
      (policy) => compile(policy).evaluate(facts, { asOf: '2023-10-01' }).outcome,
    );
    expect(outcomes).toEqual(['ineligible', 'eligible']);
    for (const subject of Object.keys(facts) as (keyof typeof facts)[]) {
      const { [subject]: _, ...fewer } = facts;
      const now = [before, after].map(
        (policy) => compile(policy).evaluate(fewer, { asOf: '2023-10-01' }).outcome,
      );
      expect(now).not.toEqual(outcomes);
    }
  });

  it('finds no change between a policy and itself, in any procedure', () => {
    for (const procedure of ['apply', 'endorse', 'register'] as const)
      expect(impact(after, after, { asOf: '2024-05-01', procedure })).toMatchObject({
        kind: 'exact',
        isUnchanged: true,
        transitions: [],
      });
  });

  it('compares with nothing in force', () => {
    const gone = exact(
      impact(
        definePolicy([{ ...(after.versions[0] as PolicyVersion), effectiveFrom: '2030-01-01' }]),
        after,
        { asOf: '2024-05-01' },
      ),
    );
    expect(gone.before.version).toBeNull();
    expect(
      new Set(gone.transitions.filter(({ part }) => part === 'outcome').map(({ from }) => from)),
    ).toEqual(new Set(['out-of-force']));
  });

  it('gives up by itself a part that is too large, and tells those that are not', () => {
    const [zhejiang, xinjiang] = ['zhejiang/residence-permit', 'xinjiang/residence-permit'].map(
      (id) => policies[id] as Policy,
    ) as [Policy, Policy];
    const told = exact(impact(zhejiang, xinjiang, { asOf: '2022-05-01', budget: { nodes: 60_000 } }));
    const { undecided, nodes } = told.certificate;
    expect(nodes).toBe(60_000);
    expect(undecided).toContainEqual(
      expect.objectContaining({
        part: 'material',
        id: 'proof-of-ground',
        why: expect.stringMatching('nodes'),
      }),
    );
    // Each of these reads a few facts; whichever part comes first in the files, they are compared.
    expect(undecided.filter(({ part }) => part === 'ground')).toEqual([]);
    expect(told.transitions.filter(({ part }) => part === 'ground').length).toBeGreaterThan(5);
  });

  it('gives up past its budget, and says how far it came', () => {
    expect(impact(before, after, { asOf: '2023-10-01', budget: { nodes: 50 } })).toMatchObject({
      kind: 'gave-up',
      size: 50,
    });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(october))).toEqual(october);
  });

  it('compares the states of windows', () => {
    const { parent, versions } = policies['hangzhou/residence-permit'] as (typeof policies)[string];
    const last = versions[versions.length - 1] as PolicyVersion;
    const yearly = last.procedures.endorse?.window?.yearly as object;
    const wider = definePolicy(
      [
        {
          ...last,
          procedures: {
            ...last.procedures,
            endorse: { ...last.procedures.endorse, window: { yearly: { ...yearly, opens: { months: -2 } } } },
          },
        } as unknown as PolicyVersion,
      ],
      parent ? { parent } : {},
    );
    const found = exact(
      impact(definePolicy([last], parent ? { parent } : {}), wider, {
        asOf: '2024-05-01',
        procedure: 'endorse',
      }),
    );
    const windows = found.transitions.filter(({ part }) => part === 'window');
    expect(windows.map(({ from, to }) => `${from} ${to}`)).toContain('not-yet-open open');
    expect(windows.flatMap(({ clauses }) => clauses.map(({ path }) => path))).toContain(
      'procedures.endorse.window.yearly',
    );
    // What dates a window is laid at is derived.
    expect(found.certificate.searched).toEqual([]);
    expect(found.certificate.undecided.filter(({ part }) => part === 'window')).toEqual([]);
  });
});

describe('impact on made-up policies', () => {
  const SEED = Number(process.env.SEED ?? 20261128);
  const CASES = Number(process.env.CASES ?? 100);
  const PEOPLE = 40;

  it('always has everybody whose verdict changes in a region, and nobody whose verdict does not', () => {
    const tally = {
      exact: 0,
      searched: 0,
      gaveUp: 0,
      people: 0,
      changed: 0,
      transitions: 0,
      dates: 0,
      undated: 0,
    };
    for (let part = 0; part < CASES; part++) {
      const random = randomFrom(seedOf(SEED, part));
      const { policies: pair, asOf, pool } = anySmallCase(random);
      const found = impact(pair[0], pair[1], { asOf });
      if (found.kind !== 'exact') {
        tally.gaveUp++;
        continue;
      }
      // Of lists, ways that no search came upon are not covered, as the certificate says.
      if (found.certificate.searched.length > 0) {
        tally.searched++;
        continue;
      }
      tally.exact++;
      tally.transitions += found.transitions.length;
      tally.undated += found.certificate.undecided.filter(({ part }) => part === 'earliestEligibleOn').length;
      const [handles, terrain] = [
        pair.map((policy) => compile(policy)),
        terrainOf(pair[0] as Policy, asOf, 'apply') as Terrain,
      ];
      const readable = [
        ...pool.map((path) => [path, describeFact(path)] as const),
        ['application.ground', { type: 'id' }] as const,
      ];
      for (let i = 0; i < PEOPLE; i++) {
        const facts = anyCompletePerson(random, readable as never, asOf, namedIn(pair));
        const verdicts = handles.map((handle) => handle.evaluate(facts, { asOf }));
        tally.people++;
        const note = () => JSON.stringify({ SEED, part, asOf, facts });
        const parts = [
          { part: 'outcome' as const, id: null },
          ...verdicts.flatMap(({ grounds }) => grounds.map(({ id }) => ({ part: 'ground' as const, id }))),
        ];
        for (const one of parts) {
          const [from, to] = verdicts.map((verdict) => wordIn(verdict, one));
          const mine = found.transitions.filter(
            (transition) => transition.part === one.part && transition.id === one.id,
          );
          if (from !== to) {
            tally.changed++;
            const told = mine.find((transition) => transition.from === from && transition.to === to);
            expect(told, note()).toBeDefined();
            expect(isAmong(told as Transition, facts, terrain), note()).not.toBe(false);
          } else
            for (const transition of mine) expect(isAmong(transition, facts, terrain), note()).not.toBe(true);
        }
        const [old, now] = verdicts.map(({ earliestEligibleOn }) => earliestEligibleOn);
        const isUndecided = found.certificate.undecided.some((one) => one.part === 'earliestEligibleOn');
        if (old !== now && verdicts[0]?.outcome === verdicts[1]?.outcome && !isUndecided) {
          tally.dates++;
          const told = found.transitions.filter((one) => one.part === 'earliestEligibleOn');
          expect(
            told.some((one) => isAmong(one, facts, terrain) !== false),
            note(),
          ).toBe(true);
        }
      }
    }
    // biome-ignore lint/suspicious/noConsole: what was looked at is part of the result
    console.log(JSON.stringify(tally));
    expect(tally.exact).toBeGreaterThan(CASES * 0.5);
    expect(tally.changed).toBeGreaterThan(CASES);
    expect(tally.dates).toBeGreaterThan(0);
  }, 240_000);
});
