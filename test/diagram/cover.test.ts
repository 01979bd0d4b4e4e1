import { describe, expect, it } from 'vitest';
import { algebraOf } from '../../src/diagram/algebra.js';
import { coveringOf, coverOf } from '../../src/diagram/cover.js';
import { meets, pathIn, type Region, valueAt } from '../../src/diagram/index.js';
import { randomFrom } from '../oracle/random-source.js';
import { bareForest } from './support/universes.js';

const SEED = 43;

/** Random conditions among random people who can be, with their cover. */
function covers(check: (cover: Covered) => void): void {
  const random = randomFrom(SEED);
  for (let n = 0; n < 150; n++) {
    const sizes = Array.from({ length: random.between(1, 5) }, () => random.between(2, 4));
    const { forest, variables, points, diagramOf } = bareForest(sizes);
    const likely = random.pick([0.1, 0.5, 0.9]);
    const isTrue = new Set(points.filter(() => random.chance(likely)).map((point) => point.join()));
    const canBe = new Set(points.filter(() => random.chance(0.8)).map((point) => point.join()));
    const [condition, feasible] = [isTrue, canBe].map((set) =>
      diagramOf((point) => (set.has(point.join()) ? 2 : 0)),
    ) as [number, number];
    const algebra = algebraOf(forest, variables);
    const covering = coveringOf({ forest, variables, feasible }, condition);
    const opposite = coverOf({ forest, variables, feasible }, algebra.not(condition), 500);
    const regions = coverOf({ forest, variables, feasible }, condition, 500);
    const left = algebra.all(condition, feasible);
    const path = forest.valueOf(left) === 0 ? null : pathIn(forest, left);
    const holdsAt = (point: readonly number[]): boolean => valueAt(forest, left, point) === 2;
    check({
      sizes,
      points,
      isTrue,
      canBe,
      regions,
      bothSides: [covering.outside(500), covering.inside(500)],
      opposite,
      path,
      holdsAt,
      meets: (region) => meets(forest, left, region),
    });
  }
}

interface Covered {
  /** Of one covering: those for whom the condition does not hold, and then those for whom it does. */
  readonly bothSides: readonly Region[][];
  readonly opposite: readonly Region[];
  readonly sizes: readonly number[];
  readonly points: readonly (readonly number[])[];
  readonly isTrue: ReadonlySet<string>;
  readonly canBe: ReadonlySet<string>;
  readonly regions: readonly Region[];
  readonly path: Region | null;
  readonly holdsAt: (point: readonly number[]) => boolean;
  readonly meets: (region: Region) => boolean;
}

const isIn = (point: readonly number[], region: Region): boolean =>
  [...region].every(([index, cells]) => cells.includes(point[index] as number));

describe(`coverOf, seed ${SEED}`, () => {
  it('covers everybody for whom the condition holds and nobody else who can be', () => {
    covers(({ points, isTrue, canBe, regions }) => {
      for (const point of points.filter((one) => canBe.has(one.join())))
        expect(regions.some((region) => isIn(point, region))).toBe(isTrue.has(point.join()));
    });
  });

  it('makes each region as wide as it can be', () => {
    covers(({ sizes, points, isTrue, canBe, regions }) => {
      const outside = points.filter((point) => canBe.has(point.join()) && !isTrue.has(point.join()));
      for (const region of regions)
        for (const [index, cells] of region)
          for (const cell of [...Array(sizes[index]).keys()].filter((one) => !cells.includes(one))) {
            const wider = new Map(region).set(index, [...cells, cell]);
            expect(outside.some((point) => isIn(point, wider))).toBe(true);
          }
    });
  });

  it('lists no region that the others cover', () => {
    covers(({ points, isTrue, canBe, regions }) => {
      for (const region of regions) {
        const others = regions.filter((other) => other !== region);
        const own = points.filter(
          (point) =>
            canBe.has(point.join()) &&
            isTrue.has(point.join()) &&
            isIn(point, region) &&
            !others.some((other) => isIn(point, other)),
        );
        expect(own).not.toEqual([]);
      }
    });
  });

  it('covers a condition and its opposite alike, one after the other', () => {
    covers(({ bothSides, regions, opposite }) => {
      expect(bothSides).toEqual([opposite, regions]);
    });
  });

  it('takes its paths from where the condition holds', () => {
    covers(({ points, path, holdsAt }) => {
      if (path === null) expect(points.some(holdsAt)).toBe(false);
      else for (const point of points.filter((one) => isIn(one, path))) expect(holdsAt(point)).toBe(true);
    });
  });

  it('meets a region where the condition holds for somebody in it', () => {
    covers(({ points, regions, path, holdsAt, meets: meetsIn }) => {
      for (const region of [...regions, new Map([[0, [0]]]), ...(path ? [path] : [])])
        expect(meetsIn(region)).toBe(points.some((point) => isIn(point, region) && holdsAt(point)));
    });
  });
});
