import { describe, expect, it } from 'vitest';
import { FALSE } from '../../src/conditions/index.js';
import { type Diagram, type Region, type Universe, universeOf } from '../../src/diagram/index.js';
import type { Affected } from '../../src/impact/impact/affected.js';
import type { Parted } from '../../src/impact/impact/factored.js';
import { affectedBy, screenParts } from '../../src/impact/impact/parts.js';
import { whoOf } from '../../src/impact/impact/who.js';
import { type Terrain, terrainOf } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';

const terrain = (id: string, asOf: string, procedure: 'apply' | 'endorse'): Terrain =>
  terrainOf(policies[id] as (typeof policies)[string], asOf, procedure) as Terrain;

/** Far apart enough that some of what changes takes hundreds of regions as a plain list. */
const pairs = [
  ['national/residence-permit', 'beijing/residence-permit', '2016-10-01', 'apply'],
  ['zhejiang/residence-permit', 'hangzhou/residence-permit', '2018-07-01', 'endorse'],
  ['hangzhou/residence-permit', 'hangzhou/residence-permit-guide', '2024-05-01', 'apply'],
] as const;

/** Everybody whom the answer is about, read as it is published. */
function readBack({ algebra }: Universe, { common, factors }: Parted): Diagram {
  const any = (regions: readonly Region[]): Diagram => algebra.any(...regions.map(algebra.within));
  return algebra.all(algebra.within(common), ...factors.map(any));
}

describe('who is affected', () => {
  it.each(pairs)('is told as exactly those, neither more nor fewer: %s, %s', (old, now, asOf, procedure) => {
    const sides = [terrain(old, asOf, procedure), terrain(now, asOf, procedure)] as const;
    const universe = universeOf(sides);
    const { algebra, forest, feasible } = universe;
    const told = screenParts(universe, ...sides).parts.flatMap((part) =>
      affectedBy(universe, part).map((affected) => ({ part, affected, who: whoOf(universe, affected) })),
    );
    expect(told.length).toBeGreaterThan(10);
    for (const { part, affected, who } of told)
      expect(
        algebra.all(algebra.differ(readBack(universe, who), affected.people), feasible),
        `${part.part} ${part.id} ${affected.from} ${affected.to}`,
      ).toBe(forest.leaf(FALSE));
  });

  it('takes a few lines where a plain list would take hundreds', () => {
    const [old, now, asOf, procedure] = pairs[0];
    const sides = [terrain(old, asOf, procedure), terrain(now, asOf, procedure)] as const;
    const universe = universeOf(sides);
    const part = screenParts(universe, ...sides).parts.find(
      (one) => one.part === 'lacking' && one.id === 'proof-of-ground labour-contract',
    );
    const [affected] = part ? affectedBy(universe, part) : [];
    const lines = whoOf(universe, affected as Affected).factors.flat().length;
    expect(universe.cover((affected as Affected).people).length).toBeGreaterThan(150);
    expect(lines).toBeLessThan(100);
  });
});
