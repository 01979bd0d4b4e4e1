import type { Text } from '../policy/index.js';
import { fill, type Lang, textOf, type Values } from './text.js';

/** What people are turned away for at windows, though each of their answers is a valid one. */
export const checkTexts = {
  LEASE_OVER: {
    zh: '租期已于{day}届满，{asOf}不在租期内，请续签合同或者更正日期。',
    en: 'The lease ended on {day}, before {asOf}; renew it, or correct the date.',
  },
  LEASE_NOT_BEGUN: {
    zh: '租期自{day}开始，{asOf}尚未开始，请核对日期。',
    en: 'The lease begins on {day}, later than {asOf}; check the date.',
  },
  LEASE_TOO_SHORT: {
    zh: '租期[（至{day}）]短于规定的期限，请续签合同或者换用其他证明。',
    en: 'The lease[, which ends on {day},] does not run as long as is demanded; extend it, or use another proof.',
  },
  LEASE_NOT_FILED: {
    zh: '房屋租赁合同未登记备案，请先办理备案。',
    en: 'The lease is not filed; have it filed first.',
  },
  CONTRACT_OVER: {
    zh: '劳动合同已于{day}到期，{asOf}不在合同期内，请续签合同或者更正日期。',
    en: 'The labour contract ended on {day}, before {asOf}; renew it, or correct the date.',
  },
  CONTRACT_NOT_BEGUN: {
    zh: '劳动合同自{day}开始，{asOf}尚未开始，请核对日期。',
    en: 'The labour contract begins on {day}, later than {asOf}; check the date.',
  },
  CONTRACT_TOO_SHORT: {
    zh: '劳动合同期[（至{day}）]短于规定的期限，请续签合同或者换用其他证明。',
    en: 'The labour contract[, which ends on {day},] does not run as long as is demanded; extend it, or use another proof.',
  },
  PERMIT_OVER: {
    zh: '证件有效期已于{day}届满，{asOf}不在有效期内，请核对日期或者改办其他事项。',
    en: 'The permit ended on {day}, before {asOf}; check the date, or choose another procedure.',
  },
  DATES_OUT_OF_ORDER: {
    zh: '“{later}”早于“{earlier}”，两个日期至少有一个有误，请更正。',
    en: '"{later}" lies before "{earlier}"; one of the two is wrong and has to be corrected.',
  },
  DATE_IN_FUTURE: {
    zh: '“{label}”（{day}）晚于{asOf}，当时尚未发生，请核对日期。',
    en: '"{label}" ({day}) lies after {asOf}, when it has not happened yet; check the date.',
  },
  AGENT_NOT_ALLOWED: {
    zh: '按所填情况不能由他人代办，请由本人办理。',
    en: 'By what is stated nobody may act for this person; the person has to come.',
  },
  AGENT_WITHOUT_PAPERS: {
    zh: '由他人代办的，还须提供：{papers}。',
    en: 'Whoever acts for another has to show as well: {papers}.',
  },
} as const satisfies { readonly [code: string]: Text };

/**
 * What a check of windows can find:
 * - `LEASE_OVER`, `CONTRACT_OVER`, `PERMIT_OVER`: its last day is past
 * - `LEASE_NOT_BEGUN`, `CONTRACT_NOT_BEGUN`: its first day is yet to come
 * - `LEASE_TOO_SHORT`, `CONTRACT_TOO_SHORT`: it runs, and not as long as the policy demands
 * - `LEASE_NOT_FILED`: the policy demands that it is filed
 * - `DATES_OUT_OF_ORDER`: two dates that cannot both be right
 * - `DATE_IN_FUTURE`: what is said to have happened lies ahead
 * - `AGENT_NOT_ALLOWED`: filed by another, where the policy does not let this person be represented
 * - `AGENT_WITHOUT_PAPERS`: filed by another, without the papers that the policy demands for that
 * @since 0.3.0
 */
export type CheckCode = keyof typeof checkTexts;

/**
 * What is wrong, and what helps.
 *
 * @returns the code itself if it is newer than these texts
 * @since 0.3.0
 */
export function checkText(code: CheckCode, values: Values, lang: Lang): string {
  return fill(textOf(checkTexts, code, lang), values, lang);
}
