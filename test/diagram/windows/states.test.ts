import { describe, expect, it } from 'vitest';
import { addDays, addPeriod, formatDay, parseDay } from '../../../src/calendar/index.js';
import {
  locate,
  type Universe,
  universeOf,
  valueAt,
  windowOutput,
  windowStates,
} from '../../../src/diagram/index.js';
import type { Facts } from '../../../src/facts/index.js';
import type { Policy } from '../../../src/policy/index.js';
import { compile, type Terrain, terrainOf } from '../../../src/verdict/index.js';
import { type Random, randomFrom, seedOf } from '../../oracle/random-source.js';
import { policies } from '../../support/policies.js';
import type { Readable } from '../support/comparisons.js';
import { anyCompletePerson, namedIn } from '../support/people.js';
import { compare } from '../support/universes.js';
import { ISSUED, kinds, type Made, madeUp } from '../support/windows.js';

const SEED = Number(process.env.SEED ?? 20261128);

/** Two policies, and what the diagrams say of the windows of both. */
function sidesOf(pair: readonly [Policy, Policy], asOf: string) {
  const terrains = pair.map((policy) => terrainOf(policy, asOf, 'endorse') as Terrain);
  const universe = universeOf(terrains as [Terrain, Terrain], { withWindows: true });
  const sides = pair.map((policy, i) => ({
    handle: compile(policy),
    state: windowOutput(universe, terrains[i] as Terrain),
  }));
  const said = (facts: Facts): (string | null | undefined)[] => {
    const cells = locate(universe.space, facts);
    return sides.map(({ state }) => windowStates[valueAt(universe.forest, state, cells) as number]);
  };
  const found = (facts: Facts): (string | null)[] =>
    sides.map(({ handle }) => handle.evaluate(facts, { asOf, procedure: 'endorse' }).window?.state ?? null);
  return { universe, said, found };
}

/** Somebody whose permit was issued and endorsed near anniversaries. */
function holderIn({ space }: Universe, random: Random, asOf: string, pair: readonly Policy[]): Facts {
  const readable = space.variables.flatMap((one): Readable[] =>
    one.kind === 'fact' ? [[one.name, one.is]] : [],
  );
  const facts = anyCompletePerson(random, readable, asOf, namedIn(pair)) as Facts;
  const near = (): string => {
    const years = addPeriod(parseDay(asOf), { years: -random.between(0, 6) });
    const months = addPeriod(years, { months: random.between(-1, 2) });
    return formatDay(addDays(months, random.pick([0, 0, -30, -60, 60, 30]) + random.between(-2, 2)));
  };
  const [issuedOn, endorsedOn] = [near(), random.chance(0.8) ? near() : null].sort() as [
    string,
    string | null,
  ];
  const events = endorsedOn === null ? [] : [{ kind: 'endorsed', on: endorsedOn } as const];
  return { ...facts, permit: { ...facts.permit, expiresOn: null, issuedOn, endorsedOn, events } };
}

describe('the states of the windows of two policies', () => {
  const parents = [
    'beijing/residence-permit',
    'shanghai/residence-permit',
    'shenzhen/residence-permit',
    'zhejiang/residence-permit',
    'hangzhou/residence-permit',
    'beijing/residence-permit-guide',
  ];

  it.each(parents)(
    `are those of evaluation, for people who are held possible: %s and its parent, seed ${SEED}`,
    (id) => {
      const policy = policies[id] as (typeof policies)[string];
      const pair = [policy.parent as Policy, policy] as const;
      const states = new Set<string>();
      for (const asOf of ['2024-02-29', '2021-08-31']) {
        const { universe, said, found } = sidesOf(pair, asOf);
        const random = randomFrom(seedOf(SEED, parents.indexOf(id)));
        for (let i = 0; i < 150; i++) {
          const facts = holderIn(universe, random, asOf, pair);
          const cells = locate(universe.space, facts);
          expect(valueAt(universe.forest, universe.feasible, cells), JSON.stringify({ asOf, facts })).toBe(2);
          expect(said(facts), JSON.stringify({ asOf, facts })).toEqual(found(facts));
          states.add(found(facts).join());
        }
      }
      expect(states.size).toBeGreaterThan(3);
    },
  );

  const plain = kinds['a month, no bands'] as Made;
  const since = compare(ISSUED, 'onOrAfter', '2023-01-01');
  it.each([
    ['for whom it is', plain, { window: { ...plain.window, when: since } }],
    [
      'whether being late for it can be cured',
      { ...plain, cures: [{ within: null, effect: 'restored' }] },
      { ...plain, cures: [{ within: null, effect: 'void' }] },
    ],
    [
      'who can cure being late for it',
      { ...plain, cures: [{ within: null, effect: 'restored' }] },
      { ...plain, cures: [{ when: since, within: null, effect: 'restored' }] },
    ],
  ] as const)('are told apart where windows differ only in %s', (_, one, other) => {
    const asOf = '2024-05-01';
    const { said, found } = sidesOf([madeUp(one), madeUp(other)], asOf);
    const facts = { permit: { issuedOn: '2022-01-01', endorsedOn: null, events: [] }, materials: [] };
    const states = found(facts);
    expect(states[0]).not.toBe(states[1]);
    expect(said(facts)).toEqual(states);
  });
});
