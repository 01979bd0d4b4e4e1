import { weightedSum } from 'stdnum/lib/esm/util/checksum.js';
import { formatDay, parseDay } from '../calendar/index.js';
import { isFactDay } from '../facts/index.js';
import { readAsOf } from '../verdict/index.js';

/**
 * Why a number is no identity number (公民身份号码, GB 11643):
 * - `NOT_EIGHTEEN`: not 17 digits and a last one that may be X
 * - `UNKNOWN_PREFIX`: it begins with no province's digits, nor with 81, 82, 83 or 9
 * - `NO_BIRTH_DATE`: digits 7 to 14 are no day from 1900 through asOf
 * - `WRONG_CHECK_DIGIT`: a digit is wrong, or two are swapped
 * @since 0.3.0
 */
export type IdentityNumberProblem = 'NOT_EIGHTEEN' | 'UNKNOWN_PREFIX' | 'NO_BIRTH_DATE' | 'WRONG_CHECK_DIGIT';

/**
 * What is said of an identity number. The number itself is never in it.
 * @since 0.3.0
 */
export interface IdentityNumberCheck {
  readonly isValid: boolean;
  /** The first thing wrong; `null` if nothing is. */
  readonly problem: IdentityNumberProblem | null;
}

/**
 * Checks an identity number by its own digits: length, province, date of birth, check digit. Residents
 * of Hong Kong, Macao and Taiwan (81, 82, 83) and holders of the foreigners' permanent card (9) have such
 * numbers too. Codes of counties are not looked up: people keep those that are long abolished. The number
 * is not kept, echoed or put into an error, and nothing here needs one to reach a verdict.
 *
 * @param number as written on the card; a small x at the end will do
 * @throws RulesError `INVALID_AS_OF`; nothing for any number
 * @example checkIdentityNumber(input.value, { asOf: '2024-05-01' }).problem // 'WRONG_CHECK_DIGIT'
 * @since 0.3.0
 */
export function checkIdentityNumber(
  number: unknown,
  { asOf }: { readonly asOf: string },
): IdentityNumberCheck {
  const today = formatDay(readAsOf(asOf));
  const problem = problemOf(number, today);
  return { isValid: problem === null, problem };
}

/** Provinces and their like (GB/T 2260), then Hong Kong, Macao, Taiwan; 9 is followed by a country. */
const PREFIX = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

function problemOf(number: unknown, today: string): IdentityNumberProblem | null {
  if (typeof number !== 'string' || !/^\d{17}[\dXx]$/.test(number)) return 'NOT_EIGHTEEN';
  if (!PREFIX.test(number)) return 'UNKNOWN_PREFIX';
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isFactDay(parseDay(born)) || born > today) return 'NO_BIRTH_DATE';
  // The library's own check of such numbers reads the clock for births to come; its sum does not.
  const sum = weightedSum(number.slice(0, 17), { weights: WEIGHTS, modulus: 11 });
  return CHECK_DIGITS[sum] === number[17]?.toUpperCase() ? null : 'WRONG_CHECK_DIGIT';
}
