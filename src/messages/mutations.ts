import type { Comparison, Condition } from '../conditions/index.js';
import type { Mutation, MutationTally } from '../impact/index.js';
import type { Alternative, Item } from '../materials/index.js';
import type { Text } from '../policy/index.js';
import { comparisonText, type LabelOf } from './comparisons.js';
import { factLabel } from './facts/index.js';
import { materialName } from './materials.js';
import { fill, type Lang } from './text.js';

/** Templates of what was changed. */
export const mutationTexts = {
  limit: { zh: '界限：{from} → {to}', en: 'limit: {from} → {to}' },
  operator: { zh: '比较：{from} → {to}', en: 'operator: {from} → {to}' },
  connective: { zh: '全部与任一：{from} → {to}', en: 'all and any: {from} → {to}' },
  part: { zh: '略去：{from}', en: 'left out: {from}' },
  alternative: { zh: '略去材料：{from}', en: 'left out of the papers: {from}' },
} as const satisfies { readonly [kind in Mutation['kind']]: Text };

const tallyTexts = {
  caught: {
    zh: '{different} 处改动中案例发现了 {killed} 处（{percent}）',
    en: '{killed} of {different} changes caught ({percent})',
  },
  caughtOfOne: {
    zh: '1 处改动中案例发现了 {killed} 处（{percent}）',
    en: '{killed} of 1 change caught ({percent})',
  },
  equivalent: { zh: '，另有 {equivalent} 处等价', en: ', {equivalent} equivalent beside them' },
  undecided: { zh: '，{undecided} 处未能判定', en: ', {undecided} undecided' },
} as const satisfies { readonly [key: string]: Text };

const joints = {
  all: { zh: '；并且 ', en: ' and ' },
  any: { zh: ' 或者 ', en: ' or ' },
  not: { zh: '非：', en: 'not: ' },
  colon: { zh: '：', en: ': ' },
  comma: { zh: '，', en: ', ' },
  originals: { zh: '原件', en: 'originals' },
  copies: { zh: '复印件', en: 'copies' },
} as const satisfies { readonly [key: string]: Text };

/**
 * What a mutant changes, in words: from what, and to what.
 *
 * @param labelOf names facts that a rule file adds to the vocabulary
 * @example mutationText(mutation, 'en') // 'limit: Registered on: 6 months ago or longer → Registered on: 5 months ago or longer'
 * @since 0.3.0
 */
export function mutationText(
  { kind, from, to }: Pick<Mutation, 'kind' | 'from' | 'to'>,
  lang: Lang,
  labelOf: LabelOf = factLabel,
): string {
  const say = (one: unknown): string => wholeText(one, lang, labelOf);
  return fill(mutationTexts[kind][lang], { from: say(from), to: say(to) }, lang);
}

/**
 * How many mutants cases catch, in words.
 * @example tallyText(score, 'en') // '50 of 52 changes caught (96.2%), 4 equivalent beside them'
 * @since 0.3.0
 */
export function tallyText(
  { mutants, killed, equivalent, undecided, score }: MutationTally,
  lang: Lang,
): string {
  // No score is rounded up to one that it is not.
  const percent = `${Math.floor(score * 1000) / 10}%`;
  const different = mutants - equivalent;
  const { [lang]: template } = different === 1 ? tallyTexts.caughtOfOne : tallyTexts.caught;
  const caught = fill(template, { killed, different, percent }, lang);
  const also = (count: number, key: 'equivalent' | 'undecided'): string =>
    count === 0 ? '' : fill(tallyTexts[key][lang], { [key]: count }, lang);
  return `${caught}${also(equivalent, 'equivalent')}${also(undecided, 'undecided')}`;
}

/** A condition, a way of showing papers, or a paper, in words. */
function wholeText(one: unknown, lang: Lang, labelOf: LabelOf): string {
  if (typeof one === 'string') return materialName(one, lang);
  if (typeof one !== 'object' || one === null) return JSON.stringify(one) ?? '';
  if ('items' in one) return wayText(one as Alternative, lang, labelOf);
  if ('kind' in one) return itemText(one as Item, lang);
  return conditionText(one as Condition, lang, labelOf);
}

/** Clauses that are named keep the ids under which an author finds them. */
function conditionText(condition: Condition, lang: Lang, labelOf: LabelOf): string {
  const inner = (one: Condition): string => {
    const text = conditionText(one, lang, labelOf);
    return 'all' in one || 'any' in one ? `(${text})` : text;
  };
  if ('all' in condition) return condition.all.map(inner).join(joints.all[lang]);
  if ('any' in condition) return condition.any.map(inner).join(joints.any[lang]);
  if ('not' in condition) return `${joints.not[lang]}${inner(condition.not)}`;
  if ('condition' in condition) return condition.condition;
  return comparisonText(condition as Comparison, true, lang, labelOf);
}

function wayText({ ground, when, items }: Alternative, lang: Lang, labelOf: LabelOf): string {
  const papers = items.map((one) => wholeText(one, lang, labelOf)).join(joints.comma[lang]);
  const opens = [...(ground ? [ground] : []), ...(when ? [conditionText(when, lang, labelOf)] : [])];
  return opens.length === 0 ? papers : `${opens.join(joints.all[lang])}${joints.colon[lang]}${papers}`;
}

function itemText({ kind, ...asked }: Item, lang: Lang): string {
  const parts = Object.keys(asked).map((key) => {
    const name = key === 'originals' || key === 'copies' ? joints[key][lang] : key;
    return `${name} ${JSON.stringify(asked[key as keyof typeof asked])}`;
  });
  const name = materialName(kind, lang);
  if (parts.length === 0) return name;
  return lang === 'zh' ? `${name}（${parts.join('，')}）` : `${name} (${parts.join(', ')})`;
}
