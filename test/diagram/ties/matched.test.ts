import { describe, expect, it } from 'vitest';
import { GaveUp } from '../../../src/diagram/index.js';
import { canBe, cellOf, compare, universeFor } from '../support/universes.js';

const citation = { instrument: 'law', article: '1' };
const [HOME, HERE, WORK] = ['identity.hukouDivision', 'residence.division', 'employment.division'] as const;
const ASOF = '2024-05-01';
const sameUnit = (one: string, other: string) =>
  compare(one, 'inSameUnit', { as: { fact: other }, partition: 'p0' });
const partition = (kind: string, successions: readonly object[] = []) => ({
  partitions: { p0: { kind, successions, citation } },
});
const within = (fact: string, prefix: string) => compare(fact, 'inDivision', prefix);
const equal = (one: string, other: string) => compare(one, 'equal', { fact: other });

describe('places that are compared with each other', () => {
  it('may be the same though only one of them is named', () => {
    const universe = universeFor([equal(HOME, HERE), within(HOME, '330106')], ASOF);
    const named = cellOf(universe, HOME, '330106');
    expect(canBe(universe, { [HOME]: named, equal: 1 })).toBe(true);
    expect(canBe(universe, { [HOME]: named, equal: 0 })).toBe(true);
  });

  it('cannot be the same where one lies in a province and the other does not', () => {
    const universe = universeFor([equal(HOME, HERE), within(HOME, '33'), within(HERE, '3301')], ASOF);
    const [inside, outside] = [cellOf(universe, HOME, '330206'), cellOf(universe, HERE, '330206')];
    const abroad = cellOf(universe, HOME, '510107');
    expect(canBe(universe, { [HOME]: inside, [HERE]: outside, equal: 1 })).toBe(true);
    expect(canBe(universe, { [HOME]: abroad, [HERE]: cellOf(universe, HERE, '330106'), equal: 1 })).toBe(
      false,
    );
  });

  it.each([
    ['whole-city', '330106', '330122', 1],
    ['whole-city', '330106', '330206', 0],
    ['whole-city', '110101', '110228', 1],
    ['whole-city', '429004', '429005', 0],
    ['urban-area-or-county', '330106', '330108', 1],
    ['urban-area-or-county', '330106', '330122', 0],
    ['county', '330106', '330108', 0],
  ] as const)('lie in a unit by %s: %s and %s', (kind, home, here, isSame) => {
    const named = [compare(HOME, 'equal', home), compare(HERE, 'equal', here)];
    const universe = universeFor([sameUnit(HOME, HERE), ...named], ASOF, partition(kind));
    const both = { [HOME]: cellOf(universe, HOME, home), [HERE]: cellOf(universe, HERE, here) };
    expect(canBe(universe, { ...both, inSameUnit: isSame })).toBe(true);
    expect(canBe(universe, { ...both, inSameUnit: 1 - isSame })).toBe(false);
  });

  it.each([
    ['2021-04-08', 0],
    ['2021-04-09', 1],
  ])('read a code that has changed as on %s', (asOf, isSame) => {
    const merged = [{ from: '330103', to: '330122', on: '2021-04-09' }];
    const named = [compare(HOME, 'equal', '330103'), compare(HERE, 'equal', '330122')];
    const beside = partition(
      'county',
      merged.map((one) => ({ ...one, isMerger: true })),
    );
    const universe = universeFor([sameUnit(HOME, HERE), ...named], asOf, beside);
    const both = { [HOME]: cellOf(universe, HOME, '330103'), [HERE]: cellOf(universe, HERE, '330122') };
    expect(canBe(universe, { ...both, inSameUnit: isSame })).toBe(true);
    expect(canBe(universe, { ...both, inSameUnit: 1 - isSame })).toBe(false);
  });

  it('may be three different ones of one unit, none of them named', () => {
    const pairs = [
      [HOME, HERE],
      [HERE, WORK],
      [HOME, WORK],
    ] as const;
    const universe = universeFor(
      [
        ...pairs.map(([one, other]) => equal(one, other)),
        ...pairs.map(([one, other]) => sameUnit(one, other)),
      ],
      ASOF,
      partition('whole-city'),
    );
    const joints = universe.space.variables.flatMap((variable, index) =>
      variable.kind === 'joint' ? [{ index, operator: variable.comparison.operator }] : [],
    );
    const regionOf = (equals: readonly number[], units: readonly number[]) =>
      new Map(
        joints.map(({ index, operator }) => {
          const before = joints.filter((other) => other.operator === operator && other.index < index).length;
          return [index, [(operator === 'equal' ? equals : units)[before] as number]];
        }),
      );
    expect(universe.find(regionOf([0, 0, 0], [1, 1, 1]))).not.toBeNull();
    expect(universe.find(regionOf([0, 0, 0], [0, 0, 0]))).not.toBeNull();
    expect(universe.find(regionOf([0, 0, 0], [1, 0, 0]))).not.toBeNull();
    // What is the same as a third is the same.
    expect(universe.find(regionOf([0, 0, 0], [1, 1, 0]))).toBeNull();
    expect(universe.find(regionOf([1, 1, 0], [1, 1, 1]))).toBeNull();
    expect(universe.find(regionOf([1, 0, 0], [0, 1, 1]))).toBeNull();
  });

  it('tell codes apart that another reading of the map moves into another city', () => {
    const moved = [
      { from: '340104', to: '330108', on: '2020-01-01', isMerger: true },
      { from: '340111', to: '330106', on: '2020-01-01', isMerger: true },
    ];
    const partitions = {
      p0: { kind: 'whole-city', successions: [], citation },
      p1: { kind: 'county', successions: moved, citation },
    };
    const other = compare(HOME, 'inSameUnit', { as: { fact: HERE }, partition: 'p1' });
    const universe = universeFor([sameUnit(HOME, HERE), other, compare(HOME, 'equal', '330106')], ASOF, {
      partitions,
    });
    const [inCity, inCounty] = universe.space.variables.flatMap(({ kind }, index) =>
      kind === 'joint' ? [index] : [],
    );
    const region = new Map([
      [universe.space.variables.findIndex(({ name }) => name === HOME), [cellOf(universe, HOME, '330106')]],
      [inCity as number, [0]],
      [inCounty as number, [1]],
    ]);
    expect(universe.find(region)?.values).toEqual({ [HOME]: '330106', [HERE]: '340111' });
  });

  it('lie in no unit where one is none, and are the same where both are', () => {
    const universe = universeFor([sameUnit(HOME, HERE), equal(HOME, HERE)], ASOF, partition('county'));
    const none = { [HOME]: cellOf(universe, HOME, null), [HERE]: cellOf(universe, HERE, null) };
    expect(canBe(universe, { ...none, inSameUnit: 0, equal: 1 })).toBe(true);
    expect(canBe(universe, { ...none, inSameUnit: 1 })).toBe(false);
    expect(canBe(universe, { ...none, equal: 0 })).toBe(false);
  });
});

