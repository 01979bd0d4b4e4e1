import type { Day } from '../calendar/index.js';
import type { Comparison, Trit } from '../conditions/index.js';
import type { Descriptor, Facts } from '../facts/index.js';
import type { Item } from '../materials/index.js';
import type { Terrain } from '../verdict/index.js';
import type { Kin } from './kin.js';
import type { Laying } from './laying.js';
import type { PaperCells } from './papers.js';
import type { Piece } from './pieces.js';
import type { Relation } from './relations.js';

/** Values of facts by path. */
export type Values = { readonly [path: string]: unknown };

/**
 * Values of a fact that no comparison with one fact tells apart; neighbours in the order of the values. Without pieces
 * where what is known of somebody rules them out.
 */
export interface Cell {
  readonly pieces: readonly Piece[];
}

/** The cells of a fact, and which of them a value is in. */
export interface Partition {
  readonly cells: readonly Cell[];
  /** Whether the cells were searched for: there may be values that lie in none of them. */
  readonly isSearched?: boolean;
  /** The cell of a value; -1 for one that says too little to be judged. */
  cellOf(value: unknown): number;
}

/** A comparison of one fact with fixed values, and its value in each cell of that fact. */
export interface CellTest {
  readonly comparison: Comparison;
  readonly values: readonly Trit[];
}

/** A fact that the procedures read. */
export interface FactVariable extends Partition {
  readonly kind: 'fact';
  readonly name: string;
  readonly is: Descriptor;
  /** The comparisons that its cells come from. */
  readonly tests: readonly CellTest[];
  readonly kin?: Kin;
}

/** A comparison of two facts with each other: false, true. */
export interface JointVariable {
  readonly kind: 'joint';
  readonly name: string;
  readonly cells: readonly [false, true];
  readonly comparison: Comparison;
  readonly facts: readonly [string, string];
  /** What they have in common where it holds, unless it asks for an order. */
  readonly relation?: Relation | undefined;
  /** The comparison's value for two stated facts. */
  readonly judge: (facts: Facts) => Trit;
}

/** A kind of paper: not held, or held and in order for all, some or none of what is asked of it. */
export interface PaperVariable extends PaperCells {
  readonly kind: 'paper';
  readonly name: string;
  /** The only cell that is left, where the papers are known. */
  readonly known?: number;
}

/**
 * Where asOf lies to a window that is laid at some facts: before it, in it, past it within some of the limits of the
 * bands of lateness; or there is none. A word for each cell; past cells are `past:` and a digit for each band, 1 where
 * asOf still lies within its limit.
 */
export interface WindowVariable {
  readonly kind: 'window';
  readonly name: string;
  readonly cells: readonly string[];
  /** The dated facts that it is laid at. */
  readonly facts: readonly string[];
  /** The cell for stated days. */
  cellOf(values: Values): number;
  /** Every way in which its facts can lie for a cell; see {@link Laying}. */
  layings(cell: number): readonly Laying[];
}

/** What a diagram asks. */
export type Variable = FactVariable | JointVariable | PaperVariable | WindowVariable;

/** How a test is decided: by which variable, and its value in each of that one's cells. */
export interface Decision {
  readonly variable: number;
  readonly values: readonly Trit[];
}

/** Everything that some procedures of one day read, cut into cells. */
export interface Space {
  readonly asOf: Day;
  readonly variables: readonly Variable[];
  /**
   * How a comparison is decided that is written in a terrain, or in one that is put together from clauses of those;
   * by no variable, -1, if asOf alone decides it.
   */
  decide(terrain: Terrain, comparison: Comparison): Decision;
  /** How it is decided whether a paper is held as it must be. */
  decideItem(item: Item): Decision;
  /** The variables of a terrain's windows in the order of its rules, where the space has windows. */
  windowsOf(terrain: Terrain): readonly number[];
}

/** What a space is to hold. */
export interface SpaceOptions {
  /** Where asOf lies to each window; without, nothing is asked about windows. */
  readonly withWindows?: boolean;
}
