import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Question } from 'residence-permit-rules/forms';
import { readAnswer } from '../read-answer.js';
import { useVisit } from '../visit.js';
import { Inputs, isGroup } from './inputs.js';

interface AskingProps {
  readonly question: Question;
  readonly onAnswer: (value: unknown) => string | null;
  readonly onSkip: () => void;
  readonly onBack: () => void;
}

/** One question with its inputs, what is wrong with the answer, and why it is asked. */
export function Asking({ question, onAnswer, onSkip, onBack }: AskingProps) {
  const { say } = useVisit();
  const { fact, type, help, why } = question;
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useLayoutEffect(() => {
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
