import type { Literal, Range } from '../diagram/index.js';
import type { Text } from '../policy/index.js';
import { comparisonText, type LabelOf, namedValue, ownName } from './comparisons.js';
import { factLabel } from './facts/index.js';
import { materialName } from './materials.js';
import type { Lang } from './text.js';

const or: { readonly [lang in Lang]: string } = { zh: '，或者', en: ', or ' };
const and: { readonly [lang in Lang]: string } = { zh: '、', en: ' and ' };
const notNone: { readonly [lang in Lang]: string } = { zh: '（且不为无）', en: ' (and not none)' };
const none: { readonly [lang in Lang]: string } = { zh: '无', en: 'none' };

/**
 * What an exact answer says of one fact, in words.
 *
 * @param labelOf names facts, papers and values that a rule file adds to the vocabulary
 * @example literalText({ kind: 'values', fact: 'employment.kind', values: ['flexible'] }, 'en') // 'Kind of work: flexible'
 * @since 0.3.0
 */
export function literalText(literal: Literal, lang: Lang, labelOf: LabelOf = factLabel): string {
  const colon = lang === 'zh' ? '：' : ': ';
  switch (literal.kind) {
    case 'range': {
      const said = literal.ranges.map((range) => rangeText(range, lang));
      return `${labelOf(literal.fact, lang)}${colon}${[...said, ...(literal.orNone ? [none[lang]] : [])].join(or[lang])}`;
    }
    case 'values':
      return `${labelOf(literal.fact, lang)}${colon}${valuesText(literal, lang, labelOf)}`;
    case 'tests': {
      const said = literal.ways.map((way) =>
        way.length === 0
          ? `${labelOf(literal.fact, lang)}${colon}${lang === 'zh' ? '任意' : 'any'}`
          : telling(way)
              .map(({ comparison, is }) => comparisonText(comparison, is, lang, labelOf))
              .join(and[lang]),
      );
      return [...said, ...(literal.orNone ? [none[lang]] : [])].join(or[lang]);
    }
    case 'comparison':
      return comparisonText(literal.comparison, literal.is, lang, labelOf);
    case 'window':
      return `${lang === 'zh' ? '办理期' : 'Window'}${colon}${[...new Set(literal.cells.map((cell) => cellText(cell, lang)))].join(or[lang])}`;
    case 'paper':
      return `${paperText(literal.material, lang, labelOf)}${colon}${heldText(literal, lang)}`;
  }
}

type Way = Extract<Literal, { kind: 'tests' }>['ways'][number];

/** What is one thing is no other: that need not be said. */
function telling(way: Way): Way {
  const equal = way.filter(({ comparison, is }) => is && comparison.operator === 'equal');
  return equal.length > 0 ? equal : way;
}

/**
 * A kind of paper by its name, a rule file's own too.
 * @since 0.3.0
 */
export const paperText = (kind: string, lang: Lang, labelOf: LabelOf = factLabel): string =>
  ownName(`materials.${kind}`, lang, labelOf) ?? materialName(kind, lang);

/** The values, or where they are many those that it is not. */
function valuesText(
  { fact, values, others }: Extract<Literal, { kind: 'values' }>,
  lang: Lang,
  labelOf: LabelOf,
): string {
  const said = (some: readonly unknown[], between: string): string =>
    some.map((value) => namedValue(fact, value as string, lang, labelOf)).join(between);
  if (others.length === 0 || values.length <= others.length) return said(values, or[lang]);
  // Whoever has none is named apart: in a list of values it would look like one of them.
  const stated = others.filter((value) => value !== null);
  const [excluded, nor] =
    stated.length === 0 || stated.length === others.length ? [others, ''] : [stated, notNone[lang]];
  return `${lang === 'zh' ? `除${said(excluded, '、')}以外` : `any but ${said(excluded, ', ')}`}${nor}`;
}

function rangeText({ from, through }: Range, lang: Lang): string {
  const isDay = typeof (from ?? through) === 'string';
  if (from === null && through === null) return lang === 'zh' ? '任意' : 'any';
  if (from === through) return `${from}`;
  if (lang === 'zh') {
    if (from === null) return isDay ? `${through}及以前` : `${through}以下（含）`;
    if (through === null) return isDay ? `${from}及以后` : `${from}以上（含）`;
    return `${from}至${through}`;
  }
  if (from === null) return isDay ? `on or before ${through}` : `at most ${through}`;
  if (through === null) return isDay ? `on or after ${from}` : `at least ${from}`;
  return `${from} to ${through}`;
}

/** What is held of a kind of paper: nothing, one in order, or one with something amiss. */
function heldText({ held }: Extract<Literal, { kind: 'paper' }>, lang: Lang): string {
  const words = held.map((paper) => {
    if (paper === null) return lang === 'zh' ? '没有' : 'not held';
    if (typeof paper === 'string') return lang === 'zh' ? '有，符合要求' : 'held, in order';
    return lang === 'zh' ? '有，但不全符合要求' : 'held, but not in order for all that is asked of it';
  });
  return [...new Set(words)].join(or[lang]);
}

const windowCells: { readonly [cell: string]: Text } = {
  none: { zh: '没有', en: 'none' },
  'not-yet-open': { zh: '尚未开始', en: 'not yet open' },
  open: { zh: '期内', en: 'open' },
  unannounced: { zh: '休息日尚未公布，不能确定', en: 'turns on days off that are not announced yet' },
  past: { zh: '已过', en: 'past' },
};

/** Where today lies to a window; how late one is after it is told by its state. */
const cellText = (cell: string, lang: Lang): string =>
  (windowCells[cell] ?? (windowCells.past as Text))[lang];
