import { describe, expect, it } from 'vitest';
import { whyNot } from '../../src/impact/why-not/index.js';
import { randomFrom, seedOf } from '../oracle/random-source.js';
import {
  asOf,
  dayAt,
  nested,
  newValues,
  type SmallWorld,
  smallWorld,
  somebody,
  type Values,
} from './support/small-worlds.js';

const SEED = Number(process.env.SEED ?? 20240301);
/** How many small worlds are tried. */
const WORLDS = Number(process.env.WORLDS ?? 12);
/** After so many days nothing turns any more in a small world. */
const LAST_DAY = 10;

const subsetsOf = (items: readonly string[]): string[][] =>
  items
    .reduce<string[][]>((sets, item) => sets.flatMap((set) => [set, [...set, item]]), [[]])
    .sort((a, b) => a.length - b.length);

const isWithin = (set: readonly string[], other: readonly string[]): boolean =>
  set.every((item) => other.includes(item));

const chosen = (values: Values, facts: readonly string[]): Values =>
  Object.fromEntries(facts.map((fact) => [fact, values[fact]]));

/** The minimal sets of stated facts with which nobody is eligible, by trying every set on everybody. */
function refusalsIn({ people, isEligible }: SmallWorld, given: Values): string[][] {
  const found: string[][] = [];
  for (const set of subsetsOf(Object.keys(given))) {
    if (found.some((one) => isWithin(one, set))) continue;
    if (!people(chosen(given, set)).some((values) => isEligible(values))) found.push(set);
  }
  return found;
}

/** The fewest changes, each with the first day on which they help, by trying every change on every day. */
function waysIn(world: SmallWorld, given: Values): { facts: string[]; on: string }[] {
  const found: { facts: string[]; on: string }[] = [];
  for (const facts of subsetsOf(Object.keys(given))) {
    const on = [...Array(LAST_DAY + 1).keys()]
      .map(dayAt)
      .find((day) => peopleAfter(world, given, facts).some((values) => world.isEligible(values, day)));
    if (on === undefined) continue;
    if (!found.some((one) => isWithin(one.facts, facts) && one.on <= on)) found.push({ facts, on });
  }
  return found;
}

/** Everybody whom somebody may be who changes some facts. */
function peopleAfter({ people }: SmallWorld, given: Values, facts: readonly string[]): Values[] {
  return facts
    .reduce<Values[]>(
      (all, fact) =>
        all.flatMap((values) => newValues(fact, given[fact]).map((value) => ({ ...values, [fact]: value }))),
      [given],
    )
    .flatMap((values) => people(values));
}

const sorted = (sets: readonly (readonly string[])[]): string[] =>
  sets.map((set) => [...set].sort().join()).sort();

describe('whyNot, against every change and every set of facts', () => {
  it('always agrees on small policies made up', () => {
    const seen = { policies: 0, refused: 0, refusals: 0, ways: 0, waiting: 0, later: 0, none: 0 };
    for (let i = 0; i < WORLDS; i++) {
      const random = randomFrom(seedOf(SEED, i));
      const world = smallWorld(random);
      seen.policies++;
      for (const share of [0.7, 0.9, 1]) {
        const given = somebody(random, world, share);
        const answer = whyNot(world.policy, nested(given), { asOf });
        const where = `SEED=${SEED} world ${i}: ${JSON.stringify(given)}`;
        if (answer.kind !== 'exact') throw new Error(`${where}: gave up, ${answer.why}`);
        expect(answer.isRefused, where).toBe(!world.people(given).some((one) => world.isEligible(one)));
        if (!answer.isRefused) continue;
        expect(answer.bounds, where).toMatchObject({
          isEveryRefusal: true,
          isEveryWay: true,
          isEveryDay: true,
        });
        const sets = answer.refusals.map(({ facts }) => facts.map(({ fact }) => fact));
        expect(sorted(sets), where).toEqual(sorted(refusalsIn(world, given)));
        const ways = answer.ways.map(({ facts, on }) => [...facts, on]);
        const all = waysIn(world, given).map(({ facts, on }) => [...facts, on]);
        expect(sorted(ways), where).toEqual(sorted(all));
        seen.refused++;
        seen.refusals += sets.length;
        seen.ways += ways.length;
        if (ways.length === 0) seen.none++;
        if (answer.ways.some(({ facts }) => facts.length === 0)) seen.waiting++;
        if (answer.ways.some(({ facts, on }) => facts.length > 0 && on > asOf)) seen.later++;
      }
    }
    process.stdout.write(`whyNot against brute force, SEED=${SEED}: ${JSON.stringify(seen)}\n`);
  }, 1_200_000);
});
