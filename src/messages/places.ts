import type { Text } from '../policy/index.js';
import { entryOf, type Lang } from './text.js';

/** Places that rule files name, by their code or its first digits (GB/T 2260). */
const places: { readonly [code: string]: Text } = {
  '000000': { zh: '全国', en: 'the whole country' },
  '11': { zh: '北京市', en: 'Beijing' },
  '31': { zh: '上海市', en: 'Shanghai' },
  '33': { zh: '浙江省', en: 'Zhejiang' },
  '3301': { zh: '杭州市', en: 'Hangzhou' },
  '330108': { zh: '杭州市滨江区', en: 'Binjiang, Hangzhou' },
  '4403': { zh: '深圳市', en: 'Shenzhen' },
  '65': { zh: '新疆维吾尔自治区', en: 'Xinjiang' },
  '71': { zh: '台湾', en: 'Taiwan' },
  '81': { zh: '香港', en: 'Hong Kong' },
  '82': { zh: '澳门', en: 'Macao' },
};

const urban: { readonly [code: string]: Text } = {
  '330100': { zh: '杭州市区', en: 'the urban area of Hangzhou' },
};

/**
 * A place that a rule file names, with its code, which nothing else tells for certain.
 *
 * @param code a division code or its first digits; six digits that end in `00` are the urban area of a city
 * @returns the code alone for a place without a name here
 * @example placeText('3301', 'en') // 'Hangzhou (3301)'
 * @since 0.3.0
 */
export function placeText(code: string, lang: Lang): string {
  const name = entryOf(urban, code) ?? entryOf(places, code) ?? entryOf(places, code.replace(/(00)+$/, ''));
  if (!name) return code;
  return lang === 'zh' ? `${name.zh}（${code}）` : `${name.en} (${code})`;
}
