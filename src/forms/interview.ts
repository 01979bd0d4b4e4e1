import { coarseText } from '../messages/index.js';
import type { Policy } from '../policy/index.js';
import { openForm } from './form.js';
import { lead } from './lead.js';
import { invalidText } from './problems.js';
import { labelOf, questionOf } from './question.js';
import type { Interview, InterviewOptions } from './types.js';

/**
 * Leads a person to a verdict: give it what has been answered so far, and it says what that comes to
 * and what to ask next. It keeps nothing, so answers may be changed or taken back in any order, and
 * the same answers always give the same step.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`; later, nothing is thrown for any answers
 * @example
 * const { step } = interview(currentResidencePermit, { asOf: '2024-05-01', lang: 'en' });
 * step({ residence: { housing: 'rented' } }).questions[0]?.question
 * @since 0.3.0
 */
export function interview(policy: Policy, options: InterviewOptions): Interview {
  const form = openForm(policy, options);
  return lead(
    form,
    {
      ask: (fact) => questionOf(form, fact),
      say: ({ path }, issue) =>
        issue ? invalidText(form, issue) : coarseText(labelOf(form, path), form.lang),
    },
    options.nextQuestions,
  );
}
