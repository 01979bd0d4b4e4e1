import type { Period } from '../calendar/index.js';
import type { Comparison } from '../conditions/index.js';
import type { PermitEventKind } from '../facts/index.js';
import { periodText } from './durations.js';
import { factLabel, valueText } from './facts/index.js';
import { eventText } from './lifecycle.js';
import { placeText } from './places.js';
import type { Lang } from './text.js';

/**
 * A name in a language, of a fact by its path, a paper (`materials.photo`) or a value (`application.ground.study`). A
 * rule file may name some of its own; for all others it gives the path back, or the name of the vocabulary.
 */
export type LabelOf = (path: string, lang: Lang) => string;

/** The name that a rule file gives, if it gives one. */
export function ownName(path: string, lang: Lang, labelOf: LabelOf): string | undefined {
  const name = labelOf(path, lang);
  return name === path ? undefined : name;
}

/** A value in words; words that are a rule file's own too. */
export function namedValue(
  fact: string,
  value: string | number | boolean | null,
  lang: Lang,
  labelOf: LabelOf,
): string {
  const name = typeof value === 'string' ? ownName(`${fact}.${value}`, lang, labelOf) : undefined;
  // Digits below a fact may be read as a place in a list: the name is the fact's then, and not the value's.
  return name === undefined || name === labelOf(fact, lang) ? valueText(fact, value, lang) : name;
}

/** What a comparison says where it holds, and where it does not. `{f}` is the fact, `{v}` what it is compared with. */
interface Said {
  readonly zh: readonly [is: string, isNot: string];
  readonly en: readonly [is: string, isNot: string];
}

const said: { readonly [operator: string]: Said } = {
  equal: { zh: ['{f}为{v}', '{f}不为{v}'], en: ['{f}: {v}', '{f}: not {v}'] },
  in: { zh: ['{f}为{v}之一', '{f}不是{v}之一'], en: ['{f}: one of {v}', '{f}: none of {v}'] },
  contains: { zh: ['{f}包括{v}', '{f}不包括{v}'], en: ['{f}: includes {v}', '{f}: does not include {v}'] },
  before: { zh: ['{f}早于{v}', '{f}不早于{v}'], en: ['{f} before {v}', '{f} not before {v}'] },
  onOrBefore: { zh: ['{f}不晚于{v}', '{f}晚于{v}'], en: ['{f} on or before {v}', '{f} after {v}'] },
  lessThan: { zh: ['{f}小于{v}', '{f}不小于{v}'], en: ['{f} below {v}', '{f} at least {v}'] },
  lessThanInclusive: { zh: ['{f}不超过{v}', '{f}超过{v}'], en: ['{f} at most {v}', '{f} above {v}'] },
  periodElapsed: {
    zh: ['{f}已满{v}', '{f}未满{v}'],
    en: ['{f}: {v} ago or longer', '{f}: less than {v} ago'],
  },
  lastsFor: {
    zh: ['至{f}还有{v}以上', '至{f}不足{v}'],
    en: ['{f}: {v} away or longer', '{f}: less than {v} away'],
  },
  inWindow: {
    zh: ['在{f}前后的期限（{v}）内', '不在{f}前后的期限（{v}）内'],
    en: ['within {v} of {f}', 'not within {v} of {f}'],
  },
  inDivision: { zh: ['{f}在{v}', '{f}不在{v}'], en: ['{f} in {v}', '{f} not in {v}'] },
  inSameUnit: {
    zh: ['{f}与{v}属同一地域', '{f}与{v}不属同一地域'],
    en: ['{f} in the same area as {v}', '{f} not in the same area as {v}'],
  },
  spans: { zh: ['{f}至{v}', '{f}至{v}不成立'], en: ['{f} through {v}', 'not {f} through {v}'] },
  insuredFor: { zh: ['{f}满{v}', '{f}不满{v}'], en: ['{f}: {v}', '{f}: less than {v}'] },
  residedFor: { zh: ['{f}满{v}', '{f}不满{v}'], en: ['{f}: {v}', '{f}: less than {v}'] },
  happened: { zh: ['{f}有{v}', '{f}没有{v}'], en: ['{f}: {v}', '{f}: no {v}'] },
};

