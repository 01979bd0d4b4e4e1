import { useEffect, useState } from 'preact/hooks';
import type { Policy, Procedure } from 'residence-permit-rules';
import type { GivenUp, WhyNot } from 'residence-permit-rules/impact';
import { boundsTexts, wayText } from 'residence-permit-rules/messages';
import { startExact } from '../exact.js';
import type { Page } from '../law.js';
import { useVisit } from '../visit.js';
import { Prose } from './prose.js';

interface Props {
  readonly policy: Policy;
  readonly procedure: Procedure;
  readonly page: Page;
}

/** For somebody who is refused: the nearest ways to become eligible, by waiting or by doing something. */
export function WhatHelps({ policy, procedure, page }: Props) {
  const { say, lang, told } = useVisit();
  const answer = useWhyNot(policy, procedure);
  const ways = answer?.kind === 'exact' ? answer.ways : [];
  return (
    <section aria-labelledby="what-helps" aria-busy={answer === null} class="what-helps">
      <h2 id="what-helps">{say('whatHelps')}</h2>
      <p role="status">
        {answer === null
          ? say('workingOut')
          : say(answer.kind === 'gave-up' ? 'noWays' : ways.length === 0 ? 'nothingHelps' : 'whatHelpsNote')}
      </p>
      {ways.length > 0 && (
        <ul>
          {ways.map((way) => (
            <li key={`${way.facts} ${way.on}`}>
              <Prose>
                {wayText(way, told.asOf, lang, {
                  labelOf: page.factName,
                  clauseText: ({ id, title }) => title?.[lang] ?? id,
                })}
              </Prose>
            </li>
          ))}
        </ul>
      )}
      {answer?.kind === 'exact' &&
        boundsTexts(answer, lang).map((text) => (
          <p class="hint" key={text}>
            {text}
          </p>
        ))}
    </section>
  );
}

/** What would help; `null` as long as it is worked out. */
function useWhyNot(policy: Policy, procedure: Procedure): WhyNot | GivenUp | null {
  const { told } = useVisit();
  const { asOf, answers } = told;
  const [found, setFound] = useState<WhyNot | GivenUp | null>(null);
  useEffect(() => {
    const exact = startExact();
    let isWanted = true;
    setFound(null);
    exact.ask('whyNot', [policy], answers, { asOf, procedure }).then((answer) => {
      if (isWanted) setFound(answer);
      exact.close();
    });
    return () => {
      isWanted = false;
      exact.close();
    };
  }, [policy, procedure, asOf, answers]);
  return found;
}
