import type { Policy } from '../../policy/index.js';
import { handleOf, type Verdict } from '../../verdict/index.js';
import { proceduresOn, type Question } from '../applicants/index.js';
import { differencesOf, type VerdictDifference } from '../difference.js';

/** The verdict; `null` where the version of the day does not have the procedure. */
export function verdictOf(policy: Policy, { facts, asOf, procedure }: Question): Verdict | null {
  const procedures = proceduresOn(policy, asOf);
  const isKnown = procedures.length === 0 || procedures.includes(procedure);
  return isKnown ? handleOf(policy).evaluate(facts, { asOf, procedure }) : null;
}

/** In what the verdicts of two policies on one question differ. */
export function between(before: Policy, after: Policy, question: Question): VerdictDifference[] {
  const old = verdictOf(before, question);
  const now = verdictOf(after, question);
  if (old && now) return differencesOf(old, now);
  const outcome = {
    part: 'outcome',
    id: null,
    before: old?.outcome ?? null,
    after: now?.outcome ?? null,
  } as const;
  return outcome.before === outcome.after ? [] : [outcome];
}

/** Whether an outcome changes for a person of whom enough is known. */
export const isDefinite = ({ part, before, after }: VerdictDifference): boolean =>
  part === 'outcome' && before !== 'indeterminate' && after !== 'indeterminate';
