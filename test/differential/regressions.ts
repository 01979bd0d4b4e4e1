import type { Facts } from '../../src/facts/index.js';
import type { PolicyVersion, Procedure } from '../../src/policy/index.js';
import type { Question } from '../oracle/naive-verdict.js';
import { type Difference, judged, walkedDifferences } from './compare.js';
import { subjectsOf } from './subjects.js';

/** A question on which the two readings once parted. */
export interface Regression {
  /** The day on which it was found. */
  readonly foundOn: string;
  /** The parts of the verdict that differed. */
  readonly differed: readonly string[];
  /** Why the readings still part; left out once they agree. */
  readonly open?: string;
  readonly policy: string;
  readonly procedure: Procedure;
  readonly asOf: string;
  readonly facts: Facts;
  readonly versions: readonly PolicyVersion[];
}

const PICKS = [0, 0.25, 0.5, 0.75];
const WALK = 400;

/**
 * In what the two readings part on a question now.
 * @throws Error if the files hold no such policy
 */
export function differencesNow({ versions, policy, procedure, asOf, facts }: Regression): Difference[] {
  const subject = subjectsOf(versions).find(({ handle }) => handle.policy.id === policy);
  if (!subject) throw new Error(`no policy ${policy}`);
  const question: Question = { library: subject.library, policy, procedure, asOf, facts };
  const { verdict, differences } = judged(subject.handle, question, PICKS);
  return [...differences, ...walkedDifferences(question, verdict, WALK)];
}

/** A question as a file to keep. */
export const toRegression = (
  { library, policy, procedure, asOf, facts }: Question,
  differences: readonly Difference[],
  foundOn: string,
): Regression => ({
  foundOn,
  differed: [...new Set(differences.map(({ part }) => part))],
  policy,
  procedure,
  asOf,
  facts,
  versions: library,
});
