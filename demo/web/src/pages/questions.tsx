import { useEffect, useRef, useState } from 'preact/hooks';
import type { Policy } from 'residence-permit-rules';
import { withAnswer } from '../answers.js';
import { prepareQuestions } from '../exact-questions.js';
import { type Asked, openQuestions, problemWith, questionNow, stepOf } from '../interviewing.js';
import { Answered } from '../parts/answered.js';
import { Asking } from '../parts/asking.js';
import { Progress } from '../parts/progress.js';
import { useVisit } from '../visit.js';

/** The interview: one question at a time, the best first. */
export function QuestionsPage({ policy }: { readonly policy: Policy }) {
  const { lang, choice } = useVisit();
  const asked = { policy, procedure: choice.procedure, lang };
  return usePrepared(asked) ? <Interview asked={asked} /> : null;
}

/** Whether the first question can be shown: the exact one, or any if that one takes long. */
function usePrepared({ policy, procedure, lang }: Asked): boolean {
  const { told } = useVisit();
  const [prepared, setPrepared] = useState<Policy | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: later questions are prepared before they are shown
  useEffect(() => {
    prepareQuestions({ policy, procedure, lang }, told.asOf, told.answers).then(() => setPrepared(policy));
  }, [policy]);
  return prepared === policy;
}

function Interview({ asked }: { readonly asked: Asked }) {
  const { told, tell, timesTold, go } = useVisit();
  const step = stepOf(asked, told.asOf, told.answers);
  const question = questionNow(step, told);
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  const goOn = async (more: Partial<typeof told>): Promise<void> => {
    const next = { ...told, ...more, asking: null };
    const times = timesTold();
    await prepareQuestions(asked, told.asOf, next.answers);
    // Who cleared the answers meanwhile, or went back, meant that.
    if (timesTold() !== times) return;
    tell(next);
    // Whoever went elsewhere meanwhile stays there.
    if (isHere.current && openQuestions(stepOf(asked, told.asOf, next.answers), next).length === 0)
      go('answer');
  };
  useEffect(() => {
    // Somebody came here with nothing left to ask.
    if (!question) go('answer');
  });
  if (!question) return null;

  const { fact } = question;
  const trail = [...told.trail.filter((one) => one !== fact), fact];
  /** Keeps an answer, or says what is wrong with it. */
  const answer = (value: unknown): string | null => {
    const answers = withAnswer(told.answers, fact, value);
    const problem = problemWith(fact, asked, told.asOf, answers);
    if (problem !== undefined) return problem;
    goOn({ answers, trail, skipped: told.skipped.filter((one) => one !== fact) });
    return null;
  };
  const skip = (): void => {
    goOn({ answers: withAnswer(told.answers, fact, undefined), trail, skipped: [...told.skipped, fact] });
  };
  const back = (): void => {
    const before = told.trail.filter((one) => one !== fact);
    const last = before[before.length - 1];
    if (last === undefined) go('start');
    else
      tell({ asking: last, trail: before.slice(0, -1), skipped: told.skipped.filter((one) => one !== last) });
  };
  return (
    <div class="beside">
      <div class="page">
        <Progress step={step} />
        <Asking key={fact} question={question} onAnswer={answer} onSkip={skip} onBack={back} />
      </div>
      <Answered step={step} />
    </div>
  );
}
