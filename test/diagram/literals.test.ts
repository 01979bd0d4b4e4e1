import { describe, expect, it } from 'vitest';
import { literalsOf } from '../../src/diagram/index.js';
import { compare, universeFor } from './support/universes.js';

const ASOF = '2024-05-01';

describe('literalsOf', () => {
  it('says from which day to which, with neighbours as one range and no limit where there is none', () => {
    const fact = 'local.movedOn';
    const universe = universeFor(
      [compare(fact, 'equal', '2024-02-29'), compare(fact, 'after', '2024-03-05')],
      ASOF,
    );
    const of = (...cells: number[]) => literalsOf(universe.space, new Map([[0, cells]]))[0];
    expect(of(0, 1)).toEqual({
      kind: 'range',
      fact,
      ranges: [{ from: null, through: '2024-02-29' }],
      orNone: false,
    });
    expect(of(1)).toMatchObject({ ranges: [{ from: '2024-02-29', through: '2024-02-29' }] });
    expect(of(0, 2)).toMatchObject({
      ranges: [
        { from: null, through: '2024-02-28' },
        { from: '2024-03-01', through: '2024-03-05' },
      ],
    });
    expect(of(3, 4)).toMatchObject({ ranges: [{ from: '2024-03-06', through: null }], orNone: true });
  });

  it('says which numbers and which values of a closed list', () => {
    const universe = universeFor(
      [
        compare('local.points', 'greaterThanInclusive', 3),
        compare('local.district', 'in', ['north', 'river']),
      ],
      ASOF,
    );
    const literals = literalsOf(
      universe.space,
      new Map([
        [0, [1]],
        [1, [0]],
      ]),
    );
    expect(literals).toEqual([
      { kind: 'range', fact: 'local.points', ranges: [{ from: 3, through: null }], orNone: false },
      { kind: 'values', fact: 'local.district', values: ['north', 'river'], others: ['south', null] },
    ]);
  });

  it('says by which comparison a place is chosen, or by which it is not', () => {
    const inProvince = compare('local.homeTown', 'inDivision', '33');
    const inCity = compare('local.homeTown', 'inDivision', '3301');
    const universe = universeFor([inProvince, inCity], ASOF);
    const [variable] = universe.space.variables;
    if (variable?.kind !== 'fact') throw new Error('no fact');
    const cellsWhere = (index: number, is: boolean) =>
      [...variable.cells.keys()].filter((cell) => (variable.tests[index]?.values[cell] === 2) === is);
    const of = (cells: number[]) => literalsOf(universe.space, new Map([[0, cells]]))[0];
    expect(of(cellsWhere(0, true))).toMatchObject({ ways: [[{ comparison: inProvince, is: true }]] });
    expect(of(cellsWhere(1, false))).toMatchObject({ ways: [[{ comparison: inCity, is: false }]] });
    const between = cellsWhere(0, true).filter((cell) => cellsWhere(1, false).includes(cell));
    expect(of(between)).toMatchObject({
      ways: [
        [
          { comparison: inProvince, is: true },
          { comparison: inCity, is: false },
        ],
      ],
    });
  });

  it('says how two facts compare and what is held of a paper', () => {
    const both = compare('local.points', 'lessThan', { fact: 'employment.taxMonths' });
    const universe = universeFor([both], ASOF, {
      papers: [[{ kind: 'photo' }], [{ kind: 'photo', copies: 2 }]],
    });
    const joint = universe.space.variables.findIndex(({ kind }) => kind === 'joint');
    const paper = universe.space.variables.findIndex(({ kind }) => kind === 'paper');
    expect(literalsOf(universe.space, new Map([[joint, [0]]]))).toEqual([
      { kind: 'comparison', comparison: both, is: false },
    ]);
    expect(literalsOf(universe.space, new Map([[paper, [0, 3]]]))).toEqual([
      { kind: 'paper', material: 'photo', held: [null, { kind: 'photo', copies: 1 }] },
    ]);
  });

  it('is plain JSON', () => {
    const universe = universeFor([compare('local.points', 'equal', 3)], ASOF);
    const literals = literalsOf(universe.space, new Map([[0, [1]]]));
    expect(JSON.parse(JSON.stringify(literals))).toEqual(literals);
  });
});
