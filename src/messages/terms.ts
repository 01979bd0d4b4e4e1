import type { Authority, DeadlineClause, Procedure, Text } from '../policy/index.js';
import type { GroundStatus, Outcome } from '../verdict/index.js';
import { type Lang, textOf } from './text.js';

/** On whom a deadline can lie. */
export type Party = DeadlineClause['onWhom'];

/** The status of a ground or of a missing material. */
export type Status = GroundStatus['status'] | 'missing';

export const outcomeTexts = {
  eligible: { zh: '符合条件', en: 'Eligible' },
  ineligible: { zh: '不符合条件', en: 'Not eligible' },
  indeterminate: { zh: '信息不足，尚不能判断', en: 'Not enough is known to decide' },
  'out-of-force': { zh: '未收录该日施行的规定', en: 'No rules on record for this day' },
} as const satisfies Record<Outcome, Text>;

export const statusTexts = {
  met: { zh: '符合', en: 'met' },
  unmet: { zh: '不符合', en: 'not met' },
  unknown: { zh: '待确定', en: 'not known yet' },
  missing: { zh: '缺少', en: 'missing' },
} as const satisfies Record<Status, Text>;

export const procedureTexts = {
  register: { zh: '居住登记', en: 'Residence registration' },
  apply: { zh: '申领', en: 'Application' },
  endorse: { zh: '签注', en: 'Endorsement' },
  renew: { zh: '期满换领', en: 'Renewal on expiry' },
  extend: { zh: '延期', en: 'Extension' },
  'change-address': { zh: '居住地址变更', en: 'Change of address' },
  correct: { zh: '信息变更', en: 'Change of personal data' },
  replace: { zh: '换领', en: 'Replacement of a damaged permit' },
  reissue: { zh: '补领', en: 'Reissue of a lost permit' },
  cancel: { zh: '注销', en: 'Cancellation' },
  collect: { zh: '领证', en: 'Collection' },
  book: { zh: '预约', en: 'Booking' },
} as const satisfies Record<Procedure, Text>;

export const authorityTexts = {
  statute: { zh: '法律', en: 'statute' },
  'administrative-regulation': { zh: '行政法规', en: 'administrative regulation' },
  'local-regulation': { zh: '地方性法规', en: 'local regulation' },
  'government-rule': { zh: '政府规章', en: 'government rule' },
  'normative-document': { zh: '规范性文件', en: 'normative document' },
  'official-guide': { zh: '官方办事指南', en: 'official guide' },
  secondary: { zh: '非官方资料', en: 'secondary source' },
} as const satisfies Record<Authority, Text>;

export const partyTexts = {
  applicant: { zh: '申请人', en: 'applicant' },
  holder: { zh: '持证人', en: 'permit holder' },
  landlord: { zh: '出租人', en: 'landlord' },
  employer: { zh: '用人单位', en: 'employer' },
  school: { zh: '学校', en: 'school' },
  operator: { zh: '住宿等场所经营者', en: 'operator of the lodging or venue' },
  agency: { zh: '中介机构', en: 'agency' },
  office: { zh: '办理机关', en: 'office' },
} as const satisfies Record<Party, Text>;

/**
 * A verdict's outcome in words.
 * @example outcomeText(verdict.outcome, 'en') // 'Not eligible'
 * @since 0.1.0
 */
export function outcomeText(outcome: Outcome, lang: Lang): string {
  return textOf(outcomeTexts, outcome, lang);
}

/**
 * The status of a ground or of a missing material in words.
 * @since 0.1.0
 */
export function statusText(status: Status, lang: Lang): string {
  return textOf(statusTexts, status, lang);
}

/**
 * The name of a procedure.
 * @example procedureText('endorse', 'zh') // '签注'
 * @since 0.1.0
 */
export function procedureText(procedure: Procedure, lang: Lang): string {
  return textOf(procedureTexts, procedure, lang);
}

/**
 * A kind of source in words.
 * @since 0.1.0
 */
export function authorityText(authority: Authority, lang: Lang): string {
  return textOf(authorityTexts, authority, lang);
}

/**
 * On whom a deadline lies, in words.
 * @since 0.1.0
 */
export function partyText(party: Party, lang: Lang): string {
  return textOf(partyTexts, party, lang);
}
