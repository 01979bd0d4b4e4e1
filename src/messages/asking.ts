import type { Descriptor } from '../facts/index.js';
import type { Text } from '../policy/index.js';
import { entryOf, fill, type Lang, textOf } from './text.js';

/** How to answer, by the type of a fact. */
export const helpTexts = {
  date: { zh: '填写年月日，如 2024-05-01', en: 'Year, month and day, such as 2024-05-01' },
  month: { zh: '填写年月，如 2024-05', en: 'Year and month, such as 2024-05' },
  division: {
    zh: '县（市、区）的六位行政区划代码，如 330106（杭州市西湖区）',
    en: 'The six-digit code of the county or district, such as 330106 (Xihu, Hangzhou)',
  },
  integer: { zh: '填写整数，没有的填 0', en: 'A whole number; 0 if there is none' },
  'enum-list': { zh: '可以多选', en: 'Choose all that apply' },
  list: { zh: '逐项填写，没有的留空', en: 'One entry for each; leave the list empty if there is none' },
  materials: { zh: '勾选已备齐的材料', en: 'Tick the papers that you have ready' },
} as const satisfies { readonly [type in Descriptor['type'] | 'materials']?: Text };

/** What to choose where there is none. */
export const noneTexts: Text = { zh: '没有或者不适用的，选“无”', en: 'choose "none" if there is none' };

/** Units of amounts, by the end of the fact's name. */
export const unitTexts = {
  Days: { zh: '天', en: 'days' },
  Months: { zh: '个月', en: 'months' },
  Years: { zh: '年', en: 'years' },
} as const satisfies { readonly [ending: string]: Text };

/** What a clause without a title is, by its section. */
export const sectionTexts = {
  eligibility: { zh: '办理条件', en: 'condition to be met' },
  exemptions: { zh: '豁免', en: 'exemption' },
  grounds: { zh: '办理依据', en: 'ground' },
  conditions: { zh: '认定标准', en: 'definition' },
  tiers: { zh: '证件类别', en: 'tier of the permit' },
  materials: { zh: '所需材料', en: 'papers needed' },
  window: { zh: '办理时间', en: 'when to act' },
  cure: { zh: '逾期办理', en: 'acting late' },
  validity: { zh: '有效期', en: 'term of the permit' },
  terms: { zh: '有效期', en: 'term of the permit' },
  deadlines: { zh: '期限', en: 'deadline' },
  caveats: { zh: '注意事项', en: 'warning' },
} as const satisfies { readonly [section: string]: Text };

/**
 * How to answer a question of a type.
 *
 * @param mayBeNone whether none is an answer
 * @returns `null` where nothing needs saying
 * @since 0.3.0
 */
export function helpText(type: string, mayBeNone: boolean, lang: Lang): string | null {
  const how = entryOf<Text>(helpTexts, type)?.[lang];
  if (!mayBeNone) return how ?? null;
  const none = noneTexts[lang];
  if (how) return lang === 'zh' ? `${how}；${none}` : `${how}; ${none}`;
  return lang === 'zh' ? none : none.charAt(0).toUpperCase() + none.slice(1);
}

/**
 * The unit that a fact is counted in.
 * @returns `null` for what is no amount
 * @since 0.3.0
 */
export function unitText(fact: string, lang: Lang): string | null {
  const ending = /[A-Z][a-z]+$/.exec(fact)?.[0] ?? '';
  return entryOf<Text>(unitTexts, ending)?.[lang] ?? null;
}

/**
 * What a clause is, by the section that it stands in.
 * @since 0.3.0
 */
export function sectionText(section: string, lang: Lang): string {
  return textOf(sectionTexts, section, lang);
}

/** Why something is asked. */
export const whyTexts: Text = {
  zh: '用于判断：{clauses}[；另有{more}项规定]',
  en: 'Needed for: {clauses}[; and {more} more]',
};

/**
 * Why something is asked: the clauses that read it, in one line.
 *
 * @param clauses each with its place in the law
 * @param more how many there are beside those; 0 for none
 * @since 0.3.0
 */
export function whyText(clauses: readonly string[], more: number, lang: Lang): string {
  return fill(
    whyTexts[lang],
    { clauses: clauses.join(lang === 'zh' ? '；' : '; '), more: more === 0 ? null : more },
    lang,
  );
}

/** An answer that leaves the question open. */
export const coarseTexts: Text = {
  zh: '“{label}”填写得不够具体，尚不能判断：地点请填到县（市、区），记录请逐项填全。',
  en: '"{label}" is not precise enough to decide: give a place down to its county or district, and lists in full.',
};

/**
 * That an answer is too coarse or incomplete to decide.
 * @since 0.3.0
 */
export function coarseText(label: string, lang: Lang): string {
  return fill(coarseTexts[lang], { label }, lang);
}
