import type { Verdict } from 'residence-permit-rules';
import { outcomeText } from 'residence-permit-rules/messages';
import { bearingOf, claimNote, type Page, reasonSentence } from '../law.js';
import { useVisit } from '../visit.js';
import { Mark } from './mark.js';
import { Prose } from './prose.js';
import { Source } from './source.js';

interface Props {
  readonly verdict: Verdict;
  readonly page: Page;
}

/** Why the verdict is as it is: each condition with its source, what speaks against it first. */
export function Reasoning({ verdict, page }: Props) {
  const { say } = useVisit();
  const order = ['unmet', 'unknown', 'met', 'note'];
  const reasons = verdict.reasons
    .map((reason) => ({ reason, bearing: bearingOf(reason, verdict, page) }))
    .sort((a, b) => order.indexOf(a.bearing) - order.indexOf(b.bearing));
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{say('reasons')}</h2>
      <ul class="lines">
        {reasons.map(({ reason, bearing }) => (
          <li key={`${reason.clause} ${reason.code}`}>
            <Mark as={bearing} />
            <div>
              <Prose>{reasonSentence(reason, verdict, page)}</Prose>
              <Source of={reason.citation} />
            </div>
          </li>
        ))}
      </ul>
      <Grounds verdict={verdict} page={page} />
      <Disputes verdict={verdict} page={page} />
    </section>
  );
}

function Grounds({ verdict: { grounds, procedure }, page }: Props) {
  const { say } = useVisit();
  if (grounds.length === 0) return null;
  return (
    <>
      <h3>{say('grounds')}</h3>
      <ul class="lines">
        {grounds.map(({ id, status, citation }) => (
          <li key={id}>
            <Mark as={status} />
            <div>
              {page.titleOf(page.version?.procedures[procedure]?.grounds, id)}
              <Source of={citation} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Disputes({ verdict, page }: Props) {
  const { say, lang } = useVisit();
  if (verdict.disputes.length === 0) return null;
  return (
    <>
      <h3>{say('disputes')}</h3>
      <ul class="lines">
        {verdict.disputes.map(({ clause, claim, citation, outcome }) => (
          <li key={`${clause} ${claim}`}>
            <Mark as="note" />
            <div>
              {claimNote(clause, claim, verdict, page)}{' '}
              <strong>{say('byIt', { what: outcomeText(outcome, lang) })}</strong>
              <Source of={citation} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
