import type { Clause, PolicyVersion } from '../policy/index.js';
import { factLabel } from './facts/index.js';
import type { Lang } from './text.js';
import { dayText } from './weekdays.js';
import { type Word, wordText } from './words.js';

/**
 * How texts about a policy are said: the language, and the names that the rules themselves give.
 * @since 0.3.0
 */
export interface Speech {
  readonly lang: Lang;
  /** The rules whose names are used; without any, ids stand for titles. */
  readonly version: PolicyVersion | undefined;
  /** A colon as the language writes it. */
  readonly colon: string;
  /** A remark in brackets, to set behind a word. */
  aside(text: string): string;
  say(key: Word, ...values: readonly (string | number)[]): string;
  /** The title of a clause of a section; its id where it has none. */
  titleOf(section: object | undefined, id: string): string;
  /** A fact by its label, the rule file's own too. */
  factName(path: string): string;
  /** `2025-08-07 Thu`. */
  day(date: string): string;
}

/**
 * How texts about a version of a policy are said in a language.
 *
 * @example speechOf(undefined, 'en').factName('residence.registeredOn') // 'Day of residence registration'
 * @since 0.3.0
 */
export const speechOf = (version: PolicyVersion | undefined, lang: Lang): Speech => ({
  lang,
  version,
  colon: lang === 'zh' ? '：' : ': ',
  aside: (text) => (lang === 'zh' ? `（${text}）` : ` (${text})`),
  say: (key, ...values) => wordText(key, lang, ...values),
  titleOf: (section, id) =>
    (section as { readonly [id: string]: Clause } | undefined)?.[id]?.title?.[lang] ?? id,
  factName: (path) => version?.facts?.[path.replace(/^local\./, '')]?.label[lang] ?? factLabel(path, lang),
  day: (date) => dayText(date, lang),
});
