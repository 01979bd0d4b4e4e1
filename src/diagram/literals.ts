import { formatDay } from '../calendar/index.js';
import { type Comparison, TRUE } from '../conditions/index.js';
import type { HeldOfKind } from './papers.js';
import type { Piece } from './pieces.js';
import type { Region } from './region.js';
import { type Scale, scaleOf } from './spans.js';
import type { FactVariable, PaperVariable, Space } from './variables.js';

/** Values from one to another, both included; `null` where there is no limit. */
export interface Range {
  readonly from: string | number | null;
  readonly through: string | number | null;
}

/** A comparison that a value passes, or does not. */
export interface Tested {
  readonly comparison: Comparison;
  readonly is: boolean;
}

/**
 * What a region says of one fact, in plain JSON.
 * - `range`: a date or a number lies in one of the ranges, or there is none
 * - `values`: it is one of these
 * - `tests`: in one of these ways it passes some comparisons and fails others (places, lists)
 * - `comparison`: two facts compared with each other
 * - `window`: where asOf lies to a window that is laid at some dates
 * - `paper`: what is held of a kind; `null` is nothing, several papers are a list
 */
export type Literal =
  | {
      readonly kind: 'range';
      readonly fact: string;
      readonly ranges: readonly Range[];
      readonly orNone: boolean;
    }
  | {
      readonly kind: 'values';
      readonly fact: string;
      readonly values: readonly unknown[];
      /** Those that it is not. */
      readonly others: readonly unknown[];
    }
  | {
      readonly kind: 'tests';
      readonly fact: string;
      /** One of these; a way without comparisons is any value. */
      readonly ways: readonly (readonly Tested[])[];
      readonly orNone: boolean;
    }
  | ({ readonly kind: 'comparison' } & Tested)
  | { readonly kind: 'window'; readonly facts: readonly string[]; readonly cells: readonly string[] }
  | {
      readonly kind: 'paper';
      readonly material: string;
      readonly held: readonly (NonNullable<HeldOfKind> | null)[];
    };

/** What a region says, fact by fact. */
export function literalsOf({ variables }: Space, region: Region): Literal[] {
  return [...region].map(([index, cells]): Literal => {
    const variable = variables[index];
    if (variable?.kind === 'joint')
      return { kind: 'comparison', comparison: variable.comparison, is: cells[0] === 1 };
    if (variable?.kind === 'window')
      return {
        kind: 'window',
        facts: variable.facts,
        cells: cells.map((cell) => variable.cells[cell] as string),
      };
    if (variable?.kind === 'paper')
      return {
        kind: 'paper',
        material: materialOf(variable),
        held: cells.map((cell) => variable.cells[cell] ?? null),
      };
    return literalOf(variable as FactVariable, cells);
  });
}

/** The kind of paper that a variable is about. */
export const materialOf = ({ name }: PaperVariable): string => name.slice('materials.'.length);

function literalOf(variable: FactVariable, cells: readonly number[]): Literal {
  const { name: fact, is } = variable;
  const scale = scaleOf(is);
  const pieces = piecesIn(variable, cells);
  const others = [...variable.cells.keys()].filter((cell) => !cells.includes(cell));
  if (scale) {
    const orNone = pieces.some(({ value }) => value === null);
    return { kind: 'range', fact, ranges: rangesOf(pieces, scale, is.type === 'date'), orNone };
  }
  if (is.type === 'boolean' || is.type === 'enum')
    return { kind: 'values', fact, values: valuesIn(variable, cells), others: valuesIn(variable, others) };
  return { kind: 'tests', fact, ...waysIn(variable, cells) };
}

/** By which comparisons the values of some cells are told from the others, and whether none is among them. */
function waysIn(
  { cells: all, tests }: FactVariable,
  chosen: readonly number[],
): { readonly ways: readonly (readonly Tested[])[]; readonly orNone: boolean } {
  const isNone = (cell: number): boolean => all[cell]?.pieces.every(({ value }) => value === null) === true;
  const stated = [...all.keys()].filter((cell) => !isNone(cell));
  const cells = stated.filter((cell) => chosen.includes(cell));
  const orNone = chosen.some(isNone);
  if (cells.length === stated.length) return { ways: [[]], orNone };
  const telling = (is: boolean) =>
    tests.find(({ values }) =>
      stated.every((cell) => (values[cell] === TRUE) === (cells.includes(cell) === is)),
    );
  const [passing, failing] = [telling(true), telling(false)];
  const one = passing ?? failing;
  if (one) return { ways: [[{ comparison: one.comparison, is: one === passing }]], orNone };
  const ways = cells.map((cell) => {
    const tested = tests.map(({ comparison, values }) => ({ comparison, is: values[cell] === TRUE }));
    return [...new Map(tested.map((found) => [JSON.stringify(found), found])).values()];
  });
  return { ways, orNone };
}

const piecesIn = (variable: FactVariable, cells: readonly number[]): readonly Piece[] =>
  cells.flatMap((cell) => variable.cells[cell]?.pieces ?? []);

const valuesIn = (variable: FactVariable, cells: readonly number[]): unknown[] =>
  piecesIn(variable, cells).map(({ value }) => value);

/** Neighbouring spans as one range, without the limits that every value keeps. */
function rangesOf(pieces: readonly Piece[], scale: Scale, isDate: boolean): Range[] {
  const ranges: { from: number; through: number }[] = [];
  for (const { span } of pieces) {
    if (!span) continue;
    const last = ranges[ranges.length - 1];
    if (last && scale.next(last.through) === span.from) last.through = span.through;
    else ranges.push({ ...span });
  }
  const shown = (value: number): string | number => (isDate ? formatDay(value) : value);
  return ranges.map(({ from, through }) => ({
    from: from === scale.all.from ? null : shown(from),
    through: through === scale.all.through ? null : shown(through),
  }));
}
