import type { UnfitCode, UnfitMaterial } from '../materials/index.js';
import type { Text } from '../policy/index.js';
import { attributeText, hasWords } from './attributes.js';
import { fill, type Lang, textOf, type Value, type Values } from './text.js';

/** Why a paper held does not count. */
export const unfitTexts = {
  MATERIAL_EXPIRED: {
    zh: '已过期[（有效期至{validThrough}）]，请提供在有效期内的材料。',
    en: 'expired[, last valid on {validThrough}]; show one that is still valid.',
  },
  MATERIAL_NOT_YET_VALID: {
    zh: '尚未生效[（自{validFrom}起有效）]，请提供已经生效的材料。',
    en: 'not valid yet[, only from {validFrom}]; show one that is valid now.',
  },
  MATERIAL_NOT_STAMPED: {
    zh: '未盖章，请由出具单位盖章。',
    en: 'not stamped; have the issuer stamp it.',
  },
  MATERIAL_TOO_FEW_ORIGINALS: {
    zh: '原件份数不足[，需要{needed}份][，现有{held}份]。',
    en: 'too few originals[; {needed} needed][, {held} held].',
  },
  MATERIAL_TOO_FEW_COPIES: {
    zh: '复印件份数不足[，需要{needed}份][，现有{held}份]。',
    en: 'too few copies[; {needed} needed][, {held} held].',
  },
  MATERIAL_WRONG_FORMAT: {
    zh: '文件格式不符[（现为 {format}）][，应为 {formats}]。',
    en: 'wrong file format[ ({format})][; accepted: {formats}].',
  },
  MATERIAL_TOO_OLD: {
    zh: '出具时间过早[（{issuedOn}）][，{goodThrough}之后不再有效]，请提供新近出具的材料。',
    en: 'issued too long ago[ ({issuedOn})][; it counted through {goodThrough}]; show one issued recently.',
  },
  MATERIAL_ATTRIBUTE: {
    zh: '不符合要求[（{name}）][，应为 {needed}][，现为 {given}]。',
    en: 'not as required[ ({name})][; {needed} needed][, {given} given].',
  },
} as const satisfies Record<UnfitCode, Text>;

/**
 * Why a paper that the person holds does not count, and which would. Without the name of the paper:
 * the caller writes `name: text`.
 *
 * @returns the code itself if it is newer than these texts
 * @example unfitText({ kind: 'lease-contract', code: 'MATERIAL_NOT_STAMPED', params: {} }, 'en')
 * @since 0.1.0
 */
export function unfitText({ code, params }: UnfitMaterial, lang: Lang): string {
  const { name } = params;
  const isWorded = code === 'MATERIAL_ATTRIBUTE' && typeof name === 'string' && hasWords(name);
  return fill(textOf(unfitTexts, code, lang), isWorded ? wordedParams(name, params, lang) : params, lang);
}

/** An attribute's values, each with its name in words. */
function wordedParams(name: string, { needed, given }: UnfitMaterial['params'], lang: Lang): Values {
  const said = (value: Value): Value => (value === undefined ? undefined : attributeText(name, value, lang));
  return { needed: said(needed), given: said(given) };
}
