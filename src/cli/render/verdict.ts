import {
  authorityText,
  factLabel,
  type Lang,
  materialName,
  outcomeText,
  partyText,
  procedureText,
  reasonText,
  statusText,
  unfitText,
} from '../../messages/index.js';
import type { Citation, Clause, PolicyVersion } from '../../policy/index.js';
import type { Instrument } from '../../schema/index.js';
import type { Verdict } from '../../verdict/index.js';
import { createCiter } from './citation.js';
import { styles } from './styles.js';
import { word } from './words.js';

const marks = { met: '✓', unmet: '✗', unknown: '?' } as const;
const colours = {
  eligible: styles.green,
  ineligible: styles.red,
  indeterminate: styles.yellow,
  'out-of-force': styles.yellow,
};

/** A verdict for a person to read, on a terminal. */
export function renderVerdict(
  verdict: Verdict,
  version: PolicyVersion | undefined,
  instruments: readonly Instrument[],
  lang: Lang,
): string {
  const rules = version?.procedures[verdict.procedure];
  const titleOf = (section: object | undefined, id: string): string =>
    (section as { [id: string]: Clause } | undefined)?.[id]?.title?.[lang] ?? id;
  const citer = createCiter(instruments, lang);
  const cite = (citation: Citation | null): string =>
    citation === null ? '' : styles.dim(`  [${citer.cite(citation)}]`);
  const block = (key: Parameters<typeof word>[0], lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', styles.bold(word(key, lang)), ...lines.map((line) => `  ${line}`)];

  const blocks = [
    ...headerOf(verdict, version, lang),
    ...block(
      'reasons',
      verdict.reasons.map((reason) => `${reasonText(reason, lang)}${cite(reason.citation)}`),
    ),
    ...block(
      'grounds',
      verdict.grounds.map(
        ({ id, status, citation }) =>
          `${marks[status]} ${titleOf(rules?.grounds, id)} (${statusText(status, lang)})${cite(citation)}`,
      ),
    ),
    ...block(
      'missingMaterials',
      materialLines(verdict, (id) => titleOf(rules?.materials, id), cite, lang),
    ),
    ...block(
      'missingFacts',
      verdict.missingFacts.map((path) => `${factLabel(path, lang)} ${styles.dim(path)}`),
    ),
    ...block(
      'deadlines',
      verdict.deadlines.map(
        ({ id, onWhom, by, citation }) =>
          `${titleOf(rules?.deadlines, id)} (${partyText(onWhom, lang)}, ${word('by', lang)} ${by})${cite(citation)}`,
      ),
    ),
    ...block(
      'disputes',
      verdict.disputes.map(({ clause, claim, citation, outcome }) => {
        const stated = claimNote(rules, clause, claim, lang);
        return `${stated} — ${word('wouldBe', lang)}${outcomeText(outcome, lang)}${cite(citation)}`;
      }),
    ),
  ];
  blocks.push(
    ...block('instruments', citer.sources().map(styles.dim)),
    '',
    styles.dim(word('notAdvice', lang)),
  );
  return blocks.join('\n');
}

function headerOf(verdict: Verdict, version: PolicyVersion | undefined, lang: Lang): string[] {
  const { policy, procedure, asOf, outcome, earliestEligibleOn, eligibleThrough, validity } = verdict;
  const named = policy.version === null ? policy.id : `${policy.id}@${policy.version}`;
  const authority =
    policy.authority === null ? [] : [`${word('authority', lang)}: ${authorityText(policy.authority, lang)}`];
  const about = [procedureText(procedure, lang), `${word('asOf', lang)} ${asOf}`, ...authority];
  const lines = [
    `${styles.bold(version?.title[lang] ?? policy.id)}  ${styles.dim(named)}`,
    about.join(' · '),
    '',
  ];
  lines.push(colours[outcome](styles.bold(outcomeText(outcome, lang))));
  if (earliestEligibleOn !== null) {
    const end = eligibleThrough === null ? '' : ` ${word('through', lang)} ${eligibleThrough}`;
    lines.push(`${word('earliest', lang)} ${earliestEligibleOn}${end}`);
  }
  if (validity !== null)
    lines.push(`${word('validity', lang)} ${validity.from} – ${validity.through ?? word('noEnd', lang)}`);
  return lines;
}

function materialLines(
  { missingMaterials, outcome }: Verdict,
  titleOf: (id: string) => string,
  cite: (citation: Citation) => string,
  lang: Lang,
): string[] {
  if (outcome === 'out-of-force') return [];
  if (missingMaterials.length === 0) return [word('noneMissing', lang)];
  return missingMaterials.flatMap(({ requirement, status, alternatives, unfit, citation }) => {
    const ways = alternatives.map((kinds) =>
      kinds.map((kind) => materialName(kind, lang)).join(word('and', lang)),
    );
    const doubt = status === 'unknown' ? word('maybeMissing', lang) : '';
    return [
      `${titleOf(requirement)}: ${ways.join(word('or', lang))}${doubt}${cite(citation)}`,
      ...unfit.map((one) => `  ! ${materialName(one.kind, lang)}: ${unfitText(one, lang)}`),
    ];
  });
}

/** What the claim says, in the words of the rule file. */
function claimNote(rules: object | undefined, clause: string, claim: string, lang: Lang): string {
  for (const section of Object.values(rules ?? {})) {
    const found = (section as { [id: string]: Clause })?.[clause]?.claims?.[claim];
    if (found) return found.note[lang];
  }
  return `${clause}: ${claim}`;
}
