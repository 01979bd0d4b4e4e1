import type { Text } from '../policy/index.js';
import type { Lang } from './text.js';
import { filledText } from './words.js';

/**
 * What a day is to be remembered for.
 * @since 0.3.0
 */
export type ReminderKind = 'eligible' | 'opens' | 'last-safe' | 'last' | 'expires' | 'lapses' | 'deadline';

/** How a calendar heads a day, by what it is to be remembered for. */
export const reminderTexts = {
  eligible: { zh: '可以办理%', en: '%: conditions met from today' },
  opens: { zh: '%开始办理', en: '%: opens today' },
  'last-safe': { zh: '%：最后稳妥日', en: '%: last safe day' },
  last: { zh: '%：最后一日', en: '%: last day' },
  expires: { zh: '居住证有效期最后一日', en: 'Residence permit: last day of its term' },
  lapses: {
    zh: '%：补办的最后一日，次日居住证失效',
    en: '%: last day to make good; the permit lapses tomorrow',
  },
  deadline: { zh: '期限届满：%', en: 'Deadline: %' },
} as const satisfies Record<ReminderKind, Text>;

/**
 * A day to be reminded of, as a calendar heads it.
 *
 * @param about the procedure or the deadline that it is of, in words
 * @example reminderTitle('last', 'Endorsement', 'en') // 'Endorsement: last day'
 * @since 0.3.0
 */
export const reminderTitle = (kind: ReminderKind, about: string, lang: Lang): string =>
  filledText(reminderTexts[kind], lang, about);
