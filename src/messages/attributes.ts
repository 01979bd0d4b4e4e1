import type { Text } from '../policy/index.js';
import { entryOf, type Lang, textOf } from './text.js';

/** How a paper must be beyond its kind, and its number: what rule files of ours ask, `%` for how much or which. */
export const attributeTexts = {
  sizeInInches: { zh: '%寸', en: '%-inch' },
  termInYears: { zh: '期限%年', en: 'term of % years' },
  background: { zh: '%底', en: '% background' },
} as const satisfies { readonly [name: string]: Text };

/** Attributes that are so or not. */
export const flagTexts: { readonly [name: string]: { readonly [value: string]: Text } } = {
  isBareheaded: {
    true: { zh: '免冠', en: 'bareheaded' },
    false: { zh: '未免冠', en: 'not bareheaded' },
  },
};

const colours: { readonly [colour: string]: Text } = {
  white: { zh: '白', en: 'white' },
  blue: { zh: '蓝', en: 'blue' },
  red: { zh: '红', en: 'red' },
};

/** Whether an attribute is one of those. */
export const hasWords = (name: string): boolean =>
  entryOf(flagTexts, name) !== undefined || entryOf<Text>(attributeTexts, name) !== undefined;

/**
 * What a paper must show, or shows: in words for attributes of our rule files, `name: value` for those of a rule file of
 * one's own.
 *
 * @example attributeText('background', 'white', 'en') // 'white background'
 * @since 0.3.0
 */
export function attributeText(name: string, value: unknown, lang: Lang): string {
  const written = String(value);
  const flag = entryOf(entryOf(flagTexts, name) ?? {}, written);
  if (flag) return flag[lang];
  const text = entryOf<Text>(attributeTexts, name);
  return text ? text[lang].replace('%', () => textOf(colours, written, lang)) : `${name}: ${written}`;
}
