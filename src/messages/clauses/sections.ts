import type { Text } from '../../policy/index.js';
import type { Lang } from '../text.js';

/** Headings of the sections of rule files. */
export const sectionHeadings = {
  eligibility: { zh: '谁可以办（应当全部符合）', en: 'Who may (all of these)' },
  grounds: { zh: '申领条件（符合一项即可）', en: 'Grounds (one is enough)' },
  exemptions: { zh: '免除', en: 'Who is freed from some of these' },
  tiers: { zh: '种类', en: 'Tiers' },
  caveats: { zh: '注意', en: 'Mind' },
  window: { zh: '什么时候办', en: 'When' },
  deadlines: { zh: '期限（由谁遵守）', en: 'Deadlines, and on whom' },
  booking: { zh: '预约', en: 'Booking' },
  materials: { zh: '材料', en: 'Papers' },
  steps: { zh: '步骤', en: 'Steps' },
  fees: { zh: '费用', en: 'Fee' },
  channels: { zh: '在哪里办', en: 'Where' },
  cure: { zh: '逾期的后果', en: 'What being late does' },
  validity: { zh: '有效期', en: 'How long it runs' },
  duties: { zh: '办理中的义务和规则', en: 'Duties and rules on the way' },
  terms: { zh: '居住证的有效期', en: 'How long the permit runs' },
  years: { zh: '居住年限', en: 'Years of residence' },
  suspensions: { zh: '什么使其中止', en: 'What suspends it' },
  terminations: { zh: '如何终止', en: 'How it ends' },
  rights: { zh: '权利、服务和便利', en: 'Rights, services and conveniences' },
  notes: { zh: '说明', en: 'Notes' },
  conditions: { zh: '用语', en: 'Words used above' },
  partitions: { zh: '什么算一个地方', en: 'What counts as one place' },
} as const satisfies { readonly [section: string]: Text };

/**
 * A section of rule files, of a procedure or of the permit itself.
 * @since 0.3.0
 */
export type ClauseSection = keyof typeof sectionHeadings;

/**
 * The heading over the clauses of a section, as somebody reads them who applies.
 *
 * @example sectionHeading('materials', 'en') // 'Papers'
 * @since 0.3.0
 */
export const sectionHeading = (section: ClauseSection, lang: Lang): string => sectionHeadings[section][lang];
