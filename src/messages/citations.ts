import type { Authority, Citation } from '../policy/index.js';
import type { Lang } from './text.js';

/** How a citation is written. */
export interface CitationStyle {
  /** The instrument's title; its id if left out. */
  readonly title?: string | undefined;
  /** The kind of instrument: guides have parts where laws have articles. */
  readonly kind?: Authority | undefined;
}

/**
 * A source in words: the instrument, and the place in it.
 *
 * @example
 * citationText({ instrument: 'decree-663', article: '9', item: '3' }, 'zh', { title: '居住证暂行条例' })
 * // '《居住证暂行条例》第9条第3款'
 * @since 0.3.0
 */
export function citationText(citation: Citation, lang: Lang, { title, kind }: CitationStyle = {}): string {
  const place = placeOf(citation, lang, kind === 'official-guide' || kind === 'secondary');
  if (title === undefined) return `${citation.instrument} ${place}`;
  return lang === 'zh' ? `《${title}》${place}` : `${title}, ${place}`;
}

/** Articles, paragraphs and items (第一条第一款第一项) of a law; parts, numbered or named, of a guide. */
function placeOf({ article, item = '' }: Citation, lang: Lang, isGuide: boolean): string {
  const rest = item === '' ? '' : ` ${item}`;
  if (!/^\d/.test(article)) return (lang === 'zh' ? `“${article}”` : `"${article}"`) + rest;
  const isZh = lang === 'zh';
  const place = isZh ? `第${article}${isGuide ? '部分' : '条'}` : `${isGuide ? 'part' : 'art.'} ${article}`;
  const [whole, paragraph, items = ''] = /^(\d+)?((?:\(\w+\))*)$/.exec(item) ?? [];
  if (whole === undefined || isGuide) return place + rest;
  if (isZh) return place + (paragraph ? `第${paragraph}款` : '') + items.replace(/\((\w+)\)/g, '第($1)项');
  return place + (paragraph ? ` para. ${paragraph}${items}` : items && ` ${items}`);
}
