import type { Text } from '../policy/index.js';
import type { Lang } from './text.js';

/** Words, their places marked by `%`. */
export const wordTexts = {
  outcome: { zh: '能否办理', en: 'Outcome' },
  earliest: { zh: '最早可办理', en: 'Eligible from' },
  groundsMet: { zh: '已符合的条件', en: 'Grounds met' },
  missingFacts: { zh: '还需要知道', en: 'Still to be known' },
  authority: { zh: '依据效力', en: 'Rests on' },
  disputes: { zh: '其他来源的不同说法', en: 'Where other sources differ' },
  noProcedure: { zh: '无此事项', en: 'no such procedure' },
  or: { zh: '；或者 ', en: ', or ' },
  and: { zh: '和', en: ' and ' },
  validThrough: { zh: '有效期至', en: 'Valid through' },
  noEnd: { zh: '未定截止日', en: 'without a set end' },
  window: { zh: '办理期限', en: 'Time to act' },
  lastSafe: { zh: '最后稳妥日 %', en: 'safe through %' },
  safeDay: { zh: '最后稳妥日', en: 'safe through' },
  fromOn: { zh: '自%起', en: 'from % on' },
  between: { zh: '%至%之间', en: 'between % and %' },
  notAnnounced: { zh: '因%年放假安排尚未公布', en: 'since the days off of % are not announced yet' },
  opensIn: { zh: '%天后开始', en: 'opens in % days' },
  closesIn: { zh: '还剩%天', en: '% days left' },
  closesToday: { zh: '当日是最后一日', en: 'this is the last day' },
  closedAgo: { zh: '已过%天', en: 'closed % days ago' },
  late: { zh: '逾期的后果', en: 'What being late does' },
  permit: { zh: '居住证', en: 'Permit' },
  eligibleOn: { zh: '符合条件', en: 'Eligible' },
  never: { zh: '期间没有符合的日子', en: 'on no day' },
  claim: { zh: '另有说法', en: 'another source' },
  notAdvice: {
    zh: '本结果不是法律意见；以办理机关的决定为准。',
    en: 'This is not legal advice; the office decides.',
  },
} as const satisfies { readonly [word: string]: Text };

/**
 * A word that every page about a person or a procedure has use for.
 * @since 0.3.0
 */
export type Word = keyof typeof wordTexts;

/** Says a word, its places filled in order. */
export const wordText = (key: Word, lang: Lang, ...values: readonly (string | number)[]): string =>
  filledText(wordTexts[key], lang, ...values);

/**
 * A text with its places, each a `%`, filled in order. One day is no days, and one year no years.
 *
 * @example filledText({ zh: '还剩%天', en: '% days left' }, 'en', 1) // '1 day left'
 * @since 0.3.0
 */
export function filledText(text: Text, lang: Lang, ...values: readonly (string | number)[]): string {
  let i = 0;
  const isOne = lang === 'en' && values.length === 1 && Number(values[0]) === 1;
  const filled = text[lang].replace(/%/g, () => String(values[i++] ?? ''));
  return isOne ? filled.replace(/\b1 (full )?(day|year)s\b/, '1 $1$2') : filled;
}
