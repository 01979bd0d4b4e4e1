import type { ReasonCode, Text } from '../policy/index.js';
import type { Reason } from '../verdict/index.js';
import { factLabel, valueText } from './facts/index.js';
import { fill, type Lang, textOf, type Values } from './text.js';

/** Sentences of a verdict. Every placeholder is in brackets: any parameter may be unknown. */
export const reasonTexts = {
  NO_VERSION_IN_FORCE: {
    zh: '未收录该日施行的版本[，下一版本自{nextInForceOn}起施行|，所收录的最早版本自{firstInForceOn}起施行]。',
    en: 'No version in force on this day is on record[; the next takes effect on {nextInForceOn}|; the earliest took effect on {firstInForceOn}].',
  },
  NO_LEGAL_BASIS_FOUND: {
    zh: '未找到这一做法的法律依据，请向居住地公安机关核实。',
    en: 'No legal basis was found for this practice; check it with the police of the place of residence.',
  },
  SOURCE_NOT_VERIFIED_FOR_A_YEAR: {
    zh: '所依据的来源已超过一年未核对[（上次核对：{verifiedOn}）]，请先确认规定有无变化。',
    en: 'The sources have not been verified for over a year[ (last on {verifiedOn})]; check first whether the rules have changed.',
  },
  SOURCE_READ_IN_PART: {
    zh: '所据文件只读到部分条文，其余未能核实。',
    en: 'The source was read only in part; the rest could not be verified.',
  },
  SOURCE_UNDATED: {
    zh: '所据资料没有日期，施行时间未能核实。',
    en: 'The source bears no date; since when this holds could not be verified.',
  },
  LATER_LAW_NOT_VERIFIED: {
    zh: '其后另有规定，对本项的影响未能核实。',
    en: 'Later law exists, and what it changes here could not be verified.',
  },
  FACTS_MISSING: {
    zh: '此项条件尚不能判断[，还需要：{facts}]。',
    en: 'This condition cannot be settled yet[; still needed: {facts}].',
  },
  EXEMPT: {
    zh: '符合豁免情形[（{exemption}）]，不受此项条件限制。',
    en: 'An exemption applies[ ({exemption})], so this condition need not be met.',
  },
  CONDITION_MET: { zh: '符合此项条件。', en: 'This condition is met.' },
  CONDITION_NOT_MET: { zh: '不符合此项条件。', en: 'This condition is not met.' },
  NON_LOCAL: {
    zh: '常住户口[（区划代码{hukouDivision}）]不在居住地[（区划代码{residenceDivision}）]。',
    en: 'The hukou[ (division {hukouDivision})] is not registered in the place of residence[ (division {residenceDivision})].',
  },
  // The places are not compared here: a city's rules may measure against the city, not the residence.
  NOT_NON_LOCAL: {
    zh: '常住户口[（区划代码{hukouDivision}）]属于本地户口，居住证发给常住户口在外地的人。',
    en: 'The hukou[ (division {hukouDivision})] counts as local; a residence permit is for people whose hukou is elsewhere.',
  },
  WITHIN_TERRITORY: {
    zh: '居住地[（区划代码{residenceDivision}）]在本规定的适用区域内。',
    en: 'The place of residence[ (division {residenceDivision})] lies within the area of these rules.',
  },
  OUTSIDE_TERRITORY: {
    zh: '居住地[（区划代码{residenceDivision}）]不在本规定的适用区域内，请查询居住地的规定。',
    en: 'The place of residence[ (division {residenceDivision})] lies outside the area of these rules; see the rules of that place.',
  },
  WITHIN_PERSONAL_SCOPE: {
    zh: '[{region}|本人]属于本规定的适用对象。',
    en: 'These rules apply to this person[ ({region})].',
  },
  OUTSIDE_PERSONAL_SCOPE: {
    zh: '[{region}|本人]不属于本规定的适用对象。',
    en: 'These rules do not apply to this person[ ({region})].',
  },
  RESIDENCE_LONG_ENOUGH: {
    zh: '[自{registeredOn}办理居住登记起，]居住时间已满规定期限[（{completeOn}届满）]。',
    en: 'Resident for long enough[ since residence registration on {registeredOn}][; the period was complete on {completeOn}].',
  },
  RESIDENCE_TOO_SHORT: {
    zh: '[自{registeredOn}办理居住登记起，]居住时间未满规定期限[（{completeOn}届满）]。',
    en: 'Not resident for long enough[ since residence registration on {registeredOn}][; the period is complete on {completeOn}].',
  },
  RESIDENCE_UNBROKEN: { zh: '居住未中断。', en: 'The residence is unbroken.' },
  RESIDENCE_BROKEN: {
    zh: '居住有中断，不符合连续居住的要求。',
    en: 'The residence was broken off, and the rules ask for unbroken residence.',
  },
  GROUND_MET: {
    zh: '符合就业、住所、就读等申领条件之一。',
    en: 'At least one ground, such as work, home or study, is met.',
  },
  NO_GROUND_MET: {
    zh: '就业、住所、就读等申领条件均不符合，须符合其中之一。',
    en: 'No ground, such as work, home or study, is met; one is needed.',
  },
  AGENT_NOT_ALLOWED: {
    zh: '不属于可以由他人代办的情形，请由本人办理。',
    en: 'Nobody else may file in this case; the person has to file.',
  },
  WINDOW_OPEN: {
    zh: '现在可以办理[，办理期限为{opensOn}至{closesOn}|，请在{closesOn}以前办理（含当日）|，自{opensOn}起办理]。',
    en: 'The time to file is open[: {opensOn} to {closesOn}|, up to and including {closesOn}|, since {opensOn}].',
  },
  WINDOW_NOT_OPEN: {
    zh: '现在不在办理期限内[，办理期限为{opensOn}至{closesOn}|，自{opensOn}起办理|，办理期限截至{closesOn}]。',
    en: 'The time to file is not open[: {opensOn} to {closesOn}|: from {opensOn}|: up to and including {closesOn}].',
  },
  NO_PERMIT_HELD: {
    zh: '该日没有居住证。',
    en: 'No permit is held on this day.',
  },
  PERMIT_ACTIVE: {
    zh: '居住证使用功能[自{since}起]正常。',
    en: '[The permit has been active since {since}|The permit is active].',
  },
  ENDORSEMENT_DUE: {
    zh: '请办理签注[，期限为{opensOn}至{closesOn}|，自{opensOn}起办理]。',
    en: 'The endorsement is due[: {opensOn} to {closesOn}|, from {opensOn} on].',
  },
  ENDORSEMENT_LATE: {
    zh: '逾期未签注[（期限至{closesOn}止）]，居住证使用功能[自{since}起]中止。',
    en: 'Not endorsed in time[, by {closesOn}]: [the permit has been suspended since {since}|the permit is suspended].',
  },
  PERMIT_SUSPENDED: {
    zh: '居住证使用功能[自{since}起]中止。',
    en: '[The permit has been suspended since {since}|The permit is suspended].',
  },
  PERMIT_EXPIRED: {
    zh: '居住证有效期已满[（至{validThrough}止）]。',
    en: 'The term of the permit is over[; it ran through {validThrough}].',
  },
  PERMIT_LAPSED: {
    zh: '逾期过久[（期限至{closesOn}止）]，居住证[自{since}起]失效，须重新申领。',
    en: 'Too late[; it was due by {closesOn}]: the permit lapsed[ on {since}], and a new one has to be applied for.',
  },
  PERMIT_TERMINATED: {
    zh: '居住证使用功能[自{since}起]终止。',
    en: 'The permit ended[ on {since}].',
  },
  HISTORY_UNKNOWN: {
    zh: '以前的签注情况不明，无法计算居住年限[；尚需：{facts}]。',
    en: 'Earlier endorsements are not known, so years of residence cannot be counted[; still needed: {facts}].',
  },
  DAYS_OFF_NOT_ANNOUNCED: {
    zh: '[{year}年|有关年度]放假安排尚未公布[，日期在{earliest}至{latest}之间]。',
    en: 'The days off of [{year}|the year] are not announced yet[: the day lies between {earliest} and {latest}].',
  },
} as const satisfies Record<ReasonCode, Text>;

/**
 * The sentence for one reason of a verdict. Facts are shown by their labels. An exemption is shown
 * by its id, or by its title if the caller puts that in its place.
 *
 * @returns the code itself if it is newer than these texts
 * @example verdict.reasons.map((reason) => reasonText(reason, 'zh'))
 * @since 0.1.0
 */
export function reasonText({ code, params }: Reason, lang: Lang): string {
  return fill(textOf(reasonTexts, code, lang), shown(params, lang), lang);
}

function shown(params: Reason['params'], lang: Lang): Values {
  const { facts, region } = params;
  return {
    ...params,
    facts: typeof facts === 'object' ? facts?.map((path) => inSentence(factLabel(path, lang))) : facts,
    region: region === undefined ? region : region && valueText('identity.region', region, lang),
  };
}

/** No label begins with a name, so its first letter is a capital only for standing alone. */
const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
