import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outline, outlineOf } from '../../src/impact/index.js';

type Literal = Outline['literals'][number];
const literal = (name: string): Literal => ({ kind: 'values', fact: name, values: [true], others: [] });
const ways = (...all: string[]): Literal[][] => all.map((way) => [...way].map(literal));

/** Each path from the top to an end, as the names on it. */
const pathsOf = (outlines: readonly Outline[]): string[] =>
  outlines.flatMap(({ literals, oneOf }) => {
    const here = literals.map((one) => (one as { fact: string }).fact).join('');
    return oneOf.length === 0 ? [here] : pathsOf(oneOf).map((rest) => here + rest);
  });

const sizeOf = (outlines: readonly Outline[]): number =>
  outlines.reduce((sum, { literals, oneOf }) => sum + literals.length + sizeOf(oneOf), 0);

const sorted = (names: readonly string[]): string[] => names.map((name) => [...name].sort().join('')).sort();

describe('an outline of alternatives', () => {
  it('says once what several say, above what tells them apart', () => {
    const outline = outlineOf(ways('abx', 'aby', 'c', 'bz'));
    expect(outline.map(({ literals }) => literals)).toEqual(ways('b', 'c'));
    expect(outline[0]?.oneOf.map(({ literals }) => literals)).toEqual(ways('a', 'z'));
    expect(outline[0]?.oneOf[0]?.oneOf.map(({ literals }) => literals)).toEqual(ways('x', 'y'));
  });

  it('leaves alone what has nothing in common', () => {
    expect(outlineOf(ways('ab', 'cd'))).toEqual(
      ways('ab', 'cd').map((literals) => ({ literals, oneOf: [] })),
    );
    expect(outlineOf([])).toEqual([]);
  });

  it('keeps an alternative that says nothing more than the others share', () => {
    expect(outlineOf(ways('a', 'ab'))[0]?.oneOf.map(({ literals }) => literals)).toEqual(ways('', 'b'));
  });

  it('always has each alternative as one path, and is never longer than the list', () => {
    const way = fc
      .uniqueArray(fc.constantFrom(...'abcdefg'), { maxLength: 6 })
      .map((names) => names.join(''));
    fc.assert(
      fc.property(fc.array(way, { maxLength: 12 }), (all) => {
        const outline = outlineOf(ways(...all));
        expect(sorted(pathsOf(outline))).toEqual(sorted(all));
        expect(sizeOf(outline)).toBeLessThanOrEqual(all.join('').length);
      }),
      { numRuns: 500 },
    );
  });
});
