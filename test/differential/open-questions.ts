import type { Question } from '../oracle/naive-verdict.js';
import type { Difference } from './compare.js';

/** A point on which the two readings are known to part, until it is settled; a file in `regressions` shows each. */
export interface OpenQuestion {
  readonly id: string;
  readonly why: string;
  isAt(question: Question, differences: readonly Difference[]): boolean;
}

/** Every point not settled yet. Whoever settles one takes it off this list, and `open` out of its file. */
export const openQuestions: readonly OpenQuestion[] = [];

/** The open question that explains every difference, if one does. */
export const openQuestionOf = (
  question: Question,
  differences: readonly Difference[],
): OpenQuestion | undefined => openQuestions.find((one) => one.isAt(question, differences));
