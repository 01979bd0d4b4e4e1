import type { Text } from '../policy/index.js';

/**
 * A language of the texts: Chinese (simplified) or English.
 * @since 0.1.0
 */
export type Lang = 'zh' | 'en';

/**
 * Every language of the texts.
 * @since 0.1.0
 */
export const languages: readonly Lang[] = ['zh', 'en'];

/** What a placeholder can stand for. */
export type Value = string | number | boolean | null | undefined | readonly string[];

/** Values of placeholders by name. */
export type Values = { readonly [name: string]: Value };

const PART = /\[([^\]]*)\]|\{\w+\}/g;
const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Puts values into a template. `{name}` is a value. `[a {x}|b {y}]` is the first choice whose values
 * are all known, and nothing if none is, so that a sentence reads well when values are missing.
 * Values are never read as templates.
 *
 * @example fill('too short[: complete on {on}]', { on: null }, 'en') // 'too short'
 */
export function fill(template: string, values: Values, lang: Lang): string {
  const put = (text: string): string =>
    text.replace(PLACEHOLDER, (_: string, name: string) => show(values[name], lang));
  const isComplete = (choice: string): boolean =>
    (choice.match(PLACEHOLDER) ?? []).every((slot) => show(values[slot.slice(1, -1)], lang) !== '');
  return template.replace(PART, (slot: string, choices: string | undefined) =>
    put(choices === undefined ? slot : (choices.split('|').find(isComplete) ?? '')),
  );
}

/** A value as words: lists joined, truth values as yes and no, nothing for what is not known. */
function show(value: Value, lang: Lang): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return yesOrNo(value, lang);
  return typeof value === 'object' ? value.join(lang === 'zh' ? '、' : ', ') : String(value);
}

/** A truth value as a word. */
export function yesOrNo(value: boolean, lang: Lang): string {
  if (lang === 'zh') return value ? '是' : '否';
  return value ? 'yes' : 'no';
}

/** An entry of a table, or undefined: names from data must never reach a prototype. */
export function entryOf<T>(table: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

/** The text of a key, or the key itself, since data of a newer version may hold newer keys. */
export function textOf(table: { readonly [key: string]: Text }, key: string, lang: Lang): string {
  return entryOf(table, key)?.[lang] ?? key;
}
