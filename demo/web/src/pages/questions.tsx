import { useEffect, useRef, useState } from 'preact/hooks';
import type { Policy } from 'residence-permit-rules';
import type { Question } from 'residence-permit-rules/forms';
import { withAnswer } from '../answers.js';
import { openQuestions, questionNow, stepOf } from '../interviewing.js';
import { Answered } from '../parts/answered.js';
import { Inputs, isGroup } from '../parts/inputs.js';
import { Progress } from '../parts/progress.js';
import { readAnswer } from '../read-answer.js';
import { useVisit } from '../visit.js';

/** The interview: one question at a time, the best first. */
export function QuestionsPage({ policy }: { readonly policy: Policy }) {
  const { lang, choice, told, tell, go } = useVisit();
  const asked = { policy, procedure: choice.procedure, lang };
  const step = stepOf(asked, told.asOf, told.answers);
  const question = questionNow(step, told);
  const goOn = (more: Partial<typeof told>): void => {
    const next = { ...told, ...more, asking: null };
    tell(next);
    if (openQuestions(stepOf(asked, told.asOf, next.answers), next).length === 0) go('answer');
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
    const problem = stepOf(asked, told.asOf, answers).problems.find(({ facts }) => facts.includes(fact));
    if (problem) return problem.text;
    goOn({ answers, trail, skipped: told.skipped.filter((one) => one !== fact) });
    return null;
  };
  const skip = (): void =>
    goOn({ answers: withAnswer(told.answers, fact, undefined), trail, skipped: [...told.skipped, fact] });
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

interface AskingProps {
  readonly question: Question;
  readonly onAnswer: (value: unknown) => string | null;
  readonly onSkip: () => void;
  readonly onBack: () => void;
}

/** One question with its inputs, what is wrong with the answer, and why it is asked. */
function Asking({ question, onAnswer, onSkip, onBack }: AskingProps) {
  const { say } = useVisit();
  const { fact, type, help, why } = question;
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (problem !== null) summary.current?.focus();
  }, [problem]);

  const hint = type === 'division' ? say('divisionHelp') : help;
  const describedBy = [hint && 'hint', problem && 'problem'].filter(Boolean).join(' ');
  const send = (event: Event): void => {
    event.preventDefault();
    const value = readAnswer(question, fact, new FormData(event.currentTarget as HTMLFormElement));
    if (value === undefined) setProblem(say(isGroup(type) ? 'choose' : 'fillIn'));
    else setProblem(onAnswer(value));
  };
  const title = (
    <h1 ref={heading} tabIndex={-1}>
      {isGroup(type) ? question.question : <label for={fact}>{question.question}</label>}
    </h1>
  );
  const body = (
    <>
      {hint && (
        <p class="hint" id="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id="problem">
          {problem}
        </p>
      )}
      <Inputs
        asked={question}
        name={fact}
        value={question.value}
        unit={question.unit}
        describedBy={describedBy}
        isWrong={problem !== null}
      />
    </>
  );
  return (
    <form onSubmit={send} data-fact={fact} noValidate class={problem ? 'wrong' : ''}>
      {problem && (
        <div class="summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>{say('fixIt')}</h2>
          <p>{problem}</p>
        </div>
      )}
      {isGroup(type) ? (
        <fieldset aria-describedby={describedBy || undefined}>
          <legend class="title">{title}</legend>
          {body}
        </fieldset>
      ) : (
        <div class="field">
          {title}
          {body}
        </div>
      )}
      <details class="why">
        <summary>{say('why')}</summary>
        <p>{why}</p>
      </details>
      <div class="buttons">
        <button type="submit" class="main">
          {say('next')}
        </button>
        <button type="button" class="second" onClick={onSkip}>
          {say('skip')}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          {say('back')}
        </button>
      </div>
    </form>
  );
}
