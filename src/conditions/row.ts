import type { Day } from '../calendar/index.js';
import type { Descriptor } from '../facts/index.js';
import type { Partition, PartitionMaker } from './partition.js';
import type { Trit } from './trit.js';

/**
 * One person's facts as numbers, in the order that a compiled procedure reads them; cell 0 is asOf.
 * `values` holds them as stated, at the same positions.
 */
export interface Row {
  readonly cells: Int32Array;
  readonly values: unknown[];
}

/** The position of asOf in a row. */
export const AS_OF = 0;

/** The position of a cell that is always true: the condition that is left out. */
export const ALWAYS = 1;

/** A compiled condition. */
export type Test = (row: Row) => Trit;

/**
 * The first day later than `after` on which a test's value may change with nothing but time
 * passing; NEVER if it keeps its value.
 */
export type NextChange = (row: Row, after: Day) => Day;

/** A compiled comparison. `nextChange` is absent for a test that the day does not enter. */
export interface Atom {
  readonly test: Test;
  readonly nextChange?: NextChange;
}

/** What an operator needs of the procedure that is being compiled. */
export interface Scope {
  /** The position of a fact, allotted at first use. */
  slot(fact: string): number;
  describe(fact: string): Descriptor | undefined;
  /** The number of an id, allotted at first use. */
  intern(id: string): number;
  /** The partition of a name, made at first use by the operator that reads it. */
  partition(name: string, make: PartitionMaker): Partition;
  /** The operator of a name, if the policy has it. */
  operator(name: string): Operator | undefined;
}

/** Makes an atom of a comparison whose shape the schema has checked. */
export type Operator = (slot: number, value: never, scope: Scope, is: Descriptor) => Atom;

/** Operators by the name that conditions use. */
export type Operators = { readonly [name: string]: Operator };
