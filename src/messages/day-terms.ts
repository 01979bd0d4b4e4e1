import type { Text } from '../policy/index.js';
import type { LabelOf } from './comparisons.js';
import { periodText } from './durations.js';
import type { Lang } from './text.js';

/** How a day is counted from another. */
export const dayTermTexts = {
  asOf: { zh: '所问之日', en: 'the day asked about' },
  after: { zh: '%d后%p', en: '%p after %d' },
  before: { zh: '%d前%p', en: '%p before %d' },
  max: { zh: '以下最晚之日：%d', en: 'the latest of: %d' },
  min: { zh: '以下最早之日：%d', en: 'the earliest of: %d' },
  until: { zh: '自%d起，至%p之前', en: 'from %d until before %p' },
} as const satisfies { readonly [key: string]: Text };

const UNITS: { readonly [unit: string]: 'days' | 'months' | 'years' } = {
  D: 'days',
  M: 'months',
  Y: 'years',
};

/**
 * The term of a first day of eligibility in words. What it does not know it leaves as it is.
 *
 * @example dayTermText('residence.registeredOn + 6M', 'en', factLabel)
 *   // '6 months after Day of residence registration'
 * @since 0.3.0
 */
export function dayTermText(term: string, lang: Lang, labelOf: LabelOf): string {
  const say = (key: keyof typeof dayTermTexts, day: string, other = ''): string =>
    dayTermTexts[key][lang].replace(/%([dp])/g, (_, which) => (which === 'd' ? day : other));
  const sum = (one: string): string => {
    const [base = '', ...added] = one.replace(/ - (?=\d)/g, ' + -').split(' + ');
    const start = base === 'asOf' ? dayTermTexts.asOf[lang] : labelOf(base, lang);
    return added.reduce((day, period) => {
      const [, sign, length, unit = ''] = /^(-?)(\d+)([DMY])$/.exec(period) ?? [];
      const named = UNITS[unit];
      if (named === undefined) return `${day} + ${period}`;
      return say(
        sign === '-' ? 'before' : 'after',
        day,
        periodText({ [named]: Number(length) } as never, lang),
      );
    }, start);
  };
  const bound = (one: string): string => {
    const [, which, inner = ''] = /^(max|min)\((.*)\)$/.exec(one) ?? [];
    if (which === undefined) return sum(one);
    return say(
      which as 'max' | 'min',
      inner
        .split(', ')
        .map(sum)
        .join(lang === 'zh' ? '；' : '; '),
    );
  };
  return term
    .split(' | ')
    .map((spell) => {
      const [from = '', until] = spell.split(' until ');
      return until === undefined ? bound(from) : say('until', bound(from), bound(until));
    })
    .join(lang === 'zh' ? '，或者' : ', or ');
}
