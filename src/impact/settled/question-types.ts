import type { GivenUp } from '../exact.js';

/**
 * What to ask somebody next.
 * @since 0.3.0
 */
export interface NextQuestions {
  readonly kind: 'exact';
  /**
   * Facts that are not stated and whose value could change the outcome, the best question first. No other fact could:
   * after the answer to one of them, others may no longer.
   */
  readonly facts: readonly string[];
  /** Facts that are stated too coarsely (a city where a county is meant) and whose value could change it. */
  readonly coarse: readonly string[];
  /** Whether nothing can change the outcome any more; `evaluate` may still call it `indeterminate`. */
  readonly isSettled: boolean;
  /** The most answers that are still needed, if the first question is always asked. */
  readonly atMost: number;
  /**
   * Answers needed on average where each cell of a fact (values that no rule tells apart) that is possible is as likely as
   * another: a figure about the rules, not about people. `null` where the order is greedy.
   */
  readonly expected: number | null;
  /**
   * - `least-expected`: no order needs fewer answers on average, in that sense
   * - `greedy`: there are too many orders; first what settles the outcome most often
   */
  readonly order: 'least-expected' | 'greedy';
}

/**
 * The questions that the verdict names, where an exact answer was given up.
 * @since 0.3.0
 */
export interface FallbackQuestions extends GivenUp {
  readonly facts: readonly string[];
  readonly isSettled: boolean;
  readonly atMost: number;
}
