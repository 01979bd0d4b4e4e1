import { describe, expect, it } from 'vitest';
import { algebraOf } from '../../src/diagram/algebra.js';
import { type Diagram, valueAt } from '../../src/diagram/index.js';
import { randomFrom } from '../oracle/random-source.js';
import { bareForest } from './support/universes.js';

const SEED = 41;

/** Random conditions over a few variables, and what is claimed of them at each point. */
function trials(check: (trial: Trial) => void): void {
  const random = randomFrom(SEED);
  for (let n = 0; n < 80; n++) {
    const sizes = Array.from({ length: random.between(1, 4) }, () => random.between(2, 4));
    const { forest, variables, points, diagramOf } = bareForest(sizes);
    const truth = new Map(points.map((point) => [point.join(), random.chance(0.4) ? 2 : 0]));
    const condition = diagramOf((point) => truth.get(point.join()) as number);
    const chosen = [...sizes.keys()].filter(() => random.chance(0.5));
    const region = new Map(
      chosen.map((index) => {
        const cells = [...Array(sizes[index]).keys()].filter(() => random.chance(0.5));
        return [index, cells.length > 0 ? cells : [0]] as const;
      }),
    );
    const at = (diagram: Diagram, point: readonly number[]) => valueAt(forest, diagram, point);
    check({ algebra: algebraOf(forest, variables), points, sizes, truth, condition, region, at });
  }
}

interface Trial {
  readonly algebra: ReturnType<typeof algebraOf>;
  readonly points: readonly (readonly number[])[];
  readonly sizes: readonly number[];
  readonly truth: ReadonlyMap<string, number>;
  readonly condition: Diagram;
  readonly region: ReadonlyMap<number, readonly number[]>;
  readonly at: (diagram: Diagram, point: readonly number[]) => number | undefined;
}

const isIn = (point: readonly number[], region: Trial['region']): boolean =>
  [...region].every(([index, cells]) => cells.includes(point[index] as number));

describe(`algebraOf, seed ${SEED}`, () => {
  it('counts the combinations of cells in which a condition holds', () => {
    trials(({ algebra, condition, truth }) => {
      expect(algebra.count(condition)).toBe(BigInt([...truth.values()].filter((is) => is === 2).length));
      expect(algebra.count(algebra.all(condition, algebra.not(condition)))).toBe(0n);
    });
  });

  it('tells whether two conditions hold for anybody together', () => {
    const found = new Set<boolean>();
    trials(({ algebra, points, truth, condition, region }) => {
      const isAny = points.some((point) => isIn(point, region) && truth.get(point.join()) === 2);
      const within = algebra.within(region);
      expect(algebra.overlap(condition, within)).toBe(isAny);
      expect(algebra.overlap(within, condition)).toBe(isAny);
      expect(algebra.overlap(condition, algebra.not(condition))).toBe(false);
      found.add(isAny);
    });
    expect(found.size).toBe(2);
  });

  it('is true within a region and nowhere else', () => {
    trials(({ algebra, points, region, at }) => {
      const within = algebra.within(region);
      for (const point of points) expect(at(within, point)).toBe(isIn(point, region) ? 2 : 0);
    });
  });

  it('restricts a condition to what it is in a region, and asks nothing about its outside', () => {
    trials(({ algebra, points, truth, condition, region, at }) => {
      const restricted = algebra.restrict(condition, region);
      for (const point of points)
        if (isIn(point, region)) expect(at(restricted, point)).toBe(truth.get(point.join()));
      const single = new Map([...region].map(([index, cells]) => [index, [cells[0] as number]]));
      const asked = algebra.support(algebra.restrict(condition, single));
      for (const index of single.keys()) expect(asked).not.toContain(index);
    });
  });

  it('finds some cells of variables in which a condition holds', () => {
    trials(({ algebra, points, truth, condition, region, at }) => {
      const chosen = new Set(region.keys());
      const some = algebra.some(condition, chosen);
      for (const point of points) {
        const alike = points.filter((other) =>
          other.every((cell, index) => chosen.has(index) || cell === point[index]),
        );
        expect(at(some, point)).toBe(alike.some((other) => truth.get(other.join()) === 2) ? 2 : 0);
      }
      for (const index of chosen) expect(algebra.support(some)).not.toContain(index);
    });
  });

  it('names the variables and the values of a function', () => {
    trials(({ algebra, points, sizes, truth, condition }) => {
      const matters = [...sizes.keys()].filter((index) =>
        points.some((point) =>
          [...Array(sizes[index]).keys()].some(
            (cell) =>
              truth.get(point.map((old, i) => (i === index ? cell : old)).join()) !== truth.get(point.join()),
          ),
        ),
      );
      expect(algebra.support(condition)).toEqual(matters);
      expect(algebra.values(condition)).toEqual([...new Set(truth.values())].sort());
    });
  });

  it('tells where two functions have different values', () => {
    trials(({ algebra, points, truth, condition, region, at }) => {
      const differs = algebra.differ(condition, algebra.within(region));
      for (const point of points) {
        const isSame = truth.get(point.join()) === (isIn(point, region) ? 2 : 0);
        expect(at(differs, point)).toBe(isSame ? 0 : 2);
      }
    });
  });
});
