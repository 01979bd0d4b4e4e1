import { describe, expect, it } from 'vitest';
import { createForest, factsWith, pinned, universeIn } from '../../src/diagram/index.js';
import { canBe, cellOf, compare, universeFor } from './support/universes.js';

const [HOME, HERE] = ['identity.hukouDivision', 'residence.division'] as const;
const ASOF = '2024-05-01';
const citation = { instrument: 'law', article: '1' };
const whole = { partitions: { p0: { kind: 'whole-city', successions: [], citation } } };
const sameCity = compare(HERE, 'inSameUnit', { as: { fact: HOME }, partition: 'p0' });

const keeping = (universe: ReturnType<typeof universeFor>, values: { readonly [path: string]: unknown }) =>
  universeIn(pinned(universe.space, factsWith(values)), createForest(10_000));

describe('pinned', () => {
  it('leaves one day of a date, and what goes with it', () => {
    const [from, through] = ['residence.leaseFrom', 'residence.leaseThrough'] as const;
    const universe = universeFor(
      [compare(from, 'onOrAfter', '2024-01-01'), compare(through, 'onOrAfter', '2024-02-01')],
      ASOF,
    );
    const kept = keeping(universe, { [from]: '2024-02-01' });
    expect(canBe(kept, { [from]: 0 })).toBe(false);
    expect(canBe(kept, { [from]: 1, [through]: 0 })).toBe(false);
    expect(canBe(keeping(universe, { [from]: '2024-01-31' }), { [from]: 1, [through]: 0 })).toBe(true);
    expect(kept.findFor(kept.feasible)?.values[from]).toBe('2024-02-01');
  });

  it('lets another place be the same as one that no rule names', () => {
    const universe = universeFor(
      [compare(HOME, 'equal', { fact: HERE }), compare(HERE, 'inDivision', '33')],
      ASOF,
    );
    const kept = keeping(universe, { [HERE]: '220106' });
    expect(canBe(kept, { equal: 1 })).toBe(true);
    expect(canBe(kept, { equal: 0 })).toBe(true);
    expect(
      kept.find(new Map([[universe.space.variables.findIndex(({ kind }) => kind === 'joint'), [1]]]))?.values,
    ).toEqual(expect.objectContaining({ [HOME]: '220106', [HERE]: '220106' }));
  });

  it('leaves the counties of a city that is stated as a whole, whether a rule names it or not', () => {
    const universe = universeFor([sameCity, compare(HERE, 'inDivision', '330106')], ASOF, whole);
    const kept = keeping(universe, { [HERE]: '330100', [HOME]: '330122' });
    const [inside, outside] = ['330106', '330108'].map((code) => cellOf(universe, HERE, code));
    expect(canBe(kept, { [HERE]: inside as number, inSameUnit: 1 })).toBe(true);
    expect(canBe(kept, { [HERE]: outside as number, inSameUnit: 1 })).toBe(true);
    expect(canBe(kept, { inSameUnit: 0 })).toBe(false);
    const other = keeping(universe, { [HERE]: '510100' });
    expect(canBe(other, { [HERE]: inside as number })).toBe(false);
    expect(canBe(other, { [HERE]: outside as number })).toBe(true);
  });

  it('leaves open whether a place that is stated as a province lies in the same city', () => {
    const universe = universeFor([sameCity], ASOF, whole);
    const kept = keeping(universe, { [HERE]: '330000', [HOME]: '330106' });
    expect(canBe(kept, { inSameUnit: 1 })).toBe(true);
    expect(canBe(kept, { inSameUnit: 0 })).toBe(true);
    expect(canBe(keeping(universe, { [HERE]: '340000', [HOME]: '330106' }), { inSameUnit: 1 })).toBe(false);
  });

  it('keeps the papers that are held, and no others', () => {
    const universe = universeFor([], ASOF, { papers: [[{ kind: 'photo' }], [{ kind: 'photo', copies: 2 }]] });
    const facts = { materials: [{ kind: 'photo', copies: 1 }] } as never;
    const kept = universeIn(pinned(universe.space, facts), createForest(1000));
    expect([0, 1, 2, 3].map((cell) => canBe(kept, { 'materials.photo': cell }))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(kept.find(new Map())?.materials).toEqual([expect.objectContaining({ copies: 1 })]);
  });
});
