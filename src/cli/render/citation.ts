import { authorityText, citationText, type Lang } from '../../messages/index.js';
import type { Citation } from '../../policy/index.js';
import type { Instrument } from '../../schema/index.js';

/** Writes citations short, and lists at the end what they stand for. */
export interface Citer {
  /** `hangzhou-2018 art. 16 para. 1(1)`; empty for none. */
  cite(citation: Citation | null): string;
  /** The same with the title of the instrument for its id, and its address. */
  citeInFull(citation: Citation | null): string;
  /** The instruments cited so far, in full. */
  sources(): string[];
}

/** A citer over a list of instruments. */
export function createCiter(instruments: readonly Instrument[], lang: Lang): Citer {
  const cited = new Set<string>();
  const find = (id: string): Instrument | undefined => instruments.find((instrument) => instrument.id === id);
  return {
    cite(citation) {
      if (citation === null) return '';
      cited.add(citation.instrument);
      return citationText(citation, lang, { kind: find(citation.instrument)?.kind });
    },
    citeInFull(citation) {
      if (citation === null) return '';
      const { kind, title, url } = find(citation.instrument) ?? {};
      const text = citationText(citation, lang, { kind, title: title?.[lang] ?? citation.instrument });
      return url ? `${text} ${url}` : text;
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
