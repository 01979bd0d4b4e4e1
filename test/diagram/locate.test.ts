import { describe, expect, it } from 'vitest';
import { factsWith, locate, valueAt } from '../../src/diagram/index.js';
import { bareForest, compare, universeFor } from './support/universes.js';

const [FROM, THROUGH] = ['employment.contractFrom', 'employment.contractThrough'] as const;

describe('locate', () => {
  const universe = universeFor(
    [
      compare(FROM, 'before', { fact: THROUGH }),
      compare('local.homeTown', 'inDivision', '33'),
      compare('employment.insuredMonths', 'insuredFor', { months: 1, division: '33' }),
    ],
    '2024-05-01',
    { papers: [[{ kind: 'photo' }]] },
  );
  const cellsOf = (values: { readonly [path: string]: unknown }, materials?: unknown) =>
    Object.fromEntries(
      locate(universe.space, { ...factsWith(values), materials } as never).map((cell, i) => {
        const variable = universe.space.variables[i];
        return [variable?.kind === 'joint' ? 'joint' : variable?.name, cell];
      }),
    );

  it('knows no cell of what is not stated, nor of a comparison with it', () => {
    expect(cellsOf({ [FROM]: '2024-01-01' })).toMatchObject({
      [FROM]: 0,
      [THROUGH]: -1,
      joint: -1,
      'materials.photo': -1,
    });
  });

  it('knows the cell of a comparison once both facts are stated, none among them', () => {
    expect(cellsOf({ [FROM]: '2024-01-01', [THROUGH]: '2024-01-02' })).toMatchObject({ joint: 1 });
    expect(cellsOf({ [FROM]: '2024-01-01', [THROUGH]: '2024-01-01' })).toMatchObject({ joint: 0 });
    expect(cellsOf({ [FROM]: '2024-01-01', [THROUGH]: null })).toMatchObject({ joint: 0 });
  });

  it('knows no cell of a place that is too coarse, and of a list that says too little', () => {
    expect(cellsOf({ 'local.homeTown': '330000' })).toMatchObject({ 'local.homeTown': -1 });
    const months = [{ month: '2024-05' }];
    expect(cellsOf({ 'employment.insuredMonths': months })).toMatchObject({ 'employment.insuredMonths': -1 });
  });

  it('tells no papers from unknown ones', () => {
    expect(cellsOf({}, [])).toMatchObject({ 'materials.photo': 0 });
    expect(cellsOf({}, ['photo'])).toMatchObject({ 'materials.photo': 1 });
  });
});

describe('valueAt', () => {
  it('is undefined where a function asks for what is not known, and only there', () => {
    const { forest, diagramOf } = bareForest([2, 2]);
    const both = diagramOf(([a, b]) => (a === 1 && b === 1 ? 2 : 0));
    expect(valueAt(forest, both, [1, -1])).toBeUndefined();
    expect(valueAt(forest, both, [0, -1])).toBe(0);
    expect(valueAt(forest, both, [1, 1])).toBe(2);
  });
});
