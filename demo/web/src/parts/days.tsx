import type { Policy, Verdict } from 'residence-permit-rules';
import {
  cureText,
  partyText,
  rangeText,
  spanText,
  windowNearnessText,
  windowStateText,
} from 'residence-permit-rules/messages';
import { daysBetween, parseDay } from '../../../../src/calendar/index.js';
import { latenessOf } from '../../../../src/cli/lateness.js';
import type { Page } from '../law.js';
import { useVisit } from '../visit.js';
import { Prose } from './prose.js';
import { Source } from './source.js';

interface Props {
  readonly policy: Policy;
  readonly verdict: Verdict;
  readonly page: Page;
}

/** When to act: the window with what lateness does, and the deadlines that already run. */
export function Days({ policy, verdict, page }: Props) {
  const { say, lang, told } = useVisit();
  const { window, deadlines, procedure, asOf } = verdict;
  if (window === null && deadlines.length === 0) return null;
  const titles = page.version?.procedures[procedure]?.deadlines;
  const cures = latenessOf(policy, told.answers, asOf, window && { ...window, procedure });
  return (
    <section aria-labelledby="days">
      <h2 id="days">{say(window === null ? 'deadlines' : 'window')}</h2>
      {window !== null && (
        <div class={`window ${window.state}`}>
          {windowLines(window, asOf, page).map((line) => (
            <p key={line}>
              <Prose>{line}</Prose>
            </p>
          ))}
          <Source of={window.citation} />
        </div>
      )}
      {cures.length > 0 && (
        <>
          <h3>{page.say('late')}</h3>
          <ul class="plain-list">
            {cures.map(({ from, through, effect, citation }) => (
              <li key={from}>
                {spanText(from, through, page)}
                {page.colon}
                {cureText(effect, lang)}
                <Source of={citation} />
              </li>
            ))}
          </ul>
        </>
      )}
      {deadlines.length > 0 && (
        <>
          {window !== null && <h3>{say('deadlines')}</h3>}
          <ul class="plain-list">
            {deadlines.map(({ id, onWhom, by, range, citation }) => (
              <li key={id}>
                {page.titleOf(titles, id)}
                {page.aside(partyText(onWhom, lang))}
                {page.colon}
                <strong>{range ? rangeText(range, page) : by && page.day(by)}</strong>
                <Source of={citation} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The days of a window, its state and how far away its end is; then its last safe day, as long as that helps. */
function windowLines(window: NonNullable<Verdict['window']>, asOf: string, page: Page): readonly string[] {
  const { opensOn, closesOn, lastSafeOn, state } = window;
  const isAhead = state === 'not-yet-open' || state === 'open';
  const next = state === 'not-yet-open' ? opensOn : closesOn;
  const days =
    closesOn === null
      ? page.say('fromOn', page.day(opensOn))
      : `${page.day(opensOn)} – ${page.day(closesOn)}`;
  const nearness =
    next === null ? [] : [windowNearnessText(state, daysBetween(parseDay(asOf), parseDay(next)), page)];
  return [
    [days, windowStateText(state, page.lang), ...nearness].join(' · '),
    ...(lastSafeOn !== null && isAhead ? [page.say('lastSafe', page.day(lastSafeOn))] : []),
  ];
}
