import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/calendar/index.js';
import { type Descriptor, describeFact, type Facts, type LocalFacts } from '../../src/facts/index.js';
import { confirmed } from '../../src/impact/tabulate/confirmed.js';
import { tabulate } from '../../src/impact/tabulate/index.js';
import { type Policy, readsOf, type Spell, spellOn } from '../../src/policy/index.js';
import { applicants } from '../../src/testing/index.js';
import { compile } from '../../src/verdict/index.js';
import type { Readable } from '../diagram/support/comparisons.js';
import { ourOccasions } from '../diagram/support/ours.js';
import { anyCompletePerson, namedIn } from '../diagram/support/people.js';
import { anySmallCase, describe as describeSmall } from '../diagram/support/small-policies.js';
import { anyDayFor, anyPlanFor, subjectsOf } from '../differential/subjects.js';
import { anyPerson, planOf } from '../oracle/random-people.js';
import { anyLibrary } from '../oracle/random-policies.js';
import { type Random, randomFrom, seedOf } from '../oracle/random-source.js';
import { policies } from '../support/policies.js';
import { bareReader, type Difference, differencesOn, emptyTally, type Occasion } from './support/tabled.js';
import { everybody, tinyPolicy } from './support/tiny-policy.js';

const SEED = Number(process.env.SEED ?? 20240501);
const said = (what: string, tally: object): void => {
  process.stdout.write(`tables and screen, ${what}, SEED=${SEED}: ${JSON.stringify(tally)}\n`);
};
const first = (differences: readonly Difference[]): readonly Difference[] => differences.slice(0, 1);

const guide = policies['hangzhou/residence-permit-guide'] as Policy;
const today: Occasion = { policy: guide, asOf: '2024-05-01', procedure: 'apply' };

