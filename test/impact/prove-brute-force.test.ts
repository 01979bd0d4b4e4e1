import { describe, expect, it } from 'vitest';
import { dateOrders, type Facts } from '../../src/facts/index.js';
import { type DecidableProperty, prove } from '../../src/impact/index.js';
import { definePolicy, type Policy, type PolicyVersion } from '../../src/policy/index.js';
import { factAt, withFact } from '../../src/testing/index.js';
import { compile, type Verdict } from '../../src/verdict/index.js';
import type { Readable } from '../diagram/support/comparisons.js';
import { anyCompletePerson, namedIn } from '../diagram/support/people.js';
import { anySmallCase, describe as typeOf } from '../diagram/support/small-policies.js';
import { randomFrom, seedOf } from '../oracle/random-source.js';
import {
  asOf,
  nested,
  type SmallWorld,
  smallWorld,
  type Values,
  worldOf,
  worldWithTruths,
} from './support/small-worlds.js';

const SEED = Number(process.env.SEED ?? 20240301);
/** How many small worlds are tried for each property. */
const WORLDS = Number(process.env.WORLDS ?? 16);

interface Tally {
  asked: number;
  held: number;
  gaveUp: number;
}

const emptyTally = (): Tally => ({ asked: 0, held: 0, gaveUp: 0 });

/** Compares an exact answer with that of trying everybody; one that is given up counts as no answer. */
function compareWith(
  policy: Policy,
  property: DecidableProperty,
  holdsForAll: () => boolean,
  tally: Tally,
  where: string,
): void {
  tally.asked++;
  const proof = prove(policy, property, { asOf });
  if (proof.kind === 'gave-up') {
    tally.gaveUp++;
    return;
  }
  expect(proof.holds, where).toBe(holdsForAll());
  if (proof.holds) tally.held++;
}

/** Groups of everybody that differ in one fact alone. */
function alike({ facts, people }: SmallWorld, fact: string): Values[][] {
  const others = facts.filter((one) => one !== fact);
  const groups = new Map<string, Values[]>();
  for (const values of people({})) {
    const key = others.map((one) => values[one]).join();
    groups.set(key, [...(groups.get(key) ?? []), values]);
  }
  return [...groups.values()];
}

const directionsOf = (fact: string) =>
  /(On|From|Through)$/.test(fact)
    ? (['earlier', 'later'] as const)
    : fact === 'residence.housing'
      ? []
      : (['true', 'false'] as const);

/** Whether the second has more of what is to help. */
const isBetter = (one: unknown, other: unknown, better: string): boolean => {
  if (one === null || other === null) return false;
  if (better === 'true' || better === 'false') return one !== other && other === (better === 'true');
  return better === 'later' ? (other as string) > (one as string) : (other as string) < (one as string);
};

const spoken = ({ policy: _, ...verdict }: Verdict): string => JSON.stringify(verdict);

