import type { ImpactPart } from '../impact/index.js';
import type { Text } from '../policy/index.js';
import type { LabelOf } from './comparisons.js';
import { paperText } from './literals.js';
import { outcomeText, statusText } from './terms.js';
import { entryOf, type Lang } from './text.js';

const parts: { readonly [part in ImpactPart]: Text } = {
  outcome: { zh: '结论', en: 'Outcome' },
  tier: { zh: '种类', en: 'Tier' },
  ground: { zh: '依据条件', en: 'Ground' },
  material: { zh: '材料', en: 'Paper' },
  lacking: { zh: '还缺的材料', en: 'What is lacking' },
  window: { zh: '办理期', en: 'Window' },
  earliestEligibleOn: { zh: '最早可办理之日', en: 'Eligible from' },
};

/**
 * The part of a verdict that a change is about.
 * @example impactPartText('material', 'en') // 'Paper'
 * @since 0.3.0
 */
export const impactPartText = (part: ImpactPart, lang: Lang): string => parts[part][lang];

const states: { readonly [state: string]: Text } = {
  'not-yet-open': { zh: '尚未开始', en: 'not yet open' },
  open: { zh: '期内', en: 'open' },
  late: { zh: '逾期可补办', en: 'late' },
  closed: { zh: '已截止', en: 'closed' },
  unannounced: { zh: '休息日尚未公布', en: 'days off not announced' },
};

const nothing: { readonly [part in ImpactPart]: Text } = {
  outcome: { zh: '无', en: 'none' },
  tier: { zh: '无种类', en: 'no tier' },
  ground: { zh: '无', en: 'none' },
  material: { zh: '不缺', en: 'not missing' },
  lacking: { zh: '不缺', en: 'not lacking' },
  window: { zh: '没有办理期', en: 'no window' },
  earliestEligibleOn: { zh: '不会符合', en: 'never' },
};

/**
 * What a verdict says of a part, in words; terms of dates are left as they are written.
 * @example impactValueText('outcome', 'eligible', 'en') // 'Eligible'
 * @since 0.3.0
 */
export function impactValueText(part: ImpactPart, value: string | null, lang: Lang): string {
  if (value === null) return nothing[part][lang];
  if (part === 'outcome') return outcomeText(value as 'eligible', lang);
  if (part === 'window') return entryOf(states, value)?.[lang] ?? value;
  return part === 'ground' || part === 'material' || part === 'lacking'
    ? statusText(value as 'met', lang)
    : value;
}

/**
 * The papers that a change is about, in words: `a+b|c` of a part `lacking` is both of two, or a third.
 * @example lackingText('labour-contract|photo', 'en') // 'Labour contract, or Photo of the applicant'
 * @since 0.3.0
 */
export function lackingText(kinds: string, lang: Lang, labelOf?: LabelOf): string {
  const [and, or] = lang === 'zh' ? ['、', '，或'] : [' and ', ', or '];
  return kinds
    .split('|')
    .map((list) =>
      list
        .split('+')
        .map((kind) => paperText(kind, lang, labelOf))
        .join(and),
    )
    .join(or);
}