/** Makes up people who are complete in all that an occasion reads. */
function complete(random: Random, { policy, asOf, procedure }: Occasion): () => Facts {
  const { version } = (spellOn(policy.spells, parseDay(asOf)) as Spell).resolved;
  const local = (version.facts ?? {}) as LocalFacts;
  const paths = readsOf({ ...version, procedures: { [procedure]: version.procedures[procedure] } }).facts;
  const asked = paths.map((path): Readable => [path, describeFact(path, local) as Descriptor]);
  const named = namedIn([policy]);
  const kinds = Object.values(version.procedures[procedure]?.materials ?? {}).flatMap((clause) =>
    'alternatives' in clause ? clause.alternatives.flatMap(({ items }) => items) : [],
  );
  const bare = kinds.map((item) => (typeof item === 'string' ? item : item.kind));
  return () => ({
    ...anyCompletePerson(random, asked, asOf, named),
    materials: random.some(bare, random.pick([0, 0.2, 0.6, 1])) as Facts['materials'],
  });
}

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe(`tabulate, seed ${SEED}`, () => {
  it('always answers as screen does, for every procedure of every version of our own policies', () => {
    const tally = emptyTally();
    const occasions = ourOccasions();
    const differences = occasions.flatMap((occasion, i) => {
      const { policy, asOf, procedure } = occasion;
      const random = randomFrom(seedOf(SEED, i));
      const plan = planOf((spellOn(policy.spells, parseDay(asOf)) as Spell).resolved.version, procedure);
      const people = [
        ...many(12, complete(random, occasion)),
        ...many(12, () => anyPerson(random, plan, asOf)),
        ...(i % 10 === 0
          ? fc.sample(applicants(policy, { asOf, procedure, hasNoise: true }), {
              numRuns: 20,
              seed: SEED + i,
            })
          : []),
      ];
      return differencesOn(occasion, people, tally);
    });
    said('our policies', tally);
    expect(first(differences)).toEqual([]);
    expect(occasions.length).toBeGreaterThan(100);
    expect(tally.withoutTable).toBe(0);
    expect(tally.read).toBeGreaterThan(tally.lookedAt / 4);
  }, 120_000);

  it('always answers as screen does, for small policies made up, lists and comparisons of two facts among them', () => {
    const tally = emptyTally();
    const differences = many(120, () => 0).flatMap((_, i) => {
      const random = randomFrom(seedOf(SEED, 1000 + i));
      const { asOf, policies: both, pool } = anySmallCase(random);
      const asked = [...pool.map((path): Readable => [path, describeSmall(path)])];
      const people = many(20, () => {
        const facts = anyCompletePerson(random, asked, asOf, namedIn(both));
        return random.chance(0.8) ? facts : { ...facts, [random.pick(Object.keys(facts))]: undefined };
      });
      return differencesOn({ policy: both[0], asOf, procedure: 'apply' }, people, tally);
    });
    said('small policies', tally);
    expect(first(differences)).toEqual([]);
    expect(tally.withoutTable).toBeLessThan(tally.occasions / 20);
    expect(tally.read).toBeGreaterThan(tally.lookedAt / 3);
  }, 120_000);

  it('always answers as screen does, for large libraries made up, in force or not', () => {
    const tally = emptyTally();
    const differences = many(20, () => 0).flatMap((_, i) => {
      const random = randomFrom(seedOf(SEED, 2000 + i));
      const subject = random.pick(subjectsOf(anyLibrary(random).versions));
      const asOf = anyDayFor(random, subject);
      const plan = anyPlanFor(random, subject, asOf);
      const procedure = plan?.procedure ?? 'apply';
      const occasion = { policy: subject.handle.policy, asOf, procedure };
      const people = plan
        ? [...many(15, () => anyPerson(random, plan, asOf)), ...many(15, complete(random, occasion))]
        : [{}];
      return differencesOn(occasion, people, tally);
    });
    said('large libraries', tally);
    expect(first(differences)).toEqual([]);
  }, 120_000);

  it('refuses what screen refuses, and in its words', () => {
    const [whole] = many(1, complete(randomFrom(SEED), today)) as [Facts];
    const hostile: unknown[] = [
      undefined,
      null,
      1,
      'facts',
      [],
      [whole],
      {},
      { ...whole, materials: undefined },
    ];
    const values: unknown[] = [
      null,
      0,
      -1,
      1.5,
      1e9 + 1,
      '',
      '2023-02-30',
      '1899-12-31',
      '3000-01-01',
      '330000',
      '330100',
    ];
    values.push(
      '33010a',
      true,
      {},
      [],
      ['work', 'fly'],
      ['work'],
      many(1001, () => 'work'),
      JSON.parse('{"__proto__":1}'),
    );
    for (const path of readsOf((guide.spells[0] as Spell).resolved.version).facts) {
      const [subject = '', name = ''] = path.split('.');
      const stated = (whole as { [subject: string]: object })[subject];
      for (const value of values) hostile.push({ ...whole, [subject]: { ...stated, [name]: value } });
    }
    for (const value of [...values, () => 1]) {
      hostile.push({ ...whole, residence: value }, { ...whole, materials: value });
      hostile.push({ ...whole, materials: ['photo', value] }, { ...whole, materials: [{ kind: value }] });
      hostile.push({ ...whole, materials: [{ kind: 'photo', copies: value }] });
      hostile.push({ ...whole, materials: [{ kind: 'photo', issuedOn: value, attributes: value }] });
    }
    hostile.push(
      { ...whole, materials: new Array(3) },
      { ...whole, materials: Object.assign([], { 4: 'photo' }) },
    );
    hostile.push(JSON.parse(JSON.stringify(whole).replace('"residence"', '"__proto__"')));
    hostile.push(Object.create(whole), Object.assign(Object.create(null), whole));
    const tally = emptyTally();
    expect(first(differencesOn(today, hostile, tally))).toEqual([]);
    said('hostile facts', tally);
    // Some are refused, and some are answered.
    expect(tally.lookedAt).toBeGreaterThan(20);
    expect(tally.people - tally.lookedAt).toBeGreaterThan(20);
  });

  it('refuses a day that is none and a procedure that the policy lacks, before anybody is asked about', () => {
    expect(() => tabulate(guide, { asOf: '2024-02-30' })).toThrow(
      expect.objectContaining({ code: 'INVALID_AS_OF' }),
    );
    expect(() => tabulate(guide, undefined as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_AS_OF' }),
    );
    expect(() => tabulate(guide, { asOf: '2024-02-29', procedure: 'collect' })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PROCEDURE' }),
    );
  });

  it('says that no version is in force on the day before the first, and has a table on the first', () => {
    const [eve, day] = ['2022-12-31', '2023-01-01'];
    expect(tabulate(guide, { asOf: eve })).toMatchObject({
      isTabled: false,
      why: 'no version is in force',
      size: 0,
    });
    expect(tabulate(guide, { asOf: eve }).screen({}).outcome).toBe('out-of-force');
    expect(tabulate(guide, { asOf: day })).toMatchObject({ isTabled: true, why: null });
  });

  it('asks screen about everybody where the table would be too large', () => {
    const people = many(20, complete(randomFrom(SEED), today));
    const small = tabulate(guide, { ...today, budget: { nodes: 100 } });
    expect(small.isTabled).toBe(false);
    expect(small.why).toMatch(/^more than 100 nodes/);
    const handle = compile(guide);
    expect(people.map((facts) => small.screen(facts))).toEqual(
      people.map((facts) => handle.screen(facts, today)),
    );
  });

  it('reads who states papers in order as who holds them, and asks screen about papers that are not', () => {
    const read = bareReader(today);
    const whole = { ...complete(randomFrom(SEED), today)(), materials: [] as Facts['materials'] };
    const holding = (validThrough: string) =>
      read({ ...whole, materials: [{ kind: 'photo', validThrough }] as Facts['materials'] });
    expect(holding('2024-05-01')).toEqual(read({ ...whole, materials: ['photo'] }));
    expect(holding('2024-05-01')).not.toEqual(read(whole));
    expect(holding('2024-04-30')).toBeNull();
  });

  it('takes a ground that is not named for one that nobody relies on', () => {
    const read = bareReader(today);
    const { application, ...whole } = complete(randomFrom(SEED), today)();
    const named = (ground: object) => read({ ...whole, application: { ...application, ...ground } } as Facts);
    expect(named({ ground: undefined })).not.toBeNull();
    expect(named({ ground: undefined })).toEqual(named({ ground: null }));
    expect(named({ filedBy: undefined })).toBeNull();
  });

  it('answers the same whatever was asked before, of frozen facts, and beside other tables', () => {
    const people = many(60, complete(randomFrom(SEED), today)).map(deepFreeze);
    const days = ['2023-09-30', '2023-10-01', '2024-05-01'];
    const alone = days.map((asOf) => {
      const { screen } = tabulate(guide, { asOf });
      return people.map((facts) => JSON.stringify(screen(facts)));
    });
    const together = days.map((asOf) => tabulate(guide, { asOf }));
    const mixed = days.map(() => new Array<string>(people.length));
    for (let i = people.length - 1; i >= 0; i--)
      together.forEach(({ screen }, day) => {
        (mixed[day] as string[])[i] = JSON.stringify(screen(people[i] as Facts));
      });
    expect(mixed).toEqual(alone);
    expect(new Set(alone.map((answers) => answers.join())).size).toBeGreaterThan(1);
  });

  it('confirms the first answer and the 1,025th, and no other of these', () => {
    const right = compile(guide).screen({}, today);
    const wrong = { ...right, tier: 'wrong' };
    const asked = (faultAt: number) => {
      let count = 0;
      const screen = confirmed(
        () => (++count === faultAt ? wrong : right),
        () => right,
      );
      return () => many(1025, () => screen({}));
    };
    const disagreement = expect.objectContaining({ code: 'DISAGREEMENT' });
    expect(asked(1)).toThrow(disagreement);
    expect(asked(1025)).toThrow(disagreement);
    expect(asked(2)).not.toThrow();
    expect(asked(1024)).not.toThrow();
  });

  it('answers everybody of a tiny policy, and is found out by them wherever a number of the table is wrong', () => {
    const tiny: Occasion = { policy: tinyPolicy, asOf: '2024-05-01', procedure: 'apply' };
    const tally = emptyTally();
    expect(first(differencesOn(tiny, everybody, tally))).toEqual([]);
    expect(tally.read).toBe(everybody.length);
    const answers = (plant?: Plant) => JSON.stringify(everybody.map(bareReader(tiny, plant)));
    const right = answers();
    const plants = faultsIn(tiny);
    expect(plants.length).toBeGreaterThan(40);
    expect(plants.filter(({ plant }) => answers(plant) === right).map(({ name }) => name)).toEqual([]);
  });
});

type Plant = NonNullable<Parameters<typeof bareReader>[1]>;

/** Each end in the table as another one, and each node with two of its cells mistaken for each other. */
function faultsIn(occasion: Occasion): { readonly name: string; readonly plant: Plant }[] {
  const found: { readonly name: string; readonly plant: Plant }[] = [];
  bareReader(occasion, ({ byFacts, byPapers, cases, space }) => {
    const ends = ({ numbers }: typeof byFacts) =>
      [...numbers.keys()].filter((at) => (numbers[at] as number) < 0);
    for (const at of ends(byFacts)) {
      const other = cases.findIndex((one, number) => one && -1 - number !== byFacts.numbers[at]);
      found.push({ name: `case ${at}`, plant: (table) => table.byFacts.numbers.set([-1 - other], at) });
    }
    for (const at of ends(byPapers)) {
      const other = byPapers.numbers[at] === -1 ? 1 : 0;
      found.push({ name: `answer ${at}`, plant: (table) => table.byPapers.numbers.set([-1 - other], at) });
    }
    for (let at = 0; at < byFacts.numbers.length; ) {
      const cells = space.variables[byFacts.numbers[at] as number]?.cells.length as number;
      for (let cell = at + 1; cell < at + cells; cell++) {
        const [one, other] = byFacts.numbers.slice(cell, cell + 2) as unknown as [number, number];
        if (one !== other)
          found.push({
            name: `cell ${cell}`,
            plant: (table) => table.byFacts.numbers.set([other, one], cell),
          });
      }
      at += 1 + cells;
    }
  });
  return found;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
