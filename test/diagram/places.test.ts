import { describe, expect, it } from 'vitest';
import { type PartitionKind, toPartition } from '../../src/conditions/index.js';
import { countiesFor, prefixesIn } from '../../src/diagram/places.js';
import { randomFrom } from '../oracle/random-source.js';
import { anyPlace } from './support/people.js';
import { compare, terrainFor } from './support/universes.js';

const kinds = ['whole-city', 'urban-area-or-county', 'county'] as const;
const only = (kind: PartitionKind): ReadonlySet<PartitionKind> => new Set([kind]);

describe('countiesFor', () => {
  it('names no place that is too coarse', () => {
    for (const code of countiesFor(['330100', '33', '110000', '3301'], 2, new Set(kinds)))
      expect(code).toMatch(/^\d{4}(?!00)\d\d$/);
  });

  it('keeps a county outside all that are named of a city', () => {
    const named = ['330106', '330107', '330122', '330185', '330101', '330102'];
    const inCity = countiesFor(named, 1, new Set()).filter((code) => code.startsWith('3301'));
    expect(inCity.some((code) => !named.includes(code))).toBe(true);
  });

  it.each(kinds)('has so many units of %s beside the named ones as are compared', (kind) => {
    const { unitOf } = toPartition(kind, []);
    for (const copies of [1, 2, 3, 4]) {
      const codes = countiesFor(['330106'], copies, only(kind));
      const units = new Set(codes.map((code) => unitOf(Number(code), 20240101)));
      expect(units.size).toBeGreaterThan(copies);
      const largest = [...units].map(
        (unit) => codes.filter((code) => unitOf(Number(code), 20240101) === unit).length,
      );
      if (kind !== 'county') expect(Math.max(...largest)).toBeGreaterThanOrEqual(copies);
    }
  });

  it('has a county for whatever any county answers to comparisons with fixed places, seed 23', () => {
    const random = randomFrom(23);
    for (let n = 0; n < 60; n++) {
      const kind = random.pick(kinds);
      const comparisons = Array.from({ length: random.between(1, 5) }, () =>
        random.chance(0.5)
          ? compare('local.homeTown', 'inDivision', anyPlace(random, []).slice(0, random.pick([2, 4, 6])))
          : compare('local.homeTown', 'inSameUnit', { as: anyPlace(random, []), partition: 'p0' }),
      );
      const partitions = { p0: { kind, successions: [], citation: { instrument: 'law', article: '1' } } };
      const judge = terrainFor(comparisons, '2024-01-01', { partitions }).judgeOf(comparisons);
      const answers = (code: string): string =>
        comparisons.map((one) => judge(one, { local: { homeTown: code } } as never)).join();
      const found = new Set(
        countiesFor(prefixesIn(comparisons.map(({ value }) => value)), 1, only(kind)).map(answers),
      );
      const named = prefixesIn(comparisons.map(({ value }) => value));
      for (let m = 0; m < 80; m++) {
        const code = anyPlace(
          random,
          named.map((prefix) => prefix.padEnd(6, '1')),
        );
        if (!code.endsWith('00')) expect(found).toContain(answers(code));
      }
    }
  });
});
