import type { Item } from '../../materials/index.js';
import { authorityText, durationText, type Lang, materialName, procedureText } from '../../messages/index.js';
import {
  type Clause,
  clausesOf,
  type Duration,
  type PlacedClause,
  type Procedure,
  type ResolvedVersion,
} from '../../policy/index.js';
import type { Instrument } from '../../schema/index.js';
import { createCiter } from './citation.js';
import { styles } from './styles.js';
import { sectionName, word } from './words.js';

/** A version in force, clause by clause, for a person to read. */
export function renderVersion(
  { version, lineage, origins }: ResolvedVersion,
  instruments: readonly Instrument[],
  lang: Lang,
): string {
  const citer = createCiter(instruments, lang);
  const source = `${version.id}@${version.effectiveFrom}`;
  const lines = [
    `${styles.bold(version.title[lang])}  ${styles.dim(source)}`,
    [
      `${word('inForceFrom', lang)} ${version.effectiveFrom}`,
      `${word('authority', lang)}: ${authorityText(version.authority, lang)}`,
      `${word('verified', lang)} ${version.verifiedOn}`,
    ].join(' · '),
    ...lineage.map(({ id, version: day }) => styles.dim(`  ↳ ${id}@${day}`)),
  ];
  let heading = '';
  for (const placed of clausesOf(version)) {
    const next = headingOf(placed, lang);
    if (next !== heading) lines.push('', styles.bold(next));
    heading = next;
    const origin = origins[placed.path];
    const from = origin === undefined || origin === source ? '' : styles.dim(` ↳ ${origin.split('/')[0]}`);
    const cited = styles.dim(`  [${citer.cite(placed.clause.citation)}]`);
    lines.push(`  ${titleOf(placed, lang)}${detailOf(placed, lang)}${cited}${from}`);
    lines.push(...extraLines(placed.clause, lang));
  }
  lines.push(
    '',
    styles.bold(word('instruments', lang)),
    ...citer.sources().map((line) => styles.dim(`  ${line}`)),
  );
  return lines.join('\n');
}

const headingOf = ({ procedure, section }: PlacedClause, lang: Lang): string =>
  procedure === ''
    ? sectionName(section, lang)
    : `${procedureText(procedure as Procedure, lang)} · ${sectionName(section, lang)}`;

const titleOf = ({ id, clause }: PlacedClause, lang: Lang): string => clause.title?.[lang] ?? id;

function detailOf({ section, clause }: PlacedClause, lang: Lang): string {
  const duration = (clause.takes ?? clause.within) as Duration | undefined;
  if (duration) return ` (${durationText(duration, lang)})`;
  if (section !== 'materials') return '';
  const ways = clause.alternatives as readonly { readonly items: readonly (string | Item)[] }[];
  const named = ways.map(({ items }) => items.map((item) => itemText(item, lang)).join(word('and', lang)));
  return `: ${named.join(word('or', lang))}`;
}

function itemText(item: string | Item, lang: Lang): string {
  if (typeof item === 'string') return materialName(item, lang);
  const { originals = 1, copies = 0 } = item;
  const counts =
    lang === 'zh' ? `原件${originals}、复印件${copies}` : `${originals} original, ${copies} copy`;
  return `${materialName(item.kind, lang)} (${counts})`;
}

function extraLines(clause: Clause, lang: Lang): string[] {
  const claims = Object.values(clause.claims ?? {}).map(
    ({ note }) => `${word('claim', lang)}: ${note[lang]}`,
  );
  return [...(clause.note ? [clause.note[lang]] : []), ...claims].map((line) => styles.dim(`    ${line}`));
}
