import { procedureText } from 'residence-permit-rules/messages';
import { type Difference, sectionName, type Wording } from '../differences.js';
import { useVisit } from '../visit.js';
import { Source } from './source.js';

/** Clauses that differ between two versions, under the procedures that they are of. */
export function Clauses({ differences }: { readonly differences: readonly Difference[] }) {
  const { say, lang, choice } = useVisit();
  const count = (kind: Difference['kind']): number => differences.filter((one) => one.kind === kind).length;
  const procedures = [...new Set(differences.map(({ procedure }) => procedure))];
  return (
    <section aria-labelledby="clauses">
      <h2 id="clauses">{say('clauses')}</h2>
      <p>
        {differences.length === 0
          ? say('noChanges')
          : say('counts', { added: count('added'), changed: count('changed'), removed: count('removed') })}
      </p>
      {procedures.map((procedure) => (
        <details key={procedure ?? 'permit'} open={procedure === choice.procedure}>
          <summary>
            {procedure === undefined ? say('wholePermit') : procedureText(procedure, lang)}{' '}
            <span class="count">{differences.filter((one) => one.procedure === procedure).length}</span>
          </summary>
          <ul class="clauses">
            {differences
              .filter((one) => one.procedure === procedure)
              .map((one) => (
                <Change key={`${one.section} ${one.id}`} difference={one} />
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Change({ difference: { kind, section, before, after } }: { readonly difference: Difference }) {
  const { say, lang } = useVisit();
  // In a few words two conditions may read alike; then they tell nothing.
  const isTold = before !== null && after !== null && before.condition !== after.condition;
  return (
    <li class={kind}>
      <p class="about">
        <strong class="tag">{say(kind)}</strong> {sectionName(section, lang)}
      </p>
      <div class="both">
        {before && <Words look="old" name={say('before')} wording={before} isTold={isTold} />}
        {after && <Words look="new" name={say('after')} wording={after} isTold={isTold} />}
      </div>
    </li>
  );
}

interface WordsProps {
  readonly look: 'old' | 'new';
  readonly name: string;
  readonly wording: Wording;
  /** Whether the condition is shown beside the title. */
  readonly isTold: boolean;
}

function Words({ look, name, wording: { lines, condition, citation }, isTold }: WordsProps) {
  return (
    <div class={`wording ${look}`}>
      <p class="name">{name}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isTold && <p class="hint">{condition}</p>}
      <Source of={citation} />
    </div>
  );
}
