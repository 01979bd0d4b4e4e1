import { useEffect, useState } from 'preact/hooks';
import { compare, type Policy } from 'residence-permit-rules';
import { outcomeText, procedureText } from 'residence-permit-rules/messages';
import { formatDay } from '../../../../src/calendar/index.js';
import type { Spell } from '../../../../src/policy/index.js';
import { toldAtTheTop } from '../coming.js';
import { differencesOf } from '../differences.js';
import { Affected } from '../parts/affected.js';
import { Clauses } from '../parts/clauses.js';
import { alwaysAs, placeOf, places, policiesOf, titleOf } from '../policies.js';
import { useVisit } from '../visit.js';

/** What changed between two versions of a permit's rules, for everybody and for this person. */
export function ChangesPage() {
  const { say, lang, choice } = useVisit();
  const policies = useChanging();
  const [wanted, setWanted] = useState(choice.policy);
  const policy = policies.find(({ id }) => id === wanted) ?? policies[0];
  const last = (policy?.spells.length ?? 0) - 1;
  const [pair, setPair] = useState<readonly [number, number] | null>(null);
  const [from, to] = pair ?? [last - 1, last];
  const [before, after] = [policy?.spells[from], policy?.spells[to]];
  return (
    <div class="page wide">
      <h1>{say('changesTitle')}</h1>
      <p class="lead">{say('changesNote')}</p>
      {policy && (
        <div class="pickers">
          <Picker
            name="policy"
            label={say('permit')}
            options={policies.map((one) => [one.id, titleOf(one, lang)])}
            value={policy.id}
            onPick={(id) => {
              setWanted(id);
              setPair(null);
            }}
          />
          <Picker
            name="older"
            label={say('older')}
            options={versionsOf(policy, say('inForceFrom', { day: '{day}' })).slice(0, -1)}
            value={String(from)}
            onPick={(value) => setPair([Number(value), Math.max(to, Number(value) + 1)])}
          />
          <Picker
            name="newer"
            label={say('newer')}
            options={versionsOf(policy, say('inForceFrom', { day: '{day}' })).slice(from + 1)}
            value={String(to)}
            onPick={(value) => setPair([from, Number(value)])}
          />
        </div>
      )}
      {policy && before && after && (
        <>
          <ForYou policy={policy} before={before} after={after} />
          <Affected policy={policy} before={before} after={after} />
          <Clauses differences={differencesOf(before.resolved, after.resolved, lang)} />
        </>
      )}
    </div>
  );
}

/** The versions of a policy by the days on which they, or the law above them, began. */
const versionsOf = ({ spells }: Policy, text: string): [string, string][] =>
  spells.map(({ from }, i) => [String(i), text.replace('{day}', formatDay(from))]);

interface PickerProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string;
  readonly onPick: (value: string) => void;
}

const Picker = ({ name, label, options, value, onPick }: PickerProps) => (
  <div class="field">
    <label class="name" for={name}>
      {label}
    </label>
    <select id={name} value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

interface ForYouProps {
  readonly policy: Policy;
  readonly before: Spell;
  readonly after: Spell;
}

/** The answers so far, on their day, under each version as if it stood then. */
function ForYou({ policy, before, after }: ForYouProps) {
  const { say, lang, choice, told } = useVisit();
  if (Object.keys(told.answers).length === 0 || placeOf(policy.id) !== placeOf(choice.policy)) return null;
  const spells = [before, after];
  const versions = spells.map((spell) => alwaysAs(policy, spell));
  const found = compare(versions, told.answers, { asOf: told.asOf, procedure: choice.procedure });
  const both = found.policies.map(({ verdict }, i) => ({
    from: formatDay(spells[i]?.from ?? 0),
    text: verdict ? outcomeText(verdict.outcome, lang) : say('noProcedure'),
  }));
  return (
    <section class="notice" aria-labelledby="for-you">
      <h2 id="for-you">{say('forYou')}</h2>
      <p>{say('forYouNote', { day: told.asOf, what: procedureText(choice.procedure, lang) })}</p>
      <dl class="facts">
        {both.map(({ from, text }) => (
          <div key={from}>
            <dt>{say('inForceFrom', { day: from })}</dt>
            <dd>
              <strong>{text}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The policies with more than one version on record. */
function useChanging(): readonly Policy[] {
  const [found, setFound] = useState<readonly Policy[]>([]);
  useEffect(() => {
    Promise.all(places.map(policiesOf)).then(
      (all) => setFound(all.flat().filter(({ spells }) => spells.length > 1)),
      toldAtTheTop,
    );
  }, []);
  return found;
}
