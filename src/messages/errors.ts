import type { ErrorCode } from '../issues/index.js';
import type { Text } from '../policy/index.js';
import { type Lang, textOf } from './text.js';

/** Why a call was refused. */
export const errorTexts = {
  INVALID_FACTS: {
    zh: '填写的信息有误，请按所列问题逐项更正。',
    en: 'Some facts are not right; correct each of the problems listed.',
  },
  INVALID_POLICY: {
    zh: '规则文件有误，请按所列问题逐项更正。',
    en: 'The rule file is not right; correct each of the problems listed.',
  },
  INVALID_AS_OF: {
    zh: '查询日期缺失或有误，请填写真实存在的日期，写作 YYYY-MM-DD。',
    en: 'The day of the question is missing or not a date; give a day that exists, as YYYY-MM-DD.',
  },
  UNKNOWN_PROCEDURE: {
    zh: '查询日施行的规定没有这一事项，请选择其他事项。',
    en: 'The rules in force on the day have no such procedure; choose another.',
  },
} as const satisfies Record<ErrorCode, Text>;

/**
 * The sentence for an error's code; what is wrong in detail is in the error's issues.
 *
 * @returns the code itself if it is newer than these texts
 * @example errorText('INVALID_AS_OF', 'en')
 * @since 0.1.0
 */
export function errorText(code: ErrorCode, lang: Lang): string {
  return textOf(errorTexts, code, lang);
}
