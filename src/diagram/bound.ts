import type { Span } from './spans.js';

/**
 * A bound between two ordered facts: `later >= least(earlier)`, or with `isBelow` `later < least(earlier)`.
 * `least` never falls as its value grows, so both are closed under taking the earlier (or the later) of two
 * solutions, fact by fact: what bounds propagation leaves has a solution, and its first values are one.
 */
export interface Bound {
  readonly earlier: string;
  readonly later: string;
  readonly least: (value: number) => number;
  /** How far `least` lies ahead of its value, at least and at most, where that is known. */
  readonly ahead?: readonly [least: number, most: number];
  /** Names `least` where it is the end of a period, which several bounds may speak of. */
  readonly end?: string;
  readonly isBelow: boolean;
}

/** The values that ordered facts may still have. */
export type Spans = ReadonlyMap<string, Span>;
