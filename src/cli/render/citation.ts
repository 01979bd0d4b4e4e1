import type { Lang } from '../../messages/index.js';
import type { Citation } from '../../policy/index.js';
import type { Instrument } from '../../schema/index.js';
import { word } from './words.js';

/** A citation as people write it: `杭州市流动人口服务管理规定 第16条 1(1)`. */
export function renderCitation(
  { instrument, article, item }: Citation,
  instruments: readonly Instrument[],
  lang: Lang,
): string {
  const known = instruments.find(({ id }) => id === instrument);
  const place = word('article', lang).replace('%', article);
  return [known?.title[lang] ?? instrument, place, item].filter(Boolean).join(' ');
}
