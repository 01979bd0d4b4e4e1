import type { Lang } from '../../messages/index.js';

const words = {
  who: { zh: '谁可以办（应当全部符合）', en: 'Who may (all of these)' },
  tiers: { zh: '种类（先符合者为准）', en: 'Tiers (the first that holds)' },
  papers: { zh: '材料（全部要）', en: 'Papers (all of these)' },
  all: { zh: '全部符合', en: 'all of these' },
  any: { zh: '符合之一', en: 'one of these' },
  if: { zh: '仅当', en: 'if' },
  not: { zh: '非', en: 'not' },
  unless: { zh: '除非', en: 'unless' },
} as const;

/** A word of the graph. */
export type GraphWord = keyof typeof words;

/** Says a word of the graph. */
export const graphWord = (key: GraphWord, lang: Lang): string => words[key][lang];
