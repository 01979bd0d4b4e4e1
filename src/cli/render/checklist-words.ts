import type { Lang } from '../../messages/index.js';

const headings = {
  eligibility: { zh: '谁可以办（应当全部符合）', en: 'Who may (all of these)' },
  exemptions: { zh: '免除', en: 'Who is freed from some of these' },
  tiers: { zh: '种类', en: 'Tiers' },
  caveats: { zh: '注意', en: 'Mind' },
  window: { zh: '什么时候办', en: 'When' },
  deadlines: { zh: '期限（由谁遵守）', en: 'Deadlines, and on whom' },
  booking: { zh: '预约', en: 'Booking' },
  materials: { zh: '材料', en: 'Papers' },
  steps: { zh: '步骤', en: 'Steps' },
  fees: { zh: '费用', en: 'Fee' },
  channels: { zh: '在哪里办', en: 'Where' },
  cure: { zh: '逾期的后果', en: 'What being late does' },
  validity: { zh: '有效期', en: 'How long it runs' },
  duties: { zh: '办理中的义务和规则', en: 'Duties and rules on the way' },
  terms: { zh: '居住证的有效期', en: 'How long the permit runs' },
  years: { zh: '居住年限', en: 'Years of residence' },
  suspensions: { zh: '什么使其中止', en: 'What suspends it' },
  terminations: { zh: '如何终止', en: 'How it ends' },
  rights: { zh: '权利、服务和便利', en: 'Rights, services and conveniences' },
  notes: { zh: '说明', en: 'Notes' },
  conditions: { zh: '用语', en: 'Words used above' },
  partitions: { zh: '什么算一个地方', en: 'What counts as one place' },
} as const;

/** A heading of the checklist: the name of a section of rule files. */
export type Section = keyof typeof headings;

/** The heading of a section. */
export const headingOf = (section: Section, lang: Lang): string => headings[section][lang];

const phrases = {
  if: { zh: '仅当：', en: 'if: ' },
  not: { zh: '非：', en: 'not: ' },
  all: { zh: '；并且 ', en: ' and ' },
  any: { zh: ' 或者 ', en: ' or ' },
  ground: { zh: '以“%”申请的：', en: 'relying on “%”: ' },
  grounds: { zh: '可以作为依据的条件：', en: 'The grounds that count:' },
  freed: { zh: '（不受限制：%）', en: ' (freed from: %)' },
  oneOf: { zh: '任选其一', en: 'one of these' },
  originals: { zh: '原件%份', en: '% originals' },
  copies: { zh: '复印件%份', en: '% copies' },
  original: { zh: '原件%份', en: '% original' },
  copy: { zh: '复印件%份', en: '% copy' },
  stamped: { zh: '须盖章', en: 'stamped' },
  formats: { zh: '格式 %', en: 'as %' },
  issuedWithin: { zh: '%内出具', en: 'issued within %' },
  days: { zh: '%，自%起', en: '% from: %' },
  sameDay: { zh: '当日', en: 'on the same day' },
  onDayOf: { zh: '%当日', en: 'on the day itself: %' },
  atMost: { zh: '最长%', en: 'at most %' },
  each: { zh: '自%起每满%', en: 'at each full % from: %' },
  at: { zh: '以%为准', en: 'counted from: %' },
  opens: { zh: '%开始', en: 'opens %' },
  closes: { zh: '%截止', en: 'closes %' },
  staysOpen: { zh: '不截止', en: 'stays open' },
  before: { zh: '前%', en: '% before' },
  after: { zh: '后%', en: '% after' },
  onDay: { zh: '当日', en: 'on the day' },
  rolls: { zh: '最后一日是休息日的顺延', en: 'a last day off moves to the next working day' },
  latest: { zh: '以下最晚之日：%', en: 'the latest of % ' },
  within: { zh: '逾期%内', en: 'up to % late' },
  later: { zh: '此后', en: 'after that' },
  anyLateness: { zh: '逾期无论多久', en: 'however late' },
  movesAnchor: { zh: '以后的签注期自补办之日起算', en: 'later windows run from that day' },
  noEnd: { zh: '未定截止日', en: 'no end is set' },
  through: { zh: '至%', en: 'through: %' },
  free: { zh: '免费', en: 'free' },
  unstated: { zh: '所读来源未载金额', en: 'no source read states the amount' },
  review: { zh: '预审%', en: 'review % ' },
  slots: { zh: '此后可约%', en: 'then a slot within %' },
} as const;

/** A phrase of the checklist, its places filled in order. */
export function phrase(key: keyof typeof phrases, lang: Lang, ...values: readonly string[]): string {
  let i = 0;
  return phrases[key][lang].replace(/%/g, () => values[i++] ?? '').trimEnd();
}

/** A phrase that joins or leads: its last space stays. */
export const joint = (key: 'if' | 'not' | 'all' | 'any', lang: Lang): string => phrases[key][lang];
