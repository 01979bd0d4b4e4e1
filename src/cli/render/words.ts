import { filledText, type Lang } from '../../messages/index.js';

const words = {
  asOf: { zh: '日期', en: 'As of' },
  groundsThatCount: { zh: '可以作为依据的条件：', en: 'The grounds that count:' },
  grounds: { zh: '条件', en: 'Grounds' },
  reasons: { zh: '理由', en: 'Reasons' },
  missingMaterials: { zh: '缺少的材料', en: 'Papers still missing' },
  maybeMissing: { zh: '（是否需要尚不能确定）', en: ' (whether it is needed cannot be told yet)' },
  noneMissing: { zh: '材料齐全', en: 'No paper is missing' },
  endings: { zh: '以下情况未说明，如有则居住证已终止', en: 'Not stated, and would have ended the permit' },
  through: { zh: '最晚到', en: 'through' },
  validity: { zh: '有效期', en: 'Valid from' },
  deadlines: { zh: '期限', en: 'Deadlines' },
  by: { zh: '最迟', en: 'by' },
  since: { zh: '自%起', en: 'since %' },
  days: { zh: '%天', en: '% days' },
  actedLate: { zh: '现在补办的效果', en: 'What acting late does' },
  counted: { zh: '居住年限', en: 'Counted residence' },
  fullYears: { zh: '满%年', en: '% full years' },
  excluded: { zh: '不计入 %', en: 'left out: %' },
  apart: { zh: '分别计算 %', en: 'counted apart: %' },
  wouldBe: { zh: '按此说法：', en: 'by it: ' },
  changes: { zh: '逐日变化', en: 'Day by day' },
  noChange: { zh: '期间没有变化', en: 'Nothing changes' },
  wrote: { zh: '已写入 %', en: 'written to %' },
  eligibleThrough: { zh: '符合条件至', en: 'Eligible through' },
  differs: { zh: '表示各规则不同', en: 'where they differ' },
  alike: { zh: '各项相同', en: 'They agree on everything' },
  first: { zh: '最早符合条件 %：%', en: 'Eligible first on %: %' },
  inForceFrom: { zh: '施行', en: 'in force from' },
  instruments: { zh: '出处', en: 'Sources' },
  verified: { zh: '核对于', en: 'last read on' },
} as const;

/** A word that only the terminal says. */
export type TerminalWord = keyof typeof words;

/** Whether a word is the terminal's alone. */
export const isTerminalWord = (key: string): key is TerminalWord => key in words;

/** A word of the terminal output, its places filled in order. */
export const terminalWord = (
  key: TerminalWord,
  lang: Lang,
  ...values: readonly (string | number)[]
): string => filledText(words[key], lang, ...values);
