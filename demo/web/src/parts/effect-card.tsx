import { useState } from 'preact/hooks';
import type { Outline } from 'residence-permit-rules/impact';
import { lackingText } from 'residence-permit-rules/messages';
import {
  changeOf,
  clauseAt,
  clauseTitle,
  factLines,
  type ImpactView,
  labelIn,
  percent,
  sayLiteral,
  sayOutline,
  subjectOf,
} from '../../../../src/cli/render/impact-view.js';
import { impactWord } from '../../../../src/cli/render/impact-words.js';
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
  const [from, to] = changeOf(view, transition);
  // One paper that is a change by itself is named in the sentence.
  const isNamed = transition.part === 'lacking' && papers.length === 1;
  return (
    <details
      class="effect"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      data-part={transition.part}
    >
      <summary>{say('turns', { what: subjectOf(view, transition), from, to })}</summary>
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
            <li key={JSON.stringify(literal)}>{sayLiteral(view, literal)}</li>
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
      <p class="hint">{impactWord('share', lang, percent(share.share))}</p>
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
          {factLines(view, witness.facts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Ways to be among them; what several share is said once, above them. */
function Ways({ outlines, view }: { readonly outlines: readonly Outline[]; readonly view: ImpactView }) {
  return (
    <ul>
      {outlines.map((outline) => (
        <li key={JSON.stringify(outline)}>
          {sayOutline(view, outline)}
          {outline.oneOf.length > 0 && <Ways outlines={outline.oneOf} view={view} />}
        </li>
      ))}
    </ul>
  );
}
