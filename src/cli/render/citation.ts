import { authorityText, type Lang } from '../../messages/index.js';
import type { Citation } from '../../policy/index.js';
import type { Instrument } from '../../schema/index.js';

/** Writes citations short, and lists at the end what they stand for. */
export interface Citer {
  /** `hangzhou-2018 art. 16 para. 1(1)`; empty for none. */
  cite(citation: Citation | null): string;
  /** The same with the title of the instrument for its id, and its address. */
  citeInFull(citation: Citation | null): string;
  /** Where in its instrument it is: `art. 16 para. 1(1)`. */
  place(citation: Citation): string;
  /** The instruments cited so far, in full. */
  sources(): string[];
}

/** A citer over a list of instruments. */
export function createCiter(instruments: readonly Instrument[], lang: Lang): Citer {
  const cited = new Set<string>();
  const find = (id: string): Instrument | undefined => instruments.find((instrument) => instrument.id === id);
  const placeIn = ({ instrument, article, item }: Citation): string => {
    const kind = find(instrument)?.kind;
    return placeOf(article, item, kind === 'official-guide' || kind === 'secondary', lang);
  };
  return {
    place: placeIn,
    cite(citation) {
      if (citation === null) return '';
      cited.add(citation.instrument);
      return `${citation.instrument} ${placeIn(citation)}`;
    },
    citeInFull(citation) {
      if (citation === null) return '';
      const known = find(citation.instrument);
      const title = known?.title[lang] ?? citation.instrument;
      return [lang === 'zh' ? `《${title}》` : `${title}, `, placeIn(citation), known?.url && ` ${known.url}`]
        .filter(Boolean)
        .join('');
    },
    sources: () =>
      [...cited].map((id) => {
        const known = find(id);
        const kind = known && authorityText(known.kind, lang);
        const titled = `${id}: ${known?.title[lang] ?? id}`;
        return [titled, kind, known?.number, known?.url].filter(Boolean).join(' · ');
      }),
  };
}

/** Laws have articles, paragraphs and items (第一条第一款第一项); guides have parts, numbered or named. */
function placeOf(article: string, item: string | undefined, isGuide: boolean, lang: Lang): string {
  const [whole, paragraph, items = ''] = /^(\d+)?((?:\(\w+\))*)$/.exec(item ?? '') ?? [];
  const isPlain = whole === undefined || isGuide;
  const rest = item === undefined ? '' : isPlain ? ` ${item}` : '';
  if (!/^\d/.test(article)) return `“${article}”${item === undefined ? '' : ` ${item}`}`;
  if (lang === 'en') {
    const place = `${isGuide ? 'part' : 'art.'} ${article}`;
    const inside = paragraph === undefined ? items && ` ${items}` : ` para. ${paragraph}${items}`;
    return `${place}${isPlain ? rest : inside}`;
  }
  const inside = `${paragraph === undefined ? '' : `第${paragraph}款`}${items.replace(/\((\w+)\)/g, '第($1)项')}`;
  return `第${article}${isGuide ? '部分' : '条'}${isPlain ? rest : inside}`;
}
