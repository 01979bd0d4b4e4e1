import { type Day, parseDay } from '../calendar/index.js';
import { TRUE, type Trit, UNKNOWN } from '../conditions/index.js';
import type { Descriptor, Facts } from '../facts/index.js';
import { factsWith } from './facts-with.js';
import type { Kin } from './kin.js';
import { listsFor } from './lists/index.js';
import { type Piece, piecesOf } from './pieces.js';
import type { Placed } from './placed.js';
import type { Cell, Partition } from './variables.js';

/** What cutting takes besides the comparisons. */
export interface Cutting {
  readonly judge: (one: Placed, facts: Facts) => Trit;
  readonly asOf: Day;
  readonly kin: Kin;
}

/** Puts together the pieces of a fact that all comparisons judge alike. */
export function partitionOf(
  path: string,
  is: Descriptor,
  comparisons: readonly Placed[],
  cutting: Cutting,
): Partition {
  const { judge } = cutting;
  const valuesOf = (value: unknown): readonly Trit[] =>
    comparisons.map((one) => judge(one, factsWith({ [path]: value })));
  // None is no day and no number, so it stays apart from them.
  const keyOf = (value: unknown, values = valuesOf(value)): string => `${values.join()} ${value === null}`;
  const cells: { readonly key: string; readonly pieces: Piece[] }[] = [];
  const { pieces, isSearched } = cut(path, is, comparisons, cutting);
  for (const piece of pieces) {
    const values = valuesOf(piece.value);
    // What says too little to be judged is nobody's whole story.
    if (values.includes(UNKNOWN)) continue;
    const key = keyOf(piece.value, values);
    const known = isOrdered(is) ? cells.slice(-1) : cells;
    const alike = known.find((cell) => cell.key === key);
    if (alike) alike.pieces.push(piece);
    else cells.push({ key, pieces: [piece] });
  }
  return {
    cells,
    ...(isSearched && { isSearched }),
    cellOf(value) {
      if (is.type === 'division' && isCoarse(value)) return -1;
      const key = keyOf(value);
      return cells.findIndex((cell) => cell.key === key && isWithin(cell, value));
    },
  };
}

function cut(
  path: string,
  is: Descriptor,
  comparisons: readonly Placed[],
  { judge, asOf, kin }: Cutting,
): { readonly pieces: readonly Piece[]; readonly isSearched: boolean } {
  const written = comparisons.map(({ comparison }) => comparison);
  if (is.type !== 'list') return { pieces: piecesOf(is, written, asOf, kin), isSearched: false };
  const { lists, isWhole } = listsFor(written, asOf, (list, comparison) =>
    comparisons.some(
      (one) => one.comparison === comparison && judge(one, factsWith({ [path]: list })) === TRUE,
    ),
  );
  return { pieces: [[], ...lists].map((value) => ({ value })), isSearched: !isWhole };
}

/** A whole city or province: what a comparison with another place makes of it is not known. */
const isCoarse = (code: unknown): boolean => typeof code === 'string' && code.endsWith('00');

/** Cells of days and of numbers lie one after another; two that are judged alike may lie apart. */
function isWithin({ pieces }: Cell, value: unknown): boolean {
  const spans = pieces.flatMap(({ span }) => span ?? []);
  const place = typeof value === 'number' ? value : parseDay(value);
  return spans.length === 0 || spans.some(({ from, through }) => from <= place && place <= through);
}

const isOrdered = ({ type }: Descriptor): boolean => type === 'date' || type === 'integer';
