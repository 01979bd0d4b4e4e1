import type { Finding, FindingCode } from '../impact/index.js';
import type { Text } from '../policy/index.js';
import { fill, type Lang } from './text.js';

/** What an audit finds. Every placeholder is in brackets. */
export const findingTexts = {
  CONDITION_NEVER_TRUE: { zh: '对任何人都不成立', en: 'holds for nobody' },
  CONDITION_ALWAYS_TRUE: { zh: '对任何人都成立，没有作用', en: 'holds for everybody, and so does nothing' },
  MATERIAL_NEVER_DEMANDED: { zh: '从不要求任何人提交', en: 'nobody is ever asked for it' },
  ALTERNATIVE_ADDS_NOTHING: {
    zh: '持有这些材料的人，用其他方式也已满足要求',
    en: 'whoever shows these papers has met the requirement in another way already',
  },
  TIERS_OVERLAP: { zh: '有人同时符合两种，以在前者为准', en: 'somebody meets both; the first stands' },
  TIER_GAP: { zh: '有人符合条件，却不属于任何一种', en: 'somebody is eligible and has no tier' },
  VERSION_GAP: {
    zh: '两个版本之间有[自{from}起]没有规定的日子[，下一版本自{next}起]',
    en: 'no version is in force[ from {from}][ until {next}]',
  },
  WINDOW_MAY_BE_EMPTY: { zh: '办理期可能先截止后开始', en: 'may close before it opens[: {said}]' },
  STRICTER_THAN_PARENT: {
    zh: '拒绝了[依{parent}]符合条件的人',
    en: 'refuses somebody who is eligible[ under {parent}]',
  },
  UNDECIDED: { zh: '不能给出精确的答案[：{why}]', en: 'no exact answer[: {why}]' },
} as const satisfies { readonly [code in FindingCode]: Text };

/**
 * What an audit found, in words.
 * @example findingText(finding, 'en') // 'holds for nobody'
 * @since 0.3.0
 */
export const findingText = ({ code, params }: Pick<Finding, 'code' | 'params'>, lang: Lang): string =>
  fill(findingTexts[code][lang], params, lang);
