import { describe, expect, it } from 'vitest';
import type { Bound } from '../../../src/diagram/bound.js';
import { relevantTo } from '../../../src/diagram/ties/relevant.js';

const bound = (earlier: string, later: string, isBelow = false): Bound => ({
  earlier,
  later,
  isBelow,
  least: (day) => day,
});
const relevant = (some: readonly string[], ...bounds: readonly Bound[]): string[] =>
  [...relevantTo(new Set(some), bounds)].sort();

describe('facts that have a say in others', () => {
  it('are not those that can take their first value, nor, once these are gone, those before them', () => {
    expect(relevant(['c'], bound('a', 'b'), bound('b', 'c'))).toEqual(['c']);
  });

  it('are not those that can take their last value', () => {
    expect(relevant(['a'], bound('a', 'b'), bound('b', 'c'))).toEqual(['a']);
  });

  it('are those that stand between two', () => {
    expect(relevant(['a', 'c'], bound('a', 'b'), bound('b', 'c'))).toEqual(['a', 'b', 'c']);
  });

  it('are those that one bound wants small and another great', () => {
    expect(relevant(['c'], bound('b', 'c'), bound('b', 'c', true))).toEqual(['b', 'c']);
  });
});
