import { type Lang, languages } from '../../src/messages/index.js';
import type { Text } from '../../src/policy/index.js';

const isText = (value: object): value is Text => 'zh' in value && 'en' in value;

/** Every text in a table, however deep, with the keys that lead to it. */
export function textsIn(table: object, at: readonly string[] = []): [key: string, text: Text][] {
  if (isText(table)) return [[at.join('.'), table]];
  return Object.entries(table).flatMap(([key, part]) => textsIn(part as object, [...at, key]));
}

/** The names of a template's placeholders, sorted, each once. */
export const placeholdersOf = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string))].sort();

/** Every way to leave some of the parameters out, all and none included. */
export function subsetsOf<V>(params: { readonly [name: string]: V }): { readonly [name: string]: V }[] {
  return Object.entries(params).reduce<{ readonly [name: string]: V }[]>(
    (subsets, [name, value]) => subsets.flatMap((one) => [one, { ...one, [name]: value }]),
    [{}],
  );
}

const countOf = (text: string, sign: RegExp): number => (text.match(sign) ?? []).length;

/** What is wrong with a finished text: words that only a program uses, or traces of a missing value. */
export function faultsIn(text: string, lang: Lang): string[] {
  const isIn: { readonly [fault: string]: boolean } = {
    empty: text.trim() === '',
    'untrimmed or double spaces': text !== text.trim() || / {2}/.test(text),
    placeholder: /\{\w*\}|\[|\]|\|/.test(text),
    'undefined, null or NaN': /\b(undefined|null|NaN)\b|\[object/.test(text),
    'doubled or hanging punctuation':
      /[,;:，；：、][\s]*[,;:.，；：。、）)]|（）|\(\)|[（(][,;，；]| [,;.:]/.test(text),
    'unpaired brackets': countOf(text, /[(（]/g) !== countOf(text, /[)）]/g),
    'punctuation first': /^[,;:.，；：。、]/.test(text),
    language: /\p{Script=Han}/u.test(text) !== (lang === 'zh'),
    'Chinese punctuation in English': lang === 'en' && /[，；：。、（）“”？]/.test(text),
  };
  return Object.keys(isIn).filter((fault) => isIn[fault]);
}

/** Both languages of a text, with what is wrong in each. */
export const faultsInBoth = (say: (lang: Lang) => string): [text: string, faults: string[]][] =>
  languages
    .map((lang): [string, string[]] => [say(lang), faultsIn(say(lang), lang)])
    .filter(([, faults]) => faults.length > 0);
