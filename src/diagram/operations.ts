import { FALSE, TRUE } from '../conditions/index.js';
import { createPairs, type Pairs } from './pairs.js';

/** A function of two values, with the answers already worked out for it. */
export interface Operation {
  readonly of: (left: number, right: number) => number;
  readonly known: Pairs;
  readonly laws: Laws | undefined;
}

/** Laws by which much needs no working out; of two alike values the answer is that value too. */
export interface Laws {
  /** A value beside which the answer is the other value. */
  readonly neutral: number;
  /** A value beside which the answer is this value. */
  readonly final: number;
}

/** Makes an operation; one that is used again finds its answers. */
export const operation = (of: Operation['of'], laws?: Laws): Operation => ({
  of,
  known: createPairs(),
  laws,
});

/** Both of two conditions, and either. */
export const conjunction = (): Operation => operation(Math.min, { neutral: TRUE, final: FALSE });
export const disjunction = (): Operation => operation(Math.max, { neutral: FALSE, final: TRUE });