/** Operators that say the opposite of another. */
const opposites: { readonly [operator: string]: string } = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
  onOrAfter: 'before',
  after: 'onOrBefore',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
};

/**
 * A comparison in words, as it is where it holds, or does not.
 *
 * @example comparisonText({ fact: 'identity.birthDate', operator: 'periodElapsed', value: { years: 16 } }, false, 'en')
 *   // 'Date of birth: less than 16 years ago'
 * @since 0.3.0
 */
export function comparisonText(
  { fact, operator, value }: Comparison,
  is: boolean,
  lang: Lang,
  labelOf: LabelOf = factLabel,
): string {
  const opposite = opposites[operator];
  const forms = said[namesUnit(operator, value) ? 'inDivision' : (opposite ?? operator)];
  const name = fact === 'asOf' ? factLabel('asOf', lang) : labelOf(fact, lang);
  if (!forms)
    return `${is ? '' : lang === 'zh' ? '非：' : 'not: '}${name} ${operator} ${JSON.stringify(value)}`;
  const form = forms[lang][is === (opposite === undefined) ? 0 : 1];
  const shown =
    operator === 'inDivision' ? placeText(value as string, lang) : operandText(fact, value, lang, labelOf);
  return form.replace('{f}', () => name).replace('{v}', () => shown);
}

/** Whether a place is compared with a city's urban area itself, and not with the area that another place lies in. */
const namesUnit = (operator: string, value: unknown): boolean =>
  operator === 'inSameUnit' && /00$/.test(String((value as Operand).as));

interface Operand {
  readonly fact?: string;
  readonly as?: string | { readonly fact: string };
  readonly through?: { readonly fact: string };
  readonly period?: Period;
  readonly opens?: Period;
  readonly closes?: Period;
  readonly months?: number;
  readonly withinLast?: number | Period;
  readonly division?: string;
  readonly kind?: PermitEventKind;
}

/** What a fact is compared with, in words. */
function operandText(fact: string, value: unknown, lang: Lang, labelOf: LabelOf): string {
  if (Array.isArray(value))
    return value.map((one) => namedValue(fact, one, lang, labelOf)).join(lang === 'zh' ? '、' : ', ');
  if (typeof value !== 'object' || value === null) return namedValue(fact, value as string, lang, labelOf);
  const {
    fact: other,
    as,
    through,
    period,
    opens,
    closes,
    months,
    withinLast,
    division,
    kind,
  } = value as Operand;
  if (other !== undefined) return labelOf(other, lang);
  if (as !== undefined) return typeof as === 'string' ? placeText(as, lang) : labelOf(as.fact, lang);
  const place =
    division === undefined
      ? ''
      : lang === 'zh'
        ? `（${placeText(division, lang)}）`
        : ` in ${placeText(division, lang)}`;
  const within = withinLast === undefined ? '' : withinText(withinLast, lang);
  if (through && period)
    return lang === 'zh'
      ? `${labelOf(through.fact, lang)}有${periodText(period, lang)}以上`
      : `${labelOf(through.fact, lang)}: ${periodText(period, lang)} or longer`;
  if (opens && closes)
    return [opens, closes].map((one) => signedText(one, lang)).join(lang === 'zh' ? '至' : ' to ');
  if (kind !== undefined) return `${eventText(kind, lang)}${within}`;
  if (period) return `${periodText(period, lang)}${within}${place}`;
  if (months !== undefined) return `${periodText({ months }, lang)}${within}${place}`;
  return periodText(value as Period, lang);
}

function withinText(within: number | Period, lang: Lang): string {
  const length = periodText(typeof within === 'number' ? { months: within } : within, lang);
  return lang === 'zh' ? `（最近${length}内）` : ` within the last ${length}`;
}

/** A period before or after a day. */
function signedText(period: Period, lang: Lang): string {
  const amount = 'days' in period ? period.days : 'months' in period ? period.months : period.years;
  if (amount === 0) return lang === 'zh' ? '当日' : 'the day itself';
  const length = periodText(period, lang);
  if (lang === 'zh') return `${amount < 0 ? '前' : '后'}${length}`;
  return `${length} ${amount < 0 ? 'before' : 'after'}`;
}
