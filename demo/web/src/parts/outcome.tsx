import type { Verdict } from 'residence-permit-rules';
import { authorityText, outcomeText } from 'residence-permit-rules/messages';
import type { Page } from '../law.js';
import { useVisit } from '../visit.js';
import { Prose } from './prose.js';

interface Props {
  readonly verdict: Verdict;
  readonly page: Page;
}

/** The verdict in one glance: what, for what, when, and on whose authority. */
export function Outcome({ verdict, page }: Props) {
  const { say, lang } = useVisit();
  const { outcome, policy, procedure, asOf, earliestEligibleOn, eligibleThrough, tier } = verdict;
  const rules = page.version?.procedures[procedure];
  const about = [
    page.version?.title[lang] ?? policy.id,
    rules?.title[lang] ?? procedure,
    say('dayOf', { day: asOf }),
  ];
  const days =
    outcome !== 'eligible' && earliestEligibleOn !== null
      ? say('fromDay', { day: earliestEligibleOn })
      : outcome === 'eligible' && eligibleThrough !== null
        ? say('throughDay', { day: eligibleThrough })
        : null;
  return (
    <div class={`outcome ${outcome}`} data-outcome={outcome}>
      <p class="about">
        <Prose>{about.join(' · ')}</Prose>
      </p>
      <h1>{outcomeText(outcome, lang)}</h1>
      {tier !== null && <p>{page.titleOf(rules?.tiers, tier)}</p>}
      {days !== null && (
        <p class="days">
          <Prose>{days}</Prose>
        </p>
      )}
      {policy.authority !== null && (
        <p class="authority">{say('restsOn', { what: authorityText(policy.authority, lang) })}</p>
      )}
    </div>
  );
}
