import type { InterviewStep } from 'residence-permit-rules/forms';
import { openQuestions } from '../interviewing.js';
import { useVisit } from '../visit.js';

/** How far the interview is: a bound on what is left to ask. */
export function Progress({ step }: { readonly step: InterviewStep }) {
  const { say, told } = useVisit();
  const { atMost } = step.questionsLeft;
  const left = step.isSettled ? openQuestions(step, told).length : atMost;
  const text = step.isSettled
    ? say('detailsLeft', { n: left })
    : left === 1
      ? say('oneLeft')
      : say('questionsLeft', { n: left });
  return (
    <p class="progress">
      <progress
        aria-label={text}
        value={step.answered.length}
        max={Math.max(1, step.answered.length + left)}
      />
      <span>{text}</span>
    </p>
  );
}
