import type { Lang } from '../../messages/index.js';

const words = {
  asOf: { zh: '日期', en: 'As of' },
  authority: { zh: '依据效力', en: 'Rests on' },
  grounds: { zh: '条件', en: 'Grounds' },
  reasons: { zh: '理由', en: 'Reasons' },
  missingMaterials: { zh: '缺少的材料', en: 'Papers still missing' },
  maybeMissing: { zh: '（是否需要尚不能确定）', en: ' (whether it is needed cannot be told yet)' },
  noneMissing: { zh: '材料齐全', en: 'No paper is missing' },
  or: { zh: '；或者 ', en: ', or ' },
  and: { zh: '和', en: ' and ' },
  missingFacts: { zh: '还需要知道', en: 'Still to be known' },
  endings: { zh: '以下情况未说明，如有则居住证已终止', en: 'Not stated, and would have ended the permit' },
  earliest: { zh: '最早可办理', en: 'Eligible from' },
  through: { zh: '最晚到', en: 'through' },
  validity: { zh: '有效期', en: 'Valid from' },
  validThrough: { zh: '有效期至', en: 'Valid through' },
  noEnd: { zh: '未定截止日', en: 'without a set end' },
  deadlines: { zh: '期限', en: 'Deadlines' },
  by: { zh: '最迟', en: 'by' },
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
  since: { zh: '自%起', en: 'since %' },
  days: { zh: '%天', en: '% days' },
  late: { zh: '逾期的后果', en: 'What being late does' },
  actedLate: { zh: '现在补办的效果', en: 'What acting late does' },
  counted: { zh: '居住年限', en: 'Counted residence' },
  fullYears: { zh: '满%年', en: '% full years' },
  excluded: { zh: '不计入 %', en: 'left out: %' },
  apart: { zh: '分别计算 %', en: 'counted apart: %' },
  disputes: { zh: '其他来源的不同说法', en: 'Where sources differ' },
  wouldBe: { zh: '按此说法：', en: 'by it: ' },
  permit: { zh: '居住证', en: 'Permit' },
  eligibleOn: { zh: '符合条件', en: 'Eligible' },
  never: { zh: '期间没有符合的日子', en: 'on no day' },
  changes: { zh: '逐日变化', en: 'Day by day' },
  noChange: { zh: '期间没有变化', en: 'Nothing changes' },
  wrote: { zh: '已写入 %', en: 'written to %' },
  outcome: { zh: '能否办理', en: 'Outcome' },
  eligibleThrough: { zh: '符合条件至', en: 'Eligible through' },
  groundsMet: { zh: '已符合的条件', en: 'Grounds met' },
  differs: { zh: '表示各规则不同', en: 'where they differ' },
  alike: { zh: '各项相同', en: 'They agree on everything' },
  first: { zh: '最早符合条件 %：%', en: 'Eligible first on %: %' },
  noProcedure: { zh: '无此事项', en: 'no such procedure' },
  inForceFrom: { zh: '施行', en: 'in force from' },
  claim: { zh: '另有说法', en: 'another source' },
  instruments: { zh: '出处', en: 'Sources' },
  verified: { zh: '核对于', en: 'last read on' },
  notAdvice: {
    zh: '本结果不是法律意见；以办理机关的决定为准。',
    en: 'This is not legal advice; the office decides.',
  },
} as const;

/** A word of the terminal output. */
export type Word = keyof typeof words;

/** A word of the terminal output, its places filled in order. */
export function word(key: Word, lang: Lang, ...values: readonly (string | number)[]): string {
  let i = 0;
  const text: string = words[key][lang];
  const single = lang === 'en' && values.length === 1 && Number(values[0]) === 1;
  const filled = text.replace(/%/g, () => String(values[i++] ?? ''));
  return single ? filled.replace(/\b1 (full )?(day|year)s\b/, '1 $1$2') : filled;
}

const weekdays = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/** The day of the week, counted from Monday, 0. */
export const weekdayName = (index: number, lang: Lang): string => weekdays[lang][index] ?? '';
