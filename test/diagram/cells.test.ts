import { describe, expect, it } from 'vitest';
import { addDays, formatDay, parseDay } from '../../src/calendar/index.js';
import { factsWith, type Universe } from '../../src/diagram/index.js';
import { cellOf, compare, terrainFor, universeFor } from './support/universes.js';

const DATE = 'local.movedOn';

/** The days on which a comparison of a day begins to have another value, `null` apart, read off its cells. */
function turnsOf(operator: string, value: unknown, asOf: string, fact = DATE, of = fact): string[] {
  const universe = universeFor([compare(fact, operator, value)], asOf);
  const variable = universe.space.variables.find(({ name }) => name === of);
  if (variable?.kind !== 'fact') throw new Error('no fact');
  return variable.cells
    .slice(1)
    .flatMap(({ pieces: [piece] }) => (piece?.span ? [formatDay(piece.span.from)] : []));
}

const judged = (operator: string, value: unknown, asOf: string, day: unknown): number => {
  const condition = compare(DATE, operator, value);
  return terrainFor([condition], asOf).judgeOf([condition])(condition, factsWith({ [DATE]: day }));
};

describe('the cells of a day', () => {
  it.each([
    ['before', '2023-06-30', ['2023-06-30']],
    ['onOrBefore', '2023-06-30', ['2023-07-01']],
    ['after', '2023-06-30', ['2023-07-01']],
    ['onOrAfter', '2023-06-30', ['2023-06-30']],
    ['equal', '2024-02-29', ['2024-02-29', '2024-03-01']],
    ['notEqual', '2024-02-29', ['2024-02-29', '2024-03-01']],
    ['in', ['2024-02-28', null, '2024-03-01'], ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02']],
    ['periodElapsed', { months: 6 }, ['2023-09-01']],
    ['periodElapsed', { days: 1 }, ['2024-02-29']],
    ['lastsFor', { months: 1 }, ['2024-03-28']],
    ['inWindow', { opens: { months: -1 }, closes: { days: 0 } }, ['2024-02-29', '2024-04-01']],
    ['before', '1900-01-01', []],
    ['onOrBefore', '1900-01-01', ['1900-01-02']],
    ['before', '1900-01-02', ['1900-01-02']],
    ['after', '2999-12-31', []],
    ['onOrAfter', '2999-12-31', ['2999-12-31']],
    ['after', '2999-12-30', ['2999-12-31']],
    ['before', '3000-01-01', []],
  ] as const)('turn for %s %j on %j', (operator, value, turns) => {
    const asOf = '2024-02-29';
    expect(turnsOf(operator, value, asOf)).toEqual(turns);
    for (const turn of turns) {
      const [before, on] = [formatDay(addDays(parseDay(turn), -1)), turn];
      expect(judged(operator, value, asOf, before)).not.toBe(judged(operator, value, asOf, on));
    }
  });

  it.each([
    ['before', ['2024-02-29']],
    ['onOrAfter', ['2024-02-29']],
    ['after', ['2024-03-01']],
  ] as const)('turn for %s asOf', (operator, turns) => {
    expect(turnsOf(operator, { fact: 'asOf' }, '2024-02-29')).toEqual(turns);
  });

  it('turn for asOf against the fact', () => {
    expect(turnsOf('before', { fact: DATE }, '2024-02-29', 'asOf', DATE)).toEqual(['2024-03-01']);
  });

  it('lie apart though they are judged alike', () => {
    const universe = universeFor([compare(DATE, 'equal', '2024-02-29')], '2024-02-29');
    const cells = ['2024-02-28', '2024-02-29', '2024-03-01', null].map((day) => cellOf(universe, DATE, day));
    expect(new Set(cells).size).toBe(4);
  });

  it('keep none apart from every day, at both ends of time too', () => {
    const universe = universeFor([compare(DATE, 'periodElapsed', { months: 6 })], '2024-02-29');
    const [first, last, none] = ['1900-01-01', '2999-12-31', null].map((day) => cellOf(universe, DATE, day));
    expect([first, last, none]).toEqual([0, 1, 2]);
  });
});

describe('the cells of a number', () => {
  const startsOf = (operator: string, value: unknown): number[] => {
    const universe = universeFor([compare('local.points', operator, value)], '2024-01-01');
    const [variable] = universe.space.variables;
    if (variable?.kind !== 'fact') throw new Error('no fact');
    return variable.cells.flatMap(({ pieces: [piece] }) => piece?.span?.from ?? []);
  };

  it.each([
    ['lessThan', 5, [0, 5]],
    ['lessThanInclusive', 5, [0, 6]],
    ['greaterThan', 5, [0, 6]],
    ['greaterThanInclusive', 5, [0, 5]],
    ['equal', 5, [0, 5, 6]],
    ['equal', 0, [0, 1]],
    ['equal', null, [0]],
    ['lessThan', 0, [0]],
    ['lessThan', -1, [0]],
    ['greaterThan', 1_000_000_000, [0]],
    ['greaterThanInclusive', 1_000_000_000, [0, 1_000_000_000]],
    ['greaterThan', 5_000_000_000, [0]],
  ])('begin for %s %j at %j', (operator, value, starts) => {
    expect(startsOf(operator, value)).toEqual(starts);
  });
});

describe('the cells of closed lists', () => {
  const sizeOf = ({ space }: Universe): number => space.variables[0]?.cells.length ?? 0;

  it('are one for each way of holding the members that something asks for', () => {
    const asks = ['work', 'study', 'medical'].map((one) => compare('residence.purposes', 'contains', one));
    const universe = universeFor(asks, '2024-01-01');
    expect(sizeOf(universe)).toBe(8);
    expect(cellOf(universe, 'residence.purposes', ['study', 'tourism'])).toBe(
      cellOf(universe, 'residence.purposes', ['study']),
    );
  });

  it('are one for each value that is told apart, and none', () => {
    const universe = universeFor([compare('local.district', 'in', ['north', 'river'])], '2024-01-01');
    const cells = ['north', 'river', 'south', null].map((value) => cellOf(universe, 'local.district', value));
    expect(cells[0]).toBe(cells[1]);
    expect(new Set(cells.slice(1)).size).toBe(3);
  });

  it('are two for a boolean, which is never none', () => {
    expect(sizeOf(universeFor([compare('local.isVeteran', 'equal', true)], '2024-01-01'))).toBe(2);
  });
});
