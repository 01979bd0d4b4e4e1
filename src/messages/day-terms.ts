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
  from: { zh: '自%d起', en: 'from %d' },
  until: { zh: '至%d之前', en: 'until before %d' },
  through: { zh: '至%d止', en: 'through %d' },
  ahead: { zh: '在距%d至少还有%p时', en: 'while %d is at least %p ahead' },
} as const satisfies { readonly [key: string]: Text };

const UNITS: { readonly [unit: string]: 'days' | 'months' | 'years' } = {
  D: 'days',
  M: 'months',
  Y: 'years',
};

/** In which language days are said, and how facts are called. */
interface Speaker {
  readonly lang: Lang;
  readonly labelOf: LabelOf;
}

/**
 * The term of a first day of eligibility in words. What it does not know it leaves as it is.
 *
 * @example dayTermText('residence.registeredOn + 6M', 'en', factLabel)
 *   // '6 months after Day of residence registration'
 * @since 0.3.0
 */
export function dayTermText(term: string, lang: Lang, labelOf: LabelOf): string {
  const speaker = { lang, labelOf };
  return term
    .split(' | ')
    .map((spell) => {
      const [from = '', until] = spell.split(' until ');
      return until === undefined ? boundText(speaker, from) : spellText(speaker, from, until);
    })
    .join(lang === 'zh' ? '，或者' : ', or ');
}

const say = ({ lang }: Speaker, key: keyof typeof dayTermTexts, day: string, period = ''): string =>
  dayTermTexts[key][lang].replace(/%([dp])/g, (_, which) => (which === 'd' ? day : period));

function spellText(speaker: Speaker, from: string, until: string): string {
  const { which, days } = partsOf(until);
  const isChinese = speaker.lang === 'zh';
  const ends =
    which === 'max'
      ? [say(speaker, 'until', boundText(speaker, until))]
      : days.map((day) => endText(speaker, day));
  return [say(speaker, 'from', boundText(speaker, from)), ends.join(isChinese ? '，且' : ' and ')].join(
    isChinese ? '，' : ' ',
  );
}

/** The first day that is too late is told by the last one that is not, where that is simpler. */
function endText(speaker: Speaker, day: string): string {
  const [, fact = '', period = ''] = /^(.+) - (\d+[DMY]) \+ 2D$/.exec(day) ?? [];
  const ahead = lengthText(speaker, period);
  if (ahead !== undefined) return say(speaker, 'ahead', sumText(speaker, fact), ahead);
  const [, last] = /^(.+) \+ 1D$/.exec(day) ?? [];
  return last === undefined
    ? say(speaker, 'until', sumText(speaker, day))
    : say(speaker, 'through', sumText(speaker, last));
}

function boundText(speaker: Speaker, term: string): string {
  const { which, days } = partsOf(term);
  if (which === undefined) return sumText(speaker, term);
  const all = days.map((day) => sumText(speaker, day));
  return say(speaker, which, all.join(speaker.lang === 'zh' ? '；' : '; '));
}

function sumText(speaker: Speaker, sum: string): string {
  const { lang, labelOf } = speaker;
  const [base = '', ...added] = sum.replace(/ - (?=\d)/g, ' + -').split(' + ');
  const start = base === 'asOf' ? dayTermTexts.asOf[lang] : labelOf(base, lang);
  return added.reduce((day, period) => {
    const isBefore = period.startsWith('-');
    const length = lengthText(speaker, isBefore ? period.slice(1) : period);
    if (length === undefined) return `${day} + ${period}`;
    return say(speaker, isBefore ? 'before' : 'after', day, length);
  }, start);
}

function lengthText({ lang }: Speaker, written: string): string | undefined {
  const [, number, unit = ''] = /^(\d+)([DMY])$/.exec(written) ?? [];
  const named = UNITS[unit];
  return named && periodText({ [named]: Number(number) } as never, lang);
}

/** The days of a term: one, or several of which the latest or the earliest counts. */
function partsOf(term: string): { readonly which?: 'max' | 'min'; readonly days: readonly string[] } {
  const [, which, inner = ''] = /^(max|min)\((.*)\)$/.exec(term) ?? [];
  return which === undefined ? { days: [term] } : { which: which as 'max' | 'min', days: inner.split(', ') };
}
