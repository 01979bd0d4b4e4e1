import { useState } from 'preact/hooks';
import type { Outline } from 'residence-permit-rules/impact';
import {
  clauseAt,
  clauseTitle,
  type ImpactView,
  impactWord,
  type LabelOf,
  labelIn,
  lackingText,
  literalText,
  outlineText,
  shareText,
  statedLines,
  transitionSides,
  transitionSubject,
} from 'residence-permit-rules/messages';
import { divisionName } from '../divisions.js';
import type { Effect } from '../impacts.js';
import { useVisit } from '../visit.js';
import { Source } from './source.js';

interface Props {
  readonly effect: Effect;
  readonly view: ImpactView;
}

/** One change as a sentence; who they are, and the clauses that bring it about, when it is opened. */
export function EffectCard({ effect, view }: Props) {
  const { say } = useVisit();
  const { transition, papers } = effect;
  const [isOpen, setOpen] = useState(transition.part === 'outcome');
  const [from, to] = transitionSides(view, transition);
  // One paper that is a change by itself is named in the sentence.
  const isNamed = transition.part === 'lacking' && papers.length === 1;
  return (
    <details
      class="effect"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      data-part={transition.part}
    >
      <summary>{say('turns', { what: transitionSubject(view, transition), from, to })}</summary>
      {papers.length > 0 && !isNamed && (
        <p class="hint">
          {say('papersNamed', {
            what: papers
              .map((kinds) => lackingText(kinds, view.lang, labelIn(view)))
              .join(view.lang === 'zh' ? '；' : '; '),
          })}
        </p>
      )}
      {isOpen && <Who effect={effect} view={view} />}
    </details>
  );
}

function Who({ effect: { transition, outlines }, view }: Props) {
  const { lang } = view;
  const { common, share, clauses, witness } = transition;
  const isEverybody = common.length + outlines.length === 0;
  return (
    <>
      <p>{impactWord(isEverybody ? 'all' : 'everyone', lang)}</p>
      {common.length > 0 && (
        <ul>
          {common.map((literal) => (
            <li key={JSON.stringify(literal)}>{literalText(literal, lang, labelIn(view))}</li>
          ))}
        </ul>
      )}
      {outlines.map((alternatives, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of an answer never changes
        <div key={i}>
          <p>{impactWord(i + common.length === 0 ? 'anyOf' : 'oneOf', lang)}</p>
          <Ways outlines={alternatives} view={view} />
        </div>
      ))}
      <p class="hint">{impactWord('share', lang, shareText(share.share))}</p>
      {clauses.length > 0 && <p>{impactWord('because', lang)}</p>}
      <ul>
        {clauses.map(({ path, kind }) => (
          <li key={path}>
            {clauseTitle(view, path)} <span class="tag">{impactWord(kind, lang)}</span>
            <Source of={(clauseAt(view.after, path) ?? clauseAt(view.before, path))?.citation ?? null} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{impactWord('example', lang)}</summary>
        <ul>
          {statedLines(witness.facts, lang, nameIn(view)).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Names as the rules have them, and those of places, by their codes. */
const nameIn = (view: ImpactView): LabelOf => {
  const label = labelIn(view);
  return (path, lang) => {
    const [, code] = /\.(\d{6})$/.exec(path) ?? [];
    const place = code && divisionName(code, lang);
    return place === undefined || place === code ? label(path, lang) : place;
  };
};

/** Ways to be among them; what several share is said once, above them. */
function Ways({ outlines, view }: { readonly outlines: readonly Outline[]; readonly view: ImpactView }) {
  return (
    <ul>
      {outlines.map((outline) => (
        <li key={JSON.stringify(outline)}>
          {outlineText(view, outline)}
          {outline.oneOf.length > 0 && <Ways outlines={outline.oneOf} view={view} />}
        </li>
      ))}
    </ul>
  );
}
