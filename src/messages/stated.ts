import type { Facts, HeldMaterial } from '../facts/index.js';
import { type LabelOf, namedValue } from './comparisons.js';
import { factLabel } from './facts/index.js';
import { heldPaperText } from './held-papers.js';
import type { Lang } from './text.js';

type Scalar = string | number | boolean | null;
interface Fields {
  readonly [name: string]: unknown;
}

/**
 * Somebody's facts in words, a line each: labels and names, and no keys of data.
 *
 * @param labelOf names facts, papers and values that a rule file adds to the vocabulary
 * @example statedLines({ residence: { purposes: ['work', 'family'] } }, 'en') // ['Purposes of residence: work, family']
 * @since 0.3.0
 */
export function statedLines(facts: Facts, lang: Lang, labelOf: LabelOf = factLabel): string[] {
  const colon = lang === 'zh' ? '：' : ': ';
  const subjects = facts as Fields;
  const lines: string[] = [];
  for (const subject of Object.keys(subjects)) {
    const stated = subjects[subject];
    if (subject === 'materials')
      lines.push(`${labelOf(subject, lang)}${colon}${papersText(stated, lang, labelOf)}`);
    else
      for (const name of Object.keys(stated ?? {})) {
        const path = `${subject}.${name}`;
        const said = statedText(path, (stated as Fields)[name], lang, labelOf);
        lines.push(`${labelOf(path, lang)}${colon}${said}`);
      }
  }
  return lines;
}

const nothing = (lang: Lang): string => (lang === 'zh' ? '无' : 'none');

const papersText = (held: unknown, lang: Lang, labelOf: LabelOf): string =>
  ((held ?? []) as readonly (string | HeldMaterial<string>)[])
    .map((paper) => heldPaperText(paper, lang, labelOf))
    .join(lang === 'zh' ? '、' : ', ') || nothing(lang);

/** A value in words, whatever it is made of: a list by its members, a record by its fields. */
function statedText(path: string, value: unknown, lang: Lang, labelOf: LabelOf): string {
  if (typeof value !== 'object' || value === null) return namedValue(path, value as Scalar, lang, labelOf);
  if (Array.isArray(value)) {
    const isOfRecords = value.some((one) => typeof one === 'object');
    const between = isOfRecords ? (lang === 'zh' ? '；' : '; ') : lang === 'zh' ? '、' : ', ';
    return value.map((one) => statedText(path, one, lang, labelOf)).join(between) || nothing(lang);
  }
  const fields = value as Fields;
  return Object.keys(fields)
    .map((name) => {
      const said = statedText(`${path}.${name}`, fields[name], lang, labelOf);
      // What has parts of its own is set apart from the fields beside it.
      const isWhole = typeof fields[name] !== 'object' || fields[name] === null;
      const shown = isWhole ? said : lang === 'zh' ? `（${said}）` : `(${said})`;
      return `${labelOf(`${path}.${name}`, lang)}${lang === 'zh' ? '：' : ': '}${shown}`;
    })
    .join(lang === 'zh' ? '，' : ', ');
}
