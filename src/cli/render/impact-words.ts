import type { Lang } from '../../messages/index.js';

const words = {
  unchanged: { zh: '没有任何人的结果改变。', en: 'Nobody’s verdict changes.' },
  everyone: { zh: '凡同时符合下列各项的人', en: 'Everybody of whom all of this holds' },
  all: { zh: '所有人', en: 'Everybody' },
  oneOf: { zh: '并且符合下列之一', en: 'and one of these' },
  anyOf: { zh: '下列之一', en: 'one of these' },
  whatever: { zh: '其余不限', en: 'whatever else holds' },
  because: { zh: '由下列条款引起', en: 'Brought about by' },
  example: { zh: '例如', en: 'For example' },
  share: {
    zh: '占全部情形组合的 %（不是人数的比例）',
    en: '% of all combinations of cells (no share of people)',
  },
  certificate: {
    zh: '已比较全部 % 种情形组合，此外无人受影响；每一变化都有一人经实际评估核对。',
    en: 'All % combinations of cells were compared: nobody else is affected. Each change was confirmed by evaluating somebody.',
  },
  axioms: {
    zh: '所考虑的是事实完整、日期先后合理的人（例如不会先登记后到达）。',
    en: 'About people whose facts are complete and whose dates are in order (nobody registers before they arrive).',
  },
  searched: {
    zh: '下列事实的各种情形是逐个试出来的，没有试到的不在内：%',
    en: 'Searched, not derived, so that a rare way of these may be left out: %',
  },
  undecided: { zh: '以下部分不能精确比较', en: 'These parts could not be compared exactly' },
  gaveUp: { zh: '未能给出精确的答案：%', en: 'No exact answer: %' },
  gain: { zh: '受益', en: 'Gain' },
  lose: { zh: '受损', en: 'Lose' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
  before: { zh: '修改前', en: 'Before' },
  after: { zh: '修改后', en: 'After' },
  clauses: { zh: '改动的条款', en: 'The clauses side by side' },
  title: { zh: '政策变动的影响', en: 'Whom the change affects' },
  beside: { zh: '其他变化', en: 'What else changes' },
  none: { zh: '没有', en: 'none' },
  wrote: { zh: '已写入 %', en: 'wrote %' },
  noTell: { zh: '本页不是法律意见。', en: 'This is not legal advice.' },
} as const;

/** A word of the pages about changes. */
export type ImpactWord = keyof typeof words;

/** Says a word, with a value in place of its mark. */
export const impactWord = (key: ImpactWord, lang: Lang, value: string = ''): string =>
  words[key][lang].replace('%', () => value);
