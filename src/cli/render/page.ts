import { parseDay } from '../../calendar/index.js';
import { type Lang, namedReasonText, type Speech, speechOf, type Word } from '../../messages/index.js';
import { type AuthoredPolicy, type Citation, type PolicyVersion, spellOn } from '../../policy/index.js';
import type { Instrument } from '../../schema/index.js';
import type { Reason } from '../../verdict/index.js';
import { createCiter } from './citation.js';
import { styles } from './styles.js';
import { isTerminalWord, type TerminalWord, terminalWord } from './words.js';

/** What every page of the terminal shares: how things are said, by the version nearest to the day, and its sources. */
export interface Page extends Speech {
  say(key: Word | TerminalWord, ...values: readonly (string | number)[]): string;
  /** A citation in dim brackets to set behind a line; empty for none. */
  cite(citation: Citation | null): string;
  /** A citation with the full title of its instrument, plain; empty for none. */
  source(citation: Citation | null): string;
  /** A heading and the lines under it; nothing without lines. */
  block(key: Word | TerminalWord, lines: readonly string[]): string[];
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
  const speech = speechOf(version, lang);
  const say: Page['say'] = (key, ...values) =>
    isTerminalWord(key) ? terminalWord(key, lang, ...values) : speech.say(key, ...values);
  const block: Page['block'] = (key, lines) =>
    lines.length === 0
      ? []
      : ['', styles.bold(say(key)), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
  return {
    ...speech,
    say,
    block,
    cite: (citation) => (citation === null ? '' : styles.dim(`  [${citer.cite(citation)}]`)),
    source: (citation) => citer.citeInFull(citation),
    end: () => [...block('instruments', citer.sources().map(styles.dim)), '', styles.dim(say('notAdvice'))],
  };
}

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
export const reasonLine = (reason: Reason, exemptions: object | undefined, page: Page): string =>
  `${namedReasonText(reason, exemptions, page)}${page.cite(reason.citation)}`;
