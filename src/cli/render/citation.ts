import type { Lang } from '../../messages/index.js';
import type { Citation } from '../../policy/index.js';
import type { Instrument } from '../../schema/index.js';
import { word } from './words.js';

/** Writes citations short, and lists at the end what they stand for. */
export interface Citer {
  /** `hangzhou-2018 art. 16 1(1)`; empty for none. */
  cite(citation: Citation | null): string;
  /** The instruments cited so far, in full. */
  sources(): string[];
}

/** A citer over a list of instruments. */
export function createCiter(instruments: readonly Instrument[], lang: Lang): Citer {
  const cited = new Set<string>();
  return {
    cite(citation) {
      if (citation === null) return '';
      const { instrument, article, item } = citation;
      cited.add(instrument);
      return [instrument, word('article', lang).replace('%', article), item].filter(Boolean).join(' ');
    },
    sources: () =>
      [...cited].map((id) => {
        const known = instruments.find((instrument) => instrument.id === id);
        return [`${id}: ${known?.title[lang] ?? id}`, known?.number, known?.url].filter(Boolean).join(' · ');
      }),
  };
}
