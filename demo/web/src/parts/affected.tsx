import { useMemo } from 'preact/hooks';
import {
  type ImpactView,
  impactPartText,
  impactWord,
  labelIn,
  procedureText,
} from 'residence-permit-rules/messages';
import type { OutlinedImpact } from '../exact-worker.js';
import { type Comparison, effectsOf, type Found, type Pair, useImpacts } from '../impacts.js';
import { useVisit } from '../visit.js';
import { EffectCard } from './effect-card.js';

/** Everybody whom a change of the rules affects, procedure by procedure, or that it is nobody. */
export function Affected(pair: Pair) {
  const { say, lang, choice } = useVisit();
  const comparison = useImpacts(pair, choice.procedure);
  const { asOf, found } = comparison;
  const names = (some: readonly { readonly procedure: typeof choice.procedure }[]): string =>
    some.map(({ procedure }) => procedureText(procedure, lang)).join(lang === 'zh' ? '、' : ', ');
  const { same, open } = sortedOut(found);
  const givenUp = open.filter(({ answer }) => answer.kind === 'gave-up');
  return (
    <section aria-labelledby="affected" class="affected">
      <h2 id="affected">{say('affected')}</h2>
      <Comparing comparison={comparison} />
      {found.length > givenUp.length && (
        <>
          <p class="hint">{say('affectedNote', { day: asOf })}</p>
          <p class="hint">{say('shareNote')}</p>
        </>
      )}
      {found.map(({ procedure, answer }) =>
        answer.kind === 'gave-up' || same.some((one) => one.answer === answer) ? null : (
          <Changes key={procedure} answer={answer} pair={pair} />
        ),
      )}
      {same.length > 0 && <p>{say('nobodyAffected', { what: names(same) })}</p>}
      {givenUp.length > 0 && <p class="notice">{say('noImpact', { what: names(givenUp) })}</p>}
    </section>
  );
}

/** Where people are affected, where nobody is, and where nobody was found but not everything could be compared. */
function sortedOut(found: readonly Found[]): {
  readonly [kind in 'changed' | 'same' | 'open']: readonly Found[];
} {
  const kindOf = ({ answer }: Found): 'changed' | 'same' | 'open' => {
    if (answer.kind === 'gave-up') return 'open';
    if (!answer.isUnchanged) return 'changed';
    return answer.certificate.undecided.length === 0 ? 'same' : 'open';
  };
  const those = (kind: 'changed' | 'same' | 'open') => found.filter((one) => kindOf(one) === kind);
  return { changed: those('changed'), same: those('same'), open: those('open') };
}

/** How far it is; once it is through, what it came to, for screen readers too. */
function Comparing({ comparison: { procedures, found } }: { readonly comparison: Comparison }) {
  const { say, lang } = useVisit();
  const [done, all] = [found.length, procedures.length];
  const now = procedures[done];
  const { changed, same, open } = sortedOut(found);
  const outcome =
    changed.length + same.length === 0
      ? 'comparedNothing'
      : open.length === 0
        ? 'compared'
        : 'comparedInPart';
  const text = now && say('comparing', { what: procedureText(now, lang), done: done + 1, all });
  return (
    <>
      {text !== undefined && (
        <p class="progress">
          <progress aria-label={text} value={done} max={all} />
          <span>{text}</span>
        </p>
      )}
      <p role="status">
        {now === undefined &&
          say(outcome, {
            changed: changed.length,
            same: same.length,
            open: open.length,
          })}
      </p>
    </>
  );
}

/** What changes in one procedure, under what it means for people. */
function Changes({ answer, pair }: { readonly answer: OutlinedImpact; readonly pair: Pair }) {
  const { say, lang, choice } = useVisit();
  const { procedure } = answer;
  const groups = useMemo(() => effectsOf(answer), [answer]);
  const comma = lang === 'zh' ? '、' : ', ';
  const { undecided, searched, cells } = answer.certificate;
  const view: ImpactView = {
    impact: answer,
    lang,
    before: pair.before.resolved.version,
    after: pair.after.resolved.version,
  };
  return (
    <details open={procedure === choice.procedure} data-procedure={procedure}>
      <summary>
        {procedureText(procedure, lang)}{' '}
        <span class="count">{groups.reduce((count, [, effects]) => count + effects.length, 0) || ''}</span>
      </summary>
      <div class="effects">
        {groups.map(([heading, effects]) => (
          <div key={heading} class={heading}>
            <h3>{say(heading)}</h3>
            {effects.map((effect, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list of an answer never changes
              <EffectCard key={i} effect={effect} view={view} />
            ))}
          </div>
        ))}
        {undecided.length === 0 ? (
          <p class="hint">{impactWord('certificate', lang, BigInt(cells).toLocaleString(lang))}</p>
        ) : (
          <p class="notice">
            {say('notCompared', {
              what: [...new Set(undecided.map(({ part }) => impactPartText(part, lang)))].join(comma),
            })}
          </p>
        )}
        {searched.length > 0 && (
          <p class="notice">
            {say('searched', { what: searched.map((fact) => labelIn(view)(fact, lang)).join(comma) })}
          </p>
        )}
        <p class="hint">{impactWord('axioms', lang)}</p>
      </div>
    </details>
  );
}
