import { formatDay } from '../calendar/index.js';
import { type Comparison, TRUE } from '../conditions/index.js';
import type { HeldOfKind } from './papers.js';
import type { Piece } from './pieces.js';
import type { Region } from './region.js';
import type { FactVariable, PaperVariable, Space } from './space.js';
import { type Scale, scaleOf } from './ties/spans.js';

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
  | { readonly kind: 'tests'; readonly fact: string; readonly ways: readonly (readonly Tested[])[] }
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
  const { name: fact, is, tests } = variable;
  const scale = scaleOf(is);
  const pieces = piecesIn(variable, cells);
  const others = [...variable.cells.keys()].filter((cell) => !cells.includes(cell));
  if (scale) {
    const orNone = pieces.some(({ value }) => value === null);
    return { kind: 'range', fact, ranges: rangesOf(pieces, scale, is.type === 'date'), orNone };
  }
  if (is.type !== 'division' && is.type !== 'list' && is.type !== 'month' && is.type !== 'id')
    return { kind: 'values', fact, values: valuesIn(variable, cells), others: valuesIn(variable, others) };
  const deciding = tests.find(({ values }) =>
    variable.cells.every((_, cell) => (values[cell] === TRUE) === cells.includes(cell)),
  );
  const refusing = tests.find(({ values }) =>
    variable.cells.every((_, cell) => (values[cell] === TRUE) !== cells.includes(cell)),
  );
  const one = deciding ?? refusing;
  if (one) return { kind: 'tests', fact, ways: [[{ comparison: one.comparison, is: one === deciding }]] };
  return {
    kind: 'tests',
    fact,
    ways: cells.map((cell) => {
      const all = tests.map(({ comparison, values }) => ({ comparison, is: values[cell] === TRUE }));
      return [...new Map(all.map((tested) => [JSON.stringify(tested), tested])).values()];
    }),
  };
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
