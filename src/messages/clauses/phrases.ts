import type { Text } from '../../policy/index.js';
import type { Lang } from '../text.js';
import { filledText } from '../words.js';

/** What is said of clauses of each kind. */
export const phraseTexts = {
  if: { zh: '仅当：', en: 'if: ' },
  not: { zh: '非：', en: 'not: ' },
  all: { zh: '；并且 ', en: ' and ' },
  any: { zh: ' 或者 ', en: ' or ' },
  ground: { zh: '以“%”申请的：', en: 'relying on “%”: ' },
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
} as const satisfies { readonly [phrase: string]: Text };

/** A phrase about a clause, its places filled in order. */
export const phrase = (key: keyof typeof phraseTexts, lang: Lang, ...values: readonly string[]): string =>
  filledText(phraseTexts[key], lang, ...values).trimEnd();

/** A phrase that joins or leads: its last space stays. */
export const joint = (key: 'if' | 'not' | 'all' | 'any', lang: Lang): string => phraseTexts[key][lang];

/** Parts of a text, those that say something, with commas between. */
export const comma = (parts: readonly string[], lang: Lang): string =>
  parts.filter((part) => part !== '').join(lang === 'zh' ? '，' : ', ');
