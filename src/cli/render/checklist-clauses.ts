import { type ClauseSection, clauseText } from '../../messages/index.js';
import type { Clause, Procedure, ResolvedVersion } from '../../policy/index.js';
import type { Page } from './page.js';
import { styles } from './styles.js';

/** Where clauses stand. */
export interface Placing {
  readonly resolved: ResolvedVersion;
  /** None for clauses of the version itself. */
  readonly procedure: Procedure | undefined;
}

/** The sign before a clause. */
const marks: { readonly [section in ClauseSection]?: (index: number) => string } = {
  eligibility: () => '□',
  caveats: () => '!',
  materials: () => '□',
  steps: (index) => `${index + 1}.`,
};

/** The clauses of a section, each on a line with its source, and under it its notes and what others say. */
export function clauseLines(section: ClauseSection, holder: object, placing: Placing, page: Page): string[] {
  const { resolved, procedure } = placing;
  const clauses = Object.entries(
    ((holder as { readonly [name: string]: unknown })[section] ?? {}) as { readonly [id: string]: Clause },
  );
  const rules = procedure && resolved.version.procedures[procedure];
  const lines = clauses.flatMap(([id, clause], index) => {
    const { line, under } = clauseText(clause, { section, id, isFirst: index === 0, rules }, page);
    return [
      `${marks[section]?.(index) ?? '–'} ${line}${page.cite(clause.citation)}${originOf(section, id, placing)}`,
      ...under.map((one) => `    ${one}`),
      ...sayings(clause, page),
    ];
  });
  if (section !== 'eligibility') return lines;
  const grounds = clauseLines('grounds', holder, placing, page);
  return grounds.length === 0
    ? lines
    : [...lines, page.say('groundsThatCount'), ...grounds.map((line) => `  ${line}`)];
}

/** The note of a clause, and what other sources say on its point. */
function sayings({ note, claims }: Clause, page: Page): string[] {
  return [
    ...(note ? [styles.dim(`    ${note[page.lang]}`)] : []),
    ...Object.values(claims ?? {}).map(
      (claim) =>
        `    ${styles.yellow(`≠ ${page.say('claim')}`)}${page.colon}${claim.note[page.lang]}${page.cite(claim.citation)}`,
    ),
  ];
}

/** The policy that a clause is inherited from. */
function originOf(section: string, id: string, { resolved, procedure }: Placing): string {
  const { version, origins } = resolved;
  const path = procedure === undefined ? `${section}.${id}` : `procedures.${procedure}.${section}.${id}`;
  const origin = origins[path];
  const isOwn = origin === undefined || origin === `${version.id}@${version.effectiveFrom}`;
  return isOwn ? '' : styles.dim(` ↳ ${origin.split('/')[0]}`);
}
