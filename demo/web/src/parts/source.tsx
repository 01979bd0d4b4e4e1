import type { Citation } from 'residence-permit-rules';
import { quote } from '../law.js';
import { useVisit } from '../visit.js';

/** Where in the law something stands. */
export function Source({ of }: { readonly of: Citation | null }) {
  const { lang } = useVisit();
  if (of === null) return null;
  const { text, url } = quote(of, lang);
  return (
    <cite class="source">
      {url ? (
        <a href={url} rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </cite>
  );
}
