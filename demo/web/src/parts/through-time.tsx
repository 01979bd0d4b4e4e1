import { useMemo } from 'preact/hooks';
import type { Facts, Policy, Procedure } from 'residence-permit-rules';
import { procedureText, stateText } from 'residence-permit-rules/messages';
import { remindersOf } from '../../../../src/cli/render/reminders.js';
import { timelineSvg } from '../../../../src/cli/render/timeline-svg.js';
import type { TimelineView } from '../../../../src/cli/render/timeline-view.js';
import type { Page } from '../law.js';
import { viewOf, withoutPermit } from '../time-view.js';
import { useVisit } from '../visit.js';
import { Prose } from './prose.js';

interface Props {
  readonly policy: Policy;
  readonly procedure: Procedure;
  readonly page: Page;
}

/** The next two years: a picture, the same in words, and reminders for a calendar. */
export function ThroughTime({ policy, procedure, page }: Props) {
  const { say, told } = useVisit();
  const { asOf, answers } = told;
  const assumed = useMemo(() => withoutPermit(answers, procedure), [answers, procedure]);
  const view = useMemo(
    () => viewOf(policy, assumed ?? answers, asOf, procedure),
    [policy, assumed, answers, asOf, procedure],
  );
  const { from, to } = view.timeline;
  return (
    <section aria-labelledby="timeline" class="timeline">
      <h2 id="timeline">{say('timeline')}</h2>
      <p class="hint">
        <Prose>{say('timelineNote', { from, to })}</Prose>
      </p>
      {assumed && <p class="hint">{say('assumedNone')}</p>}
      <Picture view={view} page={page} />
      <InWords view={view} page={page} />
      <Reminders view={view} page={page} />
    </section>
  );
}

/** As an image: markup put into the page would need a way past Trusted Types, and its styles past the policy. */
function Picture({ view, page }: { readonly view: TimelineView; readonly page: Page }) {
  const { say } = useVisit();
  const svg = useMemo(() => timelineSvg(view, page, 760), [view, page]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="picture" aria-label={say('timelineScroll')} tabIndex={0}>
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={say('timelineAlt')} width={760} />
    </section>
  );
}

function InWords({ view: { timeline, first }, page }: { readonly view: TimelineView; readonly page: Page }) {
  const { say, lang } = useVisit();
  const span = ({ from, through }: { from: string; through: string }): string =>
    `${from} – ${through === timeline.to ? '…' : through}`;
  return (
    <details>
      <summary>{say('sameInWords')}</summary>
      <dl class="facts">
        {timeline.states.map((one) => (
          <div key={one.from}>
            <dt>{span(one)}</dt>
            <dd>
              {page.say('permit')}
              {page.colon}
              {stateText(one.state, lang)}
            </dd>
          </div>
        ))}
        {timeline.windows.map(({ procedure, opensOn, closesOn, lastSafeOn }) => (
          <div key={`${procedure} ${opensOn}`}>
            <dt>
              {opensOn} – {closesOn ?? '…'}
            </dt>
            <dd>
              {procedureText(procedure, lang)}
              {lastSafeOn !== null && page.aside(page.say('lastSafe', lastSafeOn))}
            </dd>
          </div>
        ))}
        {timeline.eligible.map((one) => (
          <div key={`eligible ${one.from}`}>
            <dt>{span(one)}</dt>
            <dd>
              {page.say('eligibleOn')}
              {page.aside(procedureText(timeline.procedure, lang))}
            </dd>
          </div>
        ))}
        {timeline.eligible.length === 0 && (
          <div>
            <dt>{page.say('eligibleOn')}</dt>
            <dd>{first.verdict ? page.say('never') : say('noProcedure')}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}

function Reminders({ view, page }: { readonly view: TimelineView; readonly page: Page }) {
  const { say, told } = useVisit();
  const reminders = useMemo(() => remindersOf(view, page), [view, page]);
  const save = async (): Promise<void> => {
    // The writer of calendars is loaded when somebody wants one.
    const { remindersIcs } = await import('../../../../src/cli/render/reminders-ics.js');
    const ics = remindersIcs(view, page, await fingerprint(told.answers));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([ics], { type: 'text/calendar' }));
    link.download = 'residence-permit.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <>
      <h3>{say('reminders')}</h3>
      {reminders.length === 0 ? (
        <p>{say('noReminders')}</p>
      ) : (
        <>
          <ul class="plain-list">
            {reminders.map(({ kind, about, on, title }) => (
              <li key={`${kind} ${about} ${on}`}>
                <time dateTime={on}>{page.day(on)}</time> {title}
              </li>
            ))}
          </ul>
          <p class="buttons screen-only">
            <button type="button" class="second" onClick={save}>
              {say('addReminders')}
            </button>
            <span class="hint">{say('remindersNote')}</span>
          </p>
        </>
      )}
    </>
  );
}

/** Tells the reminders of one person from another's in a family's calendar, and says nothing about either. */
async function fingerprint({ identity, residence, permit }: Facts): Promise<string> {
  // Browsers keep the digest to pages that came over HTTPS.
  if (!crypto.subtle) return 'page';
  const lasting = [identity, residence?.registeredOn, permit?.issuedOn];
  const bytes = new TextEncoder().encode(JSON.stringify(lasting));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