describe('names that are compared with each other', () => {
  const [TIER, GROUND, SCHOOL] = ['application.tier', 'family.sponsorGround', 'local.schoolKind'] as const;

  it('may be three different ones that nothing names', () => {
    const unlike = (one: string, other: string) => compare(one, 'notEqual', { fact: other });
    const universe = universeFor(
      [unlike(TIER, GROUND), unlike(GROUND, SCHOOL), unlike(TIER, SCHOOL), compare(TIER, 'equal', 'another')],
      ASOF,
    );
    const joints = universe.space.variables.flatMap(({ kind }, index) => (kind === 'joint' ? [index] : []));
    expect(universe.find(new Map(joints.map((index) => [index, [1]])))).not.toBeNull();
    expect(universe.find(new Map(joints.map((index, i) => [index, [i === 0 ? 1 : 0]])))).toBeNull();
  });

  it('may be one that only the other comparison names', () => {
    const universe = universeFor([equal(TIER, SCHOOL), compare(TIER, 'equal', 'g0')], ASOF);
    expect(canBe(universe, { [TIER]: cellOf(universe, TIER, 'g0'), equal: 1 })).toBe(true);
  });

  it('of a closed list are told apart value by value', () => {
    const [one, other] = ['local.district', 'local.otherDistrict'] as const;
    const universe = universeFor(
      [equal(one, other), compare(one, 'in', ['north', 'south']), compare(other, 'equal', 'north')],
      ASOF,
    );
    const [few, north] = [cellOf(universe, one, 'south'), cellOf(universe, other, 'north')];
    expect(canBe(universe, { [one]: few, [other]: north, equal: 1 })).toBe(true);
    expect(canBe(universe, { [one]: cellOf(universe, one, 'river'), [other]: north, equal: 1 })).toBe(false);
  });

  it('give up where there are too many ways to choose them', () => {
    const facts = [TIER, GROUND, SCHOOL];
    const literals = Array.from({ length: 60 }, (_, i) =>
      compare(facts[i % 3] as string, 'equal', `id-${i}`),
    );
    expect(() => universeFor([equal(TIER, GROUND), equal(GROUND, SCHOOL), ...literals], ASOF)).toThrow(
      GaveUp,
    );
  });
});
