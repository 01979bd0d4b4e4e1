import type { Policy } from 'residence-permit-rules';
import type { InterviewStep } from 'residence-permit-rules/forms';
import { stepOf } from '../interviewing.js';
import { pageOf } from '../law.js';
import { papersFor } from '../papers.js';
import { Answered } from '../parts/answered.js';
import { Checklist } from '../parts/checklist.js';
import { Days } from '../parts/days.js';
import { Later } from '../parts/later.js';
import { Outcome } from '../parts/outcome.js';
import { Reasoning } from '../parts/reasoning.js';
import { ThroughTime } from '../parts/through-time.js';
import { WhatHelps } from '../parts/what-helps.js';
import { versionOn } from '../policies.js';
import { useVisit } from '../visit.js';

/** The verdict, and what to do about it. */
export function AnswerPage({ policy }: { readonly policy: Policy }) {
  const { lang, choice, told } = useVisit();
  const { procedure } = choice;
  const { asOf, answers, ticked } = told;
  const step = stepOf({ policy, procedure, lang }, asOf, answers);
  const { verdict } = step;
  const version = versionOn(policy, asOf);
  const page = pageOf(version, lang);
  const wanted = papersFor(policy, answers, ticked, { asOf, procedure }, page);
  const title = `${version?.title[lang] ?? policy.id} · ${version?.procedures[procedure]?.title[lang] ?? ''}`;
  return (
    <div class="beside">
      <div class="page">
        <Outcome verdict={verdict} page={page} />
        <Missing step={step} />
        <Reasoning verdict={verdict} page={page} />
        {verdict.outcome === 'ineligible' && <WhatHelps policy={policy} procedure={procedure} page={page} />}
        <Days policy={policy} verdict={verdict} page={page} />
        {verdict.outcome !== 'out-of-force' && <Checklist wanted={wanted} title={title} page={page} />}
        {verdict.outcome !== 'out-of-force' && (
          <Later>
            <ThroughTime policy={policy} procedure={procedure} page={page} />
          </Later>
        )}
      </div>
      <Answered step={step} />
    </div>
  );
}

/** What is not known yet: of what decides each by name, of what only sharpens the rest how much. */
function Missing({ step }: { readonly step: InterviewStep }) {
  const { say, told, tell, go } = useVisit();
  const ask = (fact: string): void => {
    tell({ asking: fact });
    go('questions');
  };
  const details = step.details.filter(({ fact }) => fact !== 'materials');
  const askDetails = (): void => {
    tell({
      wantsDetails: true,
      asking: null,
      skipped: told.skipped.filter((one) => !details.some(({ fact }) => fact === one)),
    });
    go('questions');
  };
  return (
    <>
      {step.questions.length > 0 && (
        <section class="notice screen-only" aria-labelledby="needed">
          <h2 id="needed">{say('stillNeeded')}</h2>
          <ul class="plain-list">
            {step.questions.map(({ fact, label }) => (
              <li key={fact}>
                {label}{' '}
                <button type="button" class="plain" onClick={() => ask(fact)}>
                  {say('answerIt')}
                  <span class="hidden"> {label}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {step.isSettled && details.length > 0 && (
        <p class="sharpen screen-only">
          <button type="button" class="second" onClick={askDetails}>
            {say(details.length === 1 ? 'sharpenOne' : 'sharpen', { n: details.length })}
          </button>
          <span class="hint">{say('sharpenNote')}</span>
        </p>
      )}
    </>
  );
}
