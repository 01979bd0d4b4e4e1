import { type ImpactWord, impactWord, type Lang } from '../../messages/index.js';

const words = {
  unchanged: { zh: '没有任何人的结果改变。', en: 'Nobody’s verdict changes.' },
  searched: {
    zh: '下列事实的各种情形是逐个试出来的，没有试到的不在内：%',
    en: 'Searched, not derived, so that a rare way of these may be left out: %',
  },
  undecided: { zh: '以下部分不能精确比较', en: 'These parts could not be compared exactly' },
  gaveUp: { zh: '未能给出精确的答案：%', en: 'No exact answer: %' },
  gain: { zh: '受益', en: 'Gain' },
  lose: { zh: '受损', en: 'Lose' },
  before: { zh: '修改前', en: 'Before' },
  after: { zh: '修改后', en: 'After' },
  clauses: { zh: '改动的条款', en: 'The clauses side by side' },
  title: { zh: '政策变动的影响', en: 'Whom the change affects' },
  beside: { zh: '其他变化', en: 'What else changes' },
  aDay: { zh: '某日', en: 'a day' },
  anotherDay: { zh: '另一日', en: 'another day' },
  waysOfCounting: { zh: '（共%种算法，见下文）', en: ' (% ways of counting it, below)' },
  moreKinds: {
    zh: '……另有%种情形，见 --html 或 --json',
    en: '… and % more of these: --html and --json tell all',
  },
  moreLists: {
    zh: '……还要符合从略各组（共%组）之一，见 --html 或 --json',
    en: '… and one from each list not shown here (%): --html and --json tell all',
  },
  none: { zh: '没有', en: 'none' },
  wrote: { zh: '已写入 %', en: 'wrote %' },
  noTell: { zh: '本页不是法律意见。', en: 'This is not legal advice.' },
} as const;

/** A word of the reports about changes: their own, or one that others say too. */
export type ReportWord = keyof typeof words | ImpactWord;

/** Says a word of a report, with a value in place of its mark. */
export const reportWord = (key: ReportWord, lang: Lang, value: string = ''): string =>
  key in words
    ? words[key as keyof typeof words][lang].replace('%', () => value)
    : impactWord(key as ImpactWord, lang, value);
