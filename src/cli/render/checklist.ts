import { authorityText, type ClauseSection, procedureText, sectionHeading } from '../../messages/index.js';
import { type Procedure, procedures, type ResolvedVersion } from '../../policy/index.js';
import { clauseLines, type Placing } from './checklist-clauses.js';
import type { Page } from './page.js';
import { styles } from './styles.js';

/** The sections of a procedure in the order in which a clerk meets them. */
const PROCEDURE_SECTIONS: readonly ClauseSection[] = [
  'caveats',
  'eligibility',
  'exemptions',
  'tiers',
  'window',
  'deadlines',
  'materials',
  'channels',
  'booking',
  'steps',
  'fees',
  'validity',
  'cure',
  'duties',
];
/** What holds for the permit, whatever is being done. */
const PERMIT_SECTIONS: readonly ClauseSection[] = [
  'terms',
  'years',
  'suspensions',
  'terminations',
  'rights',
  'notes',
  'conditions',
  'partitions',
];

/** The rules in force, as a checklist: procedure by procedure, then the permit itself, then the sources. */
export function renderChecklist(resolved: ResolvedVersion, only: Procedure | undefined, page: Page): string {
  const { version } = resolved;
  const shown = procedures.filter((name) => version.procedures[name] && (only ?? name) === name);
  const sections = (holder: object, names: readonly ClauseSection[], placing: Placing): string[] =>
    names.flatMap((section) => sectionLines(section, holder, placing, page));
  const warnings = sections(version, ['caveats'], { resolved, procedure: undefined });
  return [
    ...titleLines(resolved, page),
    ...(warnings.length === 0 ? [] : ['', ...warnings]),
    ...shown.flatMap((procedure) => [
      ...procedureHead(resolved, procedure, page),
      ...sections(version.procedures[procedure] as object, PROCEDURE_SECTIONS, { resolved, procedure }),
    ]),
    ...(only === undefined
      ? [
          '',
          styles.bold(styles.underline(page.say('permit'))),
          ...sections(version, PERMIT_SECTIONS, { resolved, procedure: undefined }),
        ]
      : []),
    ...page.end(),
  ].join('\n');
}

function titleLines({ version, lineage }: ResolvedVersion, { lang, say, colon }: Page): string[] {
  return [
    `${styles.bold(version.title[lang])}  ${styles.dim(`${version.id}@${version.effectiveFrom}`)}`,
    [
      `${say('inForceFrom')} ${version.effectiveFrom}`,
      `${say('authority')}${colon}${authorityText(version.authority, lang)}`,
      `${say('verified')} ${version.verifiedOn}`,
    ].join(' · '),
    ...lineage.map(({ id, version: day }) => styles.dim(`  ↳ ${id}@${day}`)),
  ];
}

function procedureHead({ version }: ResolvedVersion, procedure: Procedure, { lang }: Page): string[] {
  const title = version.procedures[procedure]?.title[lang] ?? procedureText(procedure, lang);
  return ['', `${styles.bold(styles.underline(title))}  ${styles.dim(procedure)}`];
}

function sectionLines(section: ClauseSection, holder: object, placing: Placing, page: Page): string[] {
  const lines = clauseLines(section, holder, placing, page);
  if (lines.length === 0) return [];
  return [`  ${styles.bold(sectionHeading(section, page.lang))}`, ...lines.map((line) => `    ${line}`)];
}
