import { type Day, parseDay } from '../calendar/index.js';
import type { Facts } from '../facts/index.js';
import { valueIn } from './locate.js';
import { type Piece, piecesOf } from './pieces.js';
import type { FactVariable, Space, Variable } from './variables.js';

/**
 * A space in which what is known of somebody is kept: of each fact that is stated only its value is left, so that
 * everybody who can be in it is a way in which that person's facts may turn out. What is stated too coarsely to say
 * which cell it is in leaves every cell that it may be in.
 */
export function pinned(space: Space, facts: Facts): Space {
  return { ...space, variables: space.variables.map((variable) => pin(variable, facts, space.asOf)) };
}

function pin(variable: Variable, facts: Facts, asOf: Day): Variable {
  if (variable.kind === 'joint' || variable.kind === 'window') return variable;
  if (variable.kind === 'paper') {
    const known = facts.materials ? variable.cellOf(facts.materials) : -1;
    return known < 0 ? variable : { ...variable, known };
  }
  const value = valueIn(facts, variable.name);
  if (value === undefined) return { ...variable, cells: cellsBeside(variable, facts, asOf) };
  const cell = variable.cellOf(value);
  if (cell < 0) return { ...variable, cells: cellsWithin(variable, value, facts, asOf) };
  const exact: Piece = pieceOf(variable, value);
  return { ...variable, cells: variable.cells.map((_, i) => ({ pieces: i === cell ? [exact] : [] })) };
}

function pieceOf({ is }: FactVariable, value: unknown): Piece {
  const place = is.type === 'date' ? parseDay(value) : value;
  return typeof place === 'number' && value !== null
    ? { value, span: { from: place, through: place } }
    : { value };
}

/** The cells of a fact, with the values that are stated of the facts that it is compared with among its own. */
function cellsBeside(variable: FactVariable, facts: Facts, asOf: Day): FactVariable['cells'] {
  const { cells, cellOf, is, kin } = variable;
  if (!kin || (is.type !== 'division' && is.type !== 'id')) return cells;
  const said = kin.facts.map((path) => valueIn(facts, path)).filter((value) => typeof value === 'string');
  if (said.length === 0) return cells;
  const pieces = piecesOf(is, [], asOf, { ...kin, named: [...kin.named, ...said] });
  const found = pieces.map((piece) => ({ piece, cell: cellOf(piece.value) }));
  return cells.map((_, i) => ({
    pieces: found.filter(({ cell }) => cell === i).map(({ piece }) => piece),
  }));
}

/** The cells that a value which is stated too coarsely may be in; all of them where that cannot be told. */
function cellsWithin(
  variable: FactVariable,
  coarse: unknown,
  facts: Facts,
  asOf: Day,
): FactVariable['cells'] {
  const prefix = typeof coarse === 'string' ? coarse.replace(/(00){1,3}$/, '') : '';
  return cellsBeside(variable, facts, asOf).map(({ pieces }) => ({
    pieces: pieces.filter(
      ({ value }) => prefix === '' || (typeof value === 'string' && value.startsWith(prefix)),
    ),
  }));
}
