import { describe, expect, it } from 'vitest';
import { createForest, GaveUp, operation, valueAt } from '../../src/diagram/index.js';
import { conjunction, disjunction } from '../../src/diagram/operations.js';
import { randomFrom } from '../oracle/random-source.js';
import { bareForest } from './support/universes.js';

describe('createForest', () => {
  it('makes one node of two equal functions', () => {
    const { forest } = bareForest([2, 3]);
    const [no, yes] = [forest.leaf(0), forest.leaf(2)];
    expect(forest.ask(1, [no, yes, no])).toBe(
      forest.ask(1, [forest.leaf(0), forest.leaf(2), forest.leaf(0)]),
    );
  });

  it('does not ask a question whose answer does not matter', () => {
    const { forest } = bareForest([3]);
    const yes = forest.leaf(2);
    expect(forest.ask(0, [yes, yes, yes])).toBe(yes);
  });

  it('keeps apart functions that differ in one cell', () => {
    const { forest } = bareForest([3]);
    const [no, yes] = [forest.leaf(0), forest.leaf(2)];
    expect(forest.ask(0, [no, yes, yes])).not.toBe(forest.ask(0, [no, no, yes]));
  });

  it('combines functions point by point, seed 7', () => {
    const random = randomFrom(7);
    const { forest, points, diagramOf } = bareForest([2, 3, 2, 4]);
    for (let n = 0; n < 60; n++) {
      const [left, right] = [0, 1].map(() => new Map(points.map((point) => [point.join(), random.below(4)])));
      const of = (a: number, b: number): number => (a * 5 + b * 3) % 7;
      const combined = forest.combine(
        operation(of),
        diagramOf((point) => left?.get(point.join()) as number),
        diagramOf((point) => right?.get(point.join()) as number),
      );
      for (const point of points)
        expect(valueAt(forest, combined, point)).toBe(
          of(left?.get(point.join()) as number, right?.get(point.join()) as number),
        );
    }
  });

  it('takes the laws of both and of either for what they are, seed 8', () => {
    const random = randomFrom(8);
    const { forest, points, diagramOf } = bareForest([2, 3, 2]);
    for (let n = 0; n < 60; n++) {
      const likely = random.pick([0.1, 0.5, 0.9]);
      const valued = () => new Map(points.map((point) => [point.join(), random.chance(likely) ? 2 : 0]));
      const [left, right] = [valued(), valued()];
      const [one, other] = [left, right].map((values) =>
        diagramOf((point) => values.get(point.join()) as number),
      ) as [number, number];
      for (const [make, of] of [
        [conjunction, Math.min],
        [disjunction, Math.max],
      ] as const) {
        const [op, plain] = [make(), operation(of)];
        for (const [a, b] of [
          [one, other],
          [other, one],
          [one, one],
          [one, forest.leaf(0)],
          [forest.leaf(2), one],
        ] as const)
          expect(forest.combine(op, a, b)).toBe(forest.combine(plain, a, b));
      }
    }
  });

  it('holds as many nodes as its budget, and gives up at one more', () => {
    const forest = createForest(3);
    const leaves = [forest.leaf(0), forest.leaf(1), forest.leaf(2)];
    expect(forest.size()).toBe(3);
    expect(forest.leaf(1)).toBe(leaves[1]);
    expect(() => forest.leaf(3)).toThrow(GaveUp);
    expect(() => forest.ask(0, leaves)).toThrow(/more than 3 nodes/);
  });

  it('gives up on nodes of many cells before they fill the memory', () => {
    const forest = createForest(100);
    const cells = Array.from({ length: 301 }, (_, i) => forest.leaf(i % 2));
    forest.ask(0, cells);
    expect(() => forest.ask(1, cells)).toThrow(/600 cells/);
  });

  it('gives up on steps that make no new nodes', () => {
    const { forest, diagramOf } = bareForest([2, 2, 2], 20);
    const one = diagramOf(([a, b, c]) => (a === b && b === c ? 2 : 0));
    const again = (): void => {
      // A new operation knows no answers, so that each of its steps is taken anew.
      for (let n = 0; n < 200; n++) forest.combine(operation(Math.min), one, one);
    };
    expect(again).toThrow(/more than 400 steps/);
  });
});
