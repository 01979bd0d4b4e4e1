import type { UnfitCode, UnfitMaterial } from '../materials/index.js';
import type { Text } from '../policy/index.js';
import { materialName } from './materials.js';
import { fill, type Lang, textOf } from './text.js';

/** Why a paper held does not count, and which would. */
export const unfitTexts = {
  MATERIAL_EXPIRED: {
    zh: '{material}已过期[（有效期至{validThrough}）]，请提供在有效期内的材料。',
    en: '{material}: expired[, last valid on {validThrough}]; show one that is still valid.',
  },
  MATERIAL_NOT_YET_VALID: {
    zh: '{material}尚未生效[（自{validFrom}起有效）]，请提供已经生效的材料。',
    en: '{material}: not valid yet[, only from {validFrom}]; show one that is valid now.',
  },
  MATERIAL_NOT_STAMPED: {
    zh: '{material}未盖章，请由出具单位盖章。',
    en: '{material}: not stamped; have the issuer stamp it.',
  },
  MATERIAL_TOO_FEW_ORIGINALS: {
    zh: '{material}原件份数不足[，需要{needed}份][，现有{held}份]。',
    en: '{material}: too few originals[; {needed} needed][, {held} held].',
  },
  MATERIAL_TOO_FEW_COPIES: {
    zh: '{material}复印件份数不足[，需要{needed}份][，现有{held}份]。',
    en: '{material}: too few copies[; {needed} needed][, {held} held].',
  },
  MATERIAL_WRONG_FORMAT: {
    zh: '{material}文件格式不符[（现为 {format}）][，应为 {formats}]。',
    en: '{material}: wrong file format[ ({format})][; accepted: {formats}].',
  },
  MATERIAL_TOO_OLD: {
    zh: '{material}出具时间过早[（{issuedOn}）]，请提供[{earliest}当日或之后|新近]出具的材料。',
    en: '{material}: issued too long ago[ ({issuedOn})]; show one issued [on or after {earliest}|recently].',
  },
  MATERIAL_ATTRIBUTE: {
    zh: '{material}不符合要求[（{name}）][，应为 {needed}][，现为 {given}]。',
    en: '{material}: not as required[ ({name})][; {needed} needed][, {given} given].',
  },
} as const satisfies Record<UnfitCode, Text>;

/**
 * Why a paper that the person holds does not count, with its name.
 *
 * @returns the code itself if it is newer than these texts
 * @example unfitText({ kind: 'lease-contract', code: 'MATERIAL_NOT_STAMPED', params: {} }, 'en')
 * @since 0.1.0
 */
export function unfitText({ kind, code, params }: UnfitMaterial, lang: Lang): string {
  return fill(textOf(unfitTexts, code, lang), { ...params, material: materialName(kind, lang) }, lang);
}
