import { daysBetween, parseDay } from '../../calendar/index.js';
import { factLabel, type Lang, reasonText } from '../../messages/index.js';
import {
  type AuthoredPolicy,
  type Citation,
  type Clause,
  type PolicyVersion,
  spellOn,
} from '../../policy/index.js';
import type { Instrument } from '../../schema/index.js';
import type { Reason } from '../../verdict/index.js';
import { createCiter } from './citation.js';
import { styles } from './styles.js';
import { type Word, weekdayName, word } from './words.js';

/** What every page about a person shares: its language, the rules in force, and its sources. */
export interface Page {
  readonly lang: Lang;
  /** The version in force on the day, or the nearest there is. */
  readonly version: PolicyVersion | undefined;
  /** A colon as the language writes it. */
  readonly colon: string;
  /** A remark in brackets, to set behind a word. */
  aside(text: string): string;
  say(key: Word, ...values: readonly (string | number)[]): string;
  /** A citation in dim brackets to set behind a line; empty for none. */
  cite(citation: Citation | null): string;
  /** A citation with the full title of its instrument, plain; empty for none. */
  source(citation: Citation | null): string;
  /** A heading and the lines under it; nothing without lines. */
  block(key: Word, lines: readonly string[]): string[];
  titleOf(section: object | undefined, id: string): string;
  /** A fact by its label, the rule file's own too. */
  factName(path: string): string;
  /** `2025-08-07 Thu`. */
  day(date: string): string;
  /** The sources cited, and what the page is not. */
  end(): string[];
}

/** The version in force on a day; else the first there is. */
export function versionOn({ spells, versions }: AuthoredPolicy, asOf: string): PolicyVersion | undefined {
  return spellOn(spells, parseDay(asOf))?.resolved.version ?? versions[0];
}

/** A page in a language. */
export function createPage(
  version: PolicyVersion | undefined,
  instruments: readonly Instrument[],
  lang: Lang,
): Page {
  const citer = createCiter(instruments, lang);
  const say: Page['say'] = (key, ...values) => word(key, lang, ...values);
  const block: Page['block'] = (key, lines) =>
    lines.length === 0
      ? []
      : ['', styles.bold(say(key)), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
  return {
    lang,
    version,
    colon: lang === 'zh' ? '：' : ': ',
    aside: (text) => (lang === 'zh' ? `（${text}）` : ` (${text})`),
    say,
    block,
    cite: (citation) => (citation === null ? '' : styles.dim(`  [${citer.cite(citation)}]`)),
    source: (citation) => citer.citeInFull(citation),
    titleOf: (section, id) => (section as { [id: string]: Clause } | undefined)?.[id]?.title?.[lang] ?? id,
    factName: (path) => version?.facts?.[path.replace(/^local\./, '')]?.label[lang] ?? factLabel(path, lang),
    day: (date) => `${date} ${weekdayName(weekdayOf(date), lang)}`,
    end: () => [...block('instruments', citer.sources().map(styles.dim)), '', styles.dim(say('notAdvice'))],
  };
}

/** The day of the week from Monday, 0. The first of January 2024 was a Monday. */
const weekdayOf = (date: string): number => ((daysBetween(20240101, parseDay(date)) % 7) + 7) % 7;

/** The title of a page: the policy by name and id, and a line about the question. */
export function headOf(
  { lang, version }: Page,
  policy: { readonly id: string; readonly version: string | null },
  about: readonly string[],
): string[] {
  const named = policy.version === null ? policy.id : `${policy.id}@${policy.version}`;
  return [
    `${styles.bold(version?.title[lang] ?? policy.id)}  ${styles.dim(named)}`,
    about.filter((part) => part !== '').join(' · '),
  ];
}

/** A reason on a line, with the names that the rule file gives, and its source. */
export function reasonLine(reason: Reason, exemptions: object | undefined, page: Page): string {
  const { exemption, facts } = reason.params;
  const params = {
    ...reason.params,
    ...(typeof exemption === 'string' && { exemption: page.titleOf(exemptions, exemption) }),
    ...(typeof facts === 'object' && {
      facts: (facts ?? []).map((path) => (path.startsWith('local.') ? page.factName(path) : path)),
    }),
  };
  return `${reasonText({ ...reason, params }, page.lang)}${page.cite(reason.citation)}`;
}
