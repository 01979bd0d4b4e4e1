import { useEffect } from 'preact/hooks';
import type { Policy, Procedure } from 'residence-permit-rules';
import { useComing, usePoliciesOf } from '../coming.js';
import { prepareQuestions } from '../exact-questions.js';
import { Group, Radios } from '../parts/radios.js';
import { type Place, placeOf, places, versionOn } from '../policies.js';
import { useVisit } from '../visit.js';

/** Where, which permit, what to do and when. */
export function StartPage({ policy }: { readonly policy: Policy | undefined }) {
  const { say, lang, choice, told, tell, go } = useVisit();
  const there = usePoliciesOf(placeOf(choice.policy));
  const version = policy && versionOn(policy, told.asOf);
  const procedures = Object.entries(version?.procedures ?? {});
  const procedure = procedures.some(([id]) => id === choice.procedure)
    ? choice.procedure
    : procedures[0]?.[0];
  usePreparing(version && policy, procedure as Procedure);
  const inForce = there.filter((one) => versionOn(one, told.asOf));

  const [coming, choosePlace] = useComing((id, found) => {
    const first = found.find((one) => versionOn(one, told.asOf) && one.id === `${id}/residence-permit`);
    go('start', { policy: (first ?? found[0])?.id ?? choice.policy });
  });
  const chosenPlace = coming ?? placeOf(choice.policy)?.id;
  const begin = (event: Event): void => {
    event.preventDefault();
    if (!version || !procedure) return;
    tell({ asking: null, trail: [], skipped: [], wantsDetails: false });
    go('questions', { procedure: procedure as Procedure });
  };

  return (
    <form class="page" onSubmit={begin} data-policy={policy?.id}>
      <h1>{say('startTitle')}</h1>
      <p class="lead">{say('serviceNote')}</p>
      <Group legend={say('place')} class="tiles">
        <Radios
          name="place"
          options={places.filter(({ isAside }) => !isAside).map(optionIn(lang))}
          chosen={chosenPlace}
          onChoose={choosePlace}
        />
        <details open={placeOf(choice.policy)?.isAside}>
          <summary>{say('morePlaces')}</summary>
          <Radios
            name="place"
            options={places.filter(({ isAside }) => isAside).map(optionIn(lang))}
            chosen={chosenPlace}
            onChoose={choosePlace}
          />
        </details>
      </Group>
      <Day />
      {!version && <p class="notice">{say('notInForce', { day: told.asOf })}</p>}
      {inForce.length > 1 && (
        <Group legend={say('permit')}>
          <Radios
            name="permit"
            options={inForce.map((one) => ({
              value: one.id,
              label: versionOn(one, told.asOf)?.title[lang] ?? one.id,
            }))}
            chosen={choice.policy}
            onChoose={(id) => go('start', { policy: id })}
          />
        </Group>
      )}
      {version && (
        <Group legend={say('procedure')}>
          <Radios
            name="procedure"
            options={procedures.map(([id, rules]) => ({ value: id, label: rules?.title[lang] ?? id }))}
            chosen={procedure}
            onChoose={(id) => go('start', { procedure: id as Procedure })}
          />
        </Group>
      )}
      <button type="submit" class="main" disabled={!version || coming !== null}>
        {say('begin')}
      </button>
    </form>
  );
}

const optionIn =
  (lang: 'zh' | 'en') =>
  (place: Place): { value: string; label: string } => ({ value: place.id, label: place[lang] });

/** The day of the question. */
function Day() {
  const { say, told, tell } = useVisit();
  return (
    <div class="field">
      <label class="name" for="day">
        {say('day')}
      </label>
      <p class="hint" id="day-hint">
        {say('dayHelp')}
      </p>
      <input
        id="day"
        type="date"
        required
        min="2011-01-01"
        max="2099-12-31"
        aria-describedby="day-hint"
        value={told.asOf}
        onInput={({ currentTarget: { value, validity } }) => value && validity.valid && tell({ asOf: value })}
      />
    </div>
  );
}

/** Half a second without another choice: nobody is still typing a day. */
const SETTLED_MS = 500;

/** Works out the first questions while somebody still reads this page. */
function usePreparing(policy: Policy | undefined, procedure: Procedure): void {
  const { told, lang } = useVisit();
  const { asOf, answers } = told;
  useEffect(() => {
    if (!policy) return;
    const begun = setTimeout(() => prepareQuestions({ policy, procedure, lang }, asOf, answers), SETTLED_MS);
    return () => clearTimeout(begun);
  }, [policy, procedure, asOf, answers, lang]);
}
