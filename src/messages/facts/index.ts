import type { Subject } from '../../facts/index.js';
import { entryOf, type Lang, yesOrNo } from '../text.js';
import { application } from './application.js';
import { employment } from './employment.js';
import { family } from './family.js';
import { identity } from './identity.js';
import { permit } from './permit.js';
import { residence } from './residence.js';
import { standing } from './standing.js';
import { study } from './study.js';
import type { FactText, FieldText, SubjectTexts } from './types.js';

/** Texts of every fact by subject and name. */
export const factTexts = {
  identity,
  residence,
  employment,
  study,
  standing,
  family,
  application,
  permit,
} as const satisfies { readonly [S in Subject]: SubjectTexts<S> };

/** What is asked for beside the vocabulary. */
const others: { readonly [path: string]: FactText } = {
  asOf: {
    label: { zh: '查询日', en: 'Day of the question' },
    question: { zh: '您要查询哪一天的情况？', en: 'For what day do you ask?' },
  },
  materials: {
    label: { zh: '持有的材料', en: 'Papers held' },
    question: { zh: '您已备齐哪些材料？', en: 'Which papers do you hold?' },
  },
};

/**
 * A short name for a fact or for a field of a list fact, whose position may be given.
 *
 * @returns the path itself if it is not of the vocabulary: a rule file labels its own facts
 * @example factLabel('residence.spells.0.from', 'en') // 'First day'
 * @since 0.1.0
 */
export function factLabel(path: string, lang: Lang): string {
  return find(path)?.label[lang] ?? path;
}

/**
 * The question that asks a resident for a fact.
 *
 * @returns the path itself if it is not a fact of the vocabulary
 * @example factQuestion('residence.isContinuous', 'zh')
 * @since 0.1.0
 */
export function factQuestion(path: string, lang: Lang): string {
  return findFact(path)?.question[lang] ?? path;
}

/**
 * A fact's value in words: enum values, truth values, and none for `null`; dates, numbers and
 * values not of the vocabulary as they are.
 *
 * @example valueText('residence.housing', 'rented', 'zh') // '租赁住房'
 * @since 0.1.0
 */
export function valueText(
  path: string,
  value: string | number | boolean | null | readonly string[],
  lang: Lang,
): string {
  if (value === null) return lang === 'zh' ? '无' : 'none';
  if (typeof value === 'boolean') return yesOrNo(value, lang);
  if (typeof value === 'object')
    return value.map((member) => valueText(path, member, lang)).join(lang === 'zh' ? '、' : ', ');
  const word = entryOf(find(path)?.values ?? {}, String(value));
  return word?.[lang] ?? String(value);
}

/** A fact of the vocabulary, or what is asked for beside it. */
function findFact(path: string): FactText | undefined {
  const [subject = '', name] = path.split('.', 2);
  const facts: { readonly [name: string]: FactText } = entryOf(factTexts, subject) ?? {};
  return entryOf(others, path) ?? (path === `${subject}.${name}` ? entryOf(facts, name ?? '') : undefined);
}

/** A fact, or a field of a list fact whatever its position. */
function find(path: string): FieldText | undefined {
  const [subject = '', name = '', ...steps] = path.split('.').filter((step) => !/^\d+$/.test(step));
  let found: FieldText | undefined = findFact(name === '' ? subject : `${subject}.${name}`);
  for (const step of steps) found = entryOf(found?.fields ?? {}, step);
  return found;
}