describe('prove, against trying everybody', () => {
  it('agrees on whether more of a fact is never worse', () => {
    const tally = emptyTally();
    for (let i = 0; i < WORLDS; i++) {
      const world = smallWorld(randomFrom(seedOf(SEED, i)));
      for (const fact of world.facts)
        for (const better of directionsOf(fact)) {
          const holdsForAll = () =>
            alike(world, fact).every((group) =>
              group.every(
                (one) =>
                  !world.isEligible(one) ||
                  group.every(
                    (other) => !isBetter(one[fact], other[fact], better) || world.isEligible(other),
                  ),
              ),
            );
          const where = `SEED=${SEED} world ${i}: ${fact} ${better}`;
          compareWith(world.policy, { kind: 'monotone', fact, better }, holdsForAll, tally, where);
        }
    }
    expect(tally.gaveUp, JSON.stringify(tally)).toBe(0);
    expect(Math.min(tally.held, tally.asked - tally.held)).toBeGreaterThan(WORLDS / 4);
  });

  it('agrees on whether a fact changes nothing, in any part of the verdict', () => {
    const tally = emptyTally();
    for (let i = 0; i < WORLDS; i++) {
      const random = randomFrom(seedOf(SEED + 1, i));
      const made = smallWorld(random);
      // One fact that the rules need not read.
      const world = worldOf(made.policy, [...new Set([...made.facts, 'study.isEnrolled'])]);
      const compiled = compile(world.policy);
      for (const fact of world.facts) {
        const holdsForAll = () =>
          alike(world, fact).every(
            (group) =>
              new Set(group.map((one) => spoken(compiled.evaluate(nested(one), { asOf })))).size === 1,
          );
        const where = `SEED=${SEED} world ${i}: ${fact}`;
        compareWith(world.policy, { kind: 'indifferent', fact }, holdsForAll, tally, where);
      }
    }
    expect(Math.min(tally.held, tally.asked - tally.held)).toBeGreaterThan(WORLDS / 4);
    // Where two days of eligibility are told in other words, nobody may be found for whom they are other days.
    expect(tally.gaveUp, JSON.stringify(tally)).toBeLessThan(tally.asked / 10);
  });

  it('agrees on whether a policy is stricter than another', () => {
    const tally = emptyTally();
    for (let i = 0; i < WORLDS; i++) {
      const random = randomFrom(seedOf(SEED + 2, i));
      const pairs: [SmallWorld, SmallWorld][] = [[worldWithTruths(random), worldWithTruths(random)]];
      const dated = smallWorld(random);
      const milder = worldOf(withoutLastClause(dated.policy), dated.facts);
      pairs.push([dated, milder], [milder, dated]);
      for (const [world, other] of pairs) {
        const holdsForAll = () =>
          world.people({}).every((one) => world.isEligible(one) || !other.isEligible(one));
        const property = { kind: 'never-stricter', other: other.policy } as const;
        compareWith(world.policy, property, holdsForAll, tally, `SEED=${SEED} world ${i}`);
      }
    }
    expect(tally.gaveUp, JSON.stringify(tally)).toBe(0);
    expect(Math.min(tally.held, tally.asked - tally.held)).toBeGreaterThan(WORLDS / 4);
  });
});

describe('what prove holds for everybody', () => {
  it('is never contradicted by people made up, of any facts and papers', () => {
    const tally = { held: 0, refuted: 0, gaveUp: 0, people: 0 };
    for (let i = 0; i < WORLDS; i++) {
      const random = randomFrom(seedOf(SEED + 3, i));
      const { asOf: day, pool, policies } = anySmallCase(random);
      const [policy] = policies;
      const compiled = compile(policy);
      const named = namedIn([policy]);
      const readable: Readable[] = pool.map((path) => [path, typeOf(path)]);
      const anybody = () =>
        anyCompletePerson(random, [...readable, ['application.ground', { type: 'id' }]], day, named);
      for (const fact of pool) {
        const proof = prove(policy, { kind: 'indifferent', fact }, { asOf: day });
        if (proof.kind === 'gave-up') tally.gaveUp++;
        else tally[proof.holds ? 'held' : 'refuted']++;
        if (proof.kind === 'gave-up' || !proof.holds) continue;
        for (let n = 0; n < 20; n++) {
          const [one, other] = [anybody(), anybody()];
          const twin = withFact(one, fact, factAt(other, fact));
          if (!keepsOrder(twin)) continue;
          const said = [one, twin].map((facts) => spoken(compiled.evaluate(facts, { asOf: day })));
          expect(said[1], `SEED=${SEED} case ${i}: ${fact} ${JSON.stringify([one, twin])}`).toBe(said[0]);
          tally.people++;
        }
      }
      const papers = prove(policy, { kind: 'more-papers' }, { asOf: day });
      expect(papers.kind === 'gave-up' || papers.holds, `SEED=${SEED} case ${i}`).toBe(true);
    }
    expect(Math.min(tally.held, tally.refuted), JSON.stringify(tally)).toBeGreaterThan(WORLDS / 4);
  });
});

/** Whether a person's dates are as the plain truths about them say. */
const keepsOrder = (facts: Facts): boolean =>
  dateOrders.every(([earlier, later]) => {
    const [one, other] = [factAt(facts, earlier), factAt(facts, later)];
    return typeof one !== 'string' || typeof other !== 'string' || one <= other;
  });

function withoutLastClause({ versions }: Policy & { readonly versions?: readonly PolicyVersion[] }): Policy {
  const [version] = versions as readonly [PolicyVersion];
  const { apply } = version.procedures;
  const eligibility = Object.fromEntries(Object.entries(apply?.eligibility ?? {}).slice(0, -1));
  const { exemptions: _, ...rest } = apply as NonNullable<typeof apply>;
  return definePolicy([{ ...version, procedures: { apply: { ...rest, eligibility } } } as PolicyVersion]);
}
