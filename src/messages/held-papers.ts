import type { HeldMaterial } from '../facts/index.js';
import type { Text } from '../policy/index.js';
import { attributeText } from './attributes.js';
import type { LabelOf } from './comparisons.js';
import { paperText } from './literals.js';
import type { Lang } from './text.js';
import { filledText } from './words.js';

/** What may be known of a paper. */
export const heldTexts = {
  originals: { zh: '原件%份', en: 'originals: %' },
  copies: { zh: '复印件%份', en: 'copies: %' },
  issuedOn: { zh: '%出具', en: 'issued on %' },
  validFrom: { zh: '自%起有效', en: 'valid from %' },
  validThrough: { zh: '有效期至%', en: 'valid through %' },
  format: { zh: '格式 %', en: 'as %' },
} as const satisfies { readonly [field in keyof HeldMaterial]?: Text };

const stamps: { readonly [lang in Lang]: readonly [isNot: string, is: string] } = {
  zh: ['未盖章', '已盖章'],
  en: ['not stamped', 'stamped'],
};

/**
 * A paper that somebody holds: its name, and in brackets what is known of it.
 *
 * @param labelOf names papers that a rule file adds to the vocabulary
 * @example heldPaperText({ kind: 'labour-contract', isStamped: false }, 'en') // 'Labour contract (not stamped)'
 * @since 0.3.0
 */
export function heldPaperText(paper: string | HeldMaterial<string>, lang: Lang, labelOf?: LabelOf): string {
  if (typeof paper === 'string') return paperText(paper, lang, labelOf);
  const { kind, isStamped, attributes } = paper;
  const known = (Object.keys(heldTexts) as (keyof typeof heldTexts)[])
    .filter((field) => paper[field] !== undefined && paper[field] !== null)
    .map((field) => filledText(heldTexts[field], lang, String(paper[field])));
  const details = [
    ...known,
    ...(typeof isStamped === 'boolean' ? [stamps[lang][isStamped ? 1 : 0]] : []),
    ...Object.keys(attributes ?? {}).map((name) => attributeText(name, attributes?.[name], lang)),
  ];
  const name = paperText(kind, lang, labelOf);
  if (details.length === 0) return name;
  return lang === 'zh' ? `${name}（${details.join('，')}）` : `${name} (${details.join(', ')})`;
}
