import type { Lang } from '../../messages/index.js';

const words = {
  apply: { zh: '办理', en: 'Procedure' },
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
  earliest: { zh: '最早可办理', en: 'Eligible from' },
  through: { zh: '最晚到', en: 'through' },
  validity: { zh: '有效期', en: 'Valid from' },
  noEnd: { zh: '未定截止日', en: 'without a set end' },
  deadlines: { zh: '期限', en: 'Deadlines' },
  by: { zh: '最迟', en: 'by' },
  disputes: { zh: '其他来源的不同说法', en: 'Where sources differ' },
  wouldBe: { zh: '按此说法：', en: 'by it: ' },
  article: { zh: '第%条', en: 'art. %' },
  inForceFrom: { zh: '施行', en: 'in force from' },
  inherited: { zh: '承自', en: 'from' },
  claim: { zh: '另有说法', en: 'another source' },
  instruments: { zh: '出处', en: 'Sources' },
  verified: { zh: '核对于', en: 'last read on' },
  notAdvice: {
    zh: '本结果不是法律意见；以办理机关的决定为准。',
    en: 'This is not legal advice; the office decides.',
  },
} as const;

const sectionNames: { readonly [section: string]: { readonly zh: string; readonly en: string } } = {
  caveats: { zh: '提示', en: 'Warnings' },
  partitions: { zh: '区划', en: 'What counts as one place' },
  conditions: { zh: '定义', en: 'Definitions' },
  rights: { zh: '权利、服务和便利', en: 'Rights, services and conveniences' },
  notes: { zh: '说明', en: 'Notes' },
  eligibility: { zh: '应当符合的条件', en: 'Conditions' },
  exemptions: { zh: '免除', en: 'Exemptions' },
  grounds: { zh: '理由（就业、住所、就读等）', en: 'Grounds' },
  tiers: { zh: '种类', en: 'Tiers' },
  materials: { zh: '材料', en: 'Papers' },
  validity: { zh: '有效期', en: 'Validity' },
  deadlines: { zh: '期限', en: 'Deadlines' },
  steps: { zh: '步骤', en: 'Steps' },
  channels: { zh: '办理渠道', en: 'Where to go' },
  fees: { zh: '费用', en: 'Fees' },
  duties: { zh: '义务', en: 'Duties' },
};

/** The name of a section of a rule file. */
export const sectionName = (section: string, lang: Lang): string => sectionNames[section]?.[lang] ?? section;

/** A word of the terminal output. */
export const word = (key: keyof typeof words, lang: Lang): string => words[key][lang];
