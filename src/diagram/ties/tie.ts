import type { Bound, Spans } from '../bound.js';
import type { Span } from '../spans.js';
import type { Values } from '../variables.js';

/** What has been settled so far of the facts of a tie; there is somebody to whom it applies. */
export interface Settled {
  /** Settles one more variable, which is in one of some cells; `null` if that applies to nobody. */
  with(variable: number, cells: readonly number[]): Settled | null;
  /** A value for every fact of the tie. */
  values(): Values;
  /** How much there is to look at when one more variable is settled. */
  readonly weight: number;
}

/** Settled dates, which further bounds can be laid on. */
export interface SettledDates extends Settled {
  with(variable: number, cells: readonly number[]): SettledDates | null;
  /** What is left under more bounds; `fixed` gives days to names that the bounds use. */
  within(bounds: readonly Bound[], fixed: Spans): SettledDates | null;
  /** The days that a fact may still have, in each way of keeping what is settled. */
  spansOf(fact: string): readonly Span[];
}

/** Facts that are tied to each other: by comparisons with each other, or by plain truths about dates. */
export interface Tie {
  /** Its variables, facts and joint comparisons, in order. */
  readonly variables: readonly number[];
  /** Nothing settled yet. */
  readonly start: Settled;
}
