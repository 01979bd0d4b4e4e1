import type { Cure } from '../../lifecycle/index.js';
import {
  authorityText,
  claimText,
  materialName,
  outcomeText,
  partyText,
  procedureText,
  rangeText,
  statusText,
  unfitText,
} from '../../messages/index.js';
import type { Deadline, Verdict } from '../../verdict/index.js';
import { headOf, type Page, reasonLine } from './page.js';
import { styles } from './styles.js';
import { latenessLines, windowLines } from './windows.js';

const marks = { met: '✓', unmet: '✗', unknown: '?' } as const;
const colours = {
  eligible: styles.green,
  ineligible: styles.red,
  indeterminate: styles.yellow,
  'out-of-force': styles.yellow,
};

/** A verdict for a person to read, on a terminal. */
export function renderVerdict(verdict: Verdict, lateness: readonly Cure[], page: Page): string {
  const { block, cite, lang, titleOf } = page;
  const rules = page.version?.procedures[verdict.procedure];
  return [
    ...outcomeLines(verdict, page),
    ...block(
      'reasons',
      verdict.reasons.map((reason) => reasonLine(reason, rules?.exemptions, page)),
    ),
    ...block(
      'grounds',
      verdict.grounds.map(
        ({ id, status, citation }) =>
          `${marks[status]} ${titleOf(rules?.grounds, id)}${page.aside(statusText(status, lang))}${cite(citation)}`,
      ),
    ),
    ...block('missingMaterials', materialLines(verdict, page)),
    ...block(
      'missingFacts',
      verdict.missingFacts.map((path) => `${page.factName(path)} ${styles.dim(path)}`),
    ),
    ...block('window', verdict.window === null ? [] : windowLines(verdict.window, verdict.asOf, page)),
    ...block('late', lateLines(verdict, lateness, page)),
    ...block(
      'deadlines',
      verdict.deadlines.map((deadline) =>
        deadlineLine(deadline, titleOf(rules?.deadlines, deadline.id), page),
      ),
    ),
    ...block(
      'disputes',
      verdict.disputes.map(({ clause, claim, citation, outcome }) => {
        const stated = claimText(rules, clause, claim, lang);
        return `${stated} — ${page.say('wouldBe')}${outcomeText(outcome, lang)}${cite(citation)}`;
      }),
    ),
    ...page.end(),
  ].join('\n');
}

function outcomeLines(verdict: Verdict, page: Page): string[] {
  const { policy, procedure, asOf, outcome, earliestEligibleOn, eligibleThrough, validity } = verdict;
  const { say, lang } = page;
  const authority =
    policy.authority === null
      ? ''
      : `${say('authority')}${page.colon}${authorityText(policy.authority, lang)}`;
  const lines = [
    ...headOf(page, policy, [procedureText(procedure, lang), `${say('asOf')} ${asOf}`, authority]),
    '',
    colours[outcome](styles.bold(outcomeText(outcome, lang))),
  ];
  if (earliestEligibleOn !== null) {
    const end = eligibleThrough === null ? '' : ` ${say('through')} ${eligibleThrough}`;
    lines.push(`${say('earliest')} ${earliestEligibleOn}${end}`);
  }
  if (validity !== null)
    lines.push(
      `${say('validity')} ${validity.from} – ${validity.through ?? say('noEnd')}${page.cite(validity.citation)}`,
    );
  return lines;
}

/** What a missed window costs, once it is open or missed. */
function lateLines({ window, procedure }: Verdict, lateness: readonly Cure[], page: Page): string[] {
  if (window === null || window.state === 'not-yet-open') return [];
  return latenessLines(lateness, page.version?.procedures[procedure], page);
}

function deadlineLine({ onWhom, by, range, citation }: Deadline, title: string, page: Page): string {
  const { say, lang } = page;
  const end = range ? rangeText(range, page) : by === null ? '' : `${say('by')} ${page.day(by)}`;
  const comma = lang === 'zh' ? '，' : ', ';
  return `${title}${page.aside([partyText(onWhom, lang), end].filter(Boolean).join(comma))}${page.cite(citation)}`;
}

function materialLines({ missingMaterials, outcome, procedure }: Verdict, page: Page): string[] {
  const { say, lang } = page;
  const { materials } = page.version?.procedures[procedure] ?? {};
  const nameOf = (kind: string): string =>
    page.version?.materialKinds?.[kind]?.[lang] ?? materialName(kind, lang);
  if (outcome === 'out-of-force') return [];
  if (missingMaterials.length === 0) return [say('noneMissing')];
  return missingMaterials.flatMap(({ requirement, status, alternatives, unfit, citation }) => {
    const ways = alternatives.map((kinds) => kinds.map(nameOf).join(say('and')));
    const title = page.titleOf(materials, requirement);
    const papers = ways.join(say('or'));
    const named = papers === title ? title : `${title}${page.colon}${papers}`;
    const doubt = status === 'unknown' ? say('maybeMissing') : '';
    return [
      `${named}${doubt}${page.cite(citation)}`,
      ...unfit.map((one) => `  ! ${nameOf(one.kind)}${page.colon}${unfitText(one, lang)}`),
    ];
  });
}
