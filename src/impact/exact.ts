import { type Budget, GaveUp } from '../diagram/index.js';
import type { EvaluateOptions } from '../verdict/index.js';

/** When, for what, and how much may be built for an answer. */
export interface ExactOptions extends EvaluateOptions {
  /** 500,000 nodes and 800 regions where left out. */
  readonly budget?: Budget;
}

/**
 * No exact answer: it would be too large, or something in the rules cannot be decided exactly.
 * @since 0.3.0
 */
export interface GivenUp {
  readonly kind: 'gave-up';
  readonly why: string;
  /** How far it came: nodes, regions or steps, as `why` says. */
  readonly size: number;
}

/** Answers exactly, or says why not. Faults of another kind are thrown on. */
export function exactly<A>(answer: () => A): A | GivenUp {
  try {
    return answer();
  } catch (error) {
    if (error instanceof GaveUp) return { kind: 'gave-up', why: error.why, size: error.size };
    throw error;
  }
}

/**
 * A claim that evaluation does not bear out: a fault of this library, never of its input. Tell us of it.
 * @since 0.3.0
 */
export class DisagreementError extends Error {
  override readonly name = 'DisagreementError';
  readonly code = 'DISAGREEMENT';
  constructor(
    message: string,
    /** The person, the question, what was claimed and what evaluation says. */
    readonly details: unknown,
  ) {
    super(message);
  }
}
