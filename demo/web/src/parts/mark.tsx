import { statusText } from 'residence-permit-rules/messages';
import type { Bearing } from '../law.js';
import { useVisit } from '../visit.js';

const signs: { readonly [bearing in Bearing]: string } = {
  met: 'M4 9.5l3.2 3.2L14 6',
  unmet: 'M5 5l8 8M13 5l-8 8',
  unknown: 'M6.5 7a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.6M9 13.6v.2',
  note: 'M9 8v5M9 4.8v.2',
};

/** A sign beside a line; its word is for those who do not see it. */
export function Mark({ as }: { readonly as: Bearing }) {
  const { lang } = useVisit();
  return (
    <span class={`mark ${as}`}>
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <path d={signs[as]} />
      </svg>
      {as !== 'note' && <span class="hidden">{statusText(as, lang)}: </span>}
    </span>
  );
}
