import type { Text } from '../policy/index.js';
import type { Lang } from './text.js';

/** What is said around a change of policy. */
export const impactWordTexts = {
  everyone: { zh: '凡同时符合下列各项的人', en: 'Everybody of whom all of this holds' },
  all: { zh: '所有人', en: 'Everybody' },
  oneOf: { zh: '并且符合下列之一', en: 'and one of these' },
  anyOf: { zh: '下列之一', en: 'one of these' },
  whatever: { zh: '其余不限', en: 'whatever else holds' },
  because: { zh: '由下列条款引起', en: 'Brought about by' },
  example: { zh: '例如', en: 'For example' },
  share: {
    zh: '占全部情形组合的 %（不是人数的比例）',
    en: '% of all combinations of circumstances (not a share of people)',
  },
  certificate: {
    zh: '已比较全部 % 种情形组合，此外无人受影响；每一变化都有一人经实际评估核对。',
    en: 'All % combinations of circumstances were compared: nobody else is affected. Each change was confirmed by evaluating somebody.',
  },
  axioms: {
    zh: '所考虑的是事实完整、日期先后合理的人（例如不会先登记后到达）。',
    en: 'About people whose facts are complete and whose dates are in order (nobody registers before they arrive).',
  },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
} as const satisfies { readonly [word: string]: Text };

/**
 * A word that every account of a change of policy has use for.
 * @since 0.3.0
 */
export type ImpactWord = keyof typeof impactWordTexts;

/**
 * Says a word about a change of policy, with a value in place of its mark.
 *
 * @example impactWord('share', 'en', '12%') // '12% of all combinations of circumstances (not a share of people)'
 * @since 0.3.0
 */
export const impactWord = (key: ImpactWord, lang: Lang, value: string = ''): string =>
  impactWordTexts[key][lang].replace('%', () => value);
