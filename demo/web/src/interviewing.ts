import type { Facts, Policy, Procedure } from 'residence-permit-rules';
import type { InterviewStep, Question } from 'residence-permit-rules/forms';
import type { Lang } from 'residence-permit-rules/messages';
import { exactQuestions } from './exact-questions.js';
import { stepIn } from './interviews.js';
import type { Told } from './session.js';

/** For whom and what the interview is. */
export interface Asked {
  readonly policy: Policy;
  readonly procedure: Procedure;
  readonly lang: Lang;
}

/** Where the interview stands after what was told: with exact questions if they were prepared in time. */
export const stepOf = ({ policy, procedure, lang }: Asked, asOf: string, answers: Facts): InterviewStep =>
  stepIn('exact', policy, { asOf, procedure, lang, nextQuestions: exactQuestions }, answers);

/** What is wrong with the answer about a fact, in words. */
export const problemWith = (
  fact: string,
  { policy, procedure, lang }: Asked,
  asOf: string,
  answers: Facts,
): string | undefined =>
  stepIn('plain', policy, { asOf, procedure, lang }, answers).problems.find(({ facts }) =>
    facts.includes(fact),
  )?.text;

/** The questions not asked yet, best first. Papers are ticked off on a list instead. */
export function openQuestions(step: InterviewStep, { skipped, wantsDetails }: Told): readonly Question[] {
  const wanted = [...step.questions, ...(wantsDetails ? step.details : [])];
  return wanted.filter(({ fact }) => fact !== 'materials' && !skipped.includes(fact));
}

/** The question to show: the one gone back to, else the best of the open ones. */
export function questionNow(step: InterviewStep, told: Told): Question | undefined {
  const all = [...step.answered, ...step.questions, ...step.details];
  return all.find(({ fact }) => fact === told.asking) ?? openQuestions(step, told)[0];
}
