import { useState } from 'preact/hooks';
import type { Page } from '../law.js';
import { type Paper, papersText, type Wanted } from '../papers.js';
import { addressOf } from '../session.js';
import { useVisit } from '../visit.js';
import { Source } from './source.js';

interface Props {
  readonly wanted: readonly Wanted[];
  readonly title: string;
  readonly page: Page;
}

/** The papers to bring, to be ticked off, with what would do instead. */
export function Checklist({ wanted, title, page }: Props) {
  const { say } = useVisit();
  const done = wanted.filter(({ isReady }) => isReady).length;
  return (
    <section aria-labelledby="checklist" class="checklist">
      <h2 id="checklist">{say('checklist')}</h2>
      {wanted.length === 0 ? (
        <p>{say('nothingNeeded')}</p>
      ) : (
        <>
          <p class="hint screen-only">{say('checklistNote')}</p>
          <p role="status" class={`ready screen-only ${done === wanted.length ? 'all' : ''}`}>
            {done === wanted.length ? say('allReady') : say('ready', { done, all: wanted.length })}
          </p>
          <ol>
            {wanted.map((one) => (
              <Requirement key={one.id} wanted={one} />
            ))}
          </ol>
        </>
      )}
      <HandOn wanted={wanted} title={title} page={page} />
    </section>
  );
}

function Requirement({
  wanted: { id, title, citation, isDoubtful, ways, isReady },
}: {
  readonly wanted: Wanted;
}) {
  const { say } = useVisit();
  const only = ways.length === 1 ? ways[0] : undefined;
  const isPlain = only?.length === 1 && only[0]?.name === title;
  return (
    <li class={isReady ? 'is-ready' : ''} data-requirement={id} data-ready={isReady}>
      <fieldset>
        <legend class={isPlain ? 'hidden' : ''}>
          {title}
          {isReady && <span aria-hidden="true"> ✓</span>}
          {isReady && <span class="hidden">{say('done')}</span>}
          {ways.length > 1 && <small>{say('anyOne')}</small>}
        </legend>
        {ways.map((papers) => (
          <div class="way" key={papers.map(({ kind }) => kind).join()}>
            {papers.map((paper) => (
              <Tick key={paper.kind} paper={paper} />
            ))}
          </div>
        ))}
      </fieldset>
      {isDoubtful && <p class="hint">{say('maybe')}</p>}
      <Source of={citation} />
    </li>
  );
}

function Tick({ paper: { kind, name } }: { readonly paper: Paper }) {
  const { told, tell } = useVisit();
  const isTicked = told.ticked.includes(kind);
  const others = told.ticked.filter((one) => one !== kind);
  return (
    <label class="choice slim">
      <input
        type="checkbox"
        value={kind}
        checked={isTicked}
        onChange={() => tell({ ticked: isTicked ? others : [...others, kind] })}
      />
      <span>{name}</span>
    </label>
  );
}

/** Prints the list, or hands it on as text. Neither the text nor the address has answers in it. */
function HandOn({ wanted, title, page }: Props) {
  const { say, choice } = useVisit();
  const [said, setSaid] = useState('');
  const share = async (): Promise<void> => {
    const url = new URL(addressOf('start', choice), location.href).href;
    const text = `${papersText(wanted, title, page)}\n${url}`;
    try {
      if (navigator.share) return await navigator.share({ title, text });
      await navigator.clipboard.writeText(text);
      setSaid(say('copied'));
    } catch (error) {
      // Whoever closes the sheet of their phone needs no message.
      if ((error as Error).name !== 'AbortError') setSaid(say('notCopied'));
    }
  };
  return (
    <div class="buttons screen-only">
      <button type="button" class="second" onClick={() => print()}>
        {say('print')}
      </button>
      <button type="button" class="second" onClick={share}>
        {say('share')}
      </button>
      <span role="status" class="hint">
        {said}
      </span>
    </div>
  );
}
