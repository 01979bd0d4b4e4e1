import { useEffect, useState } from 'preact/hooks';
import { compare, type Policy, type Verdict } from 'residence-permit-rules';
import { authorityText, outcomeText } from 'residence-permit-rules/messages';
import { toldAtTheTop } from '../coming.js';
import { type Page, pageOf } from '../law.js';
import { movedTo } from '../moving.js';
import { Source } from '../parts/source.js';
import { loadPolicy, type Place, places, versionOn } from '../policies.js';
import { useVisit } from '../visit.js';
import type { Say, Word } from '../words.js';

/** A city's answer to the same person. */
interface Column {
  readonly place: Place;
  /** `null` where the rules of the day do not have the procedure. */
  readonly verdict: Verdict | null;
  readonly page: Page;
}

const cities = places.filter(({ isAside }) => !isAside);

/** The answers under the rules of several cities, side by side. */
export function ComparePage({ home }: { readonly home: Policy | undefined }) {
  const { say, lang, choice, told } = useVisit();
  const { procedure } = choice;
  const policies = useCities();
  const [chosen, setChosen] = useState<readonly string[]>(['hangzhou', 'beijing', 'shanghai', 'shenzhen']);
  const [isMoving, setMoving] = useState(true);
  const columns = policies
    .filter(({ place }) => chosen.includes(place.id))
    .map(({ place, policy }): Column => {
      const facts = isMoving ? movedTo(told.answers, place.division) : told.answers;
      // Beside the policy that the questions were of, since their answers may be of its own making.
      const both = home ? [policy, home] : [policy];
      const { policies: found } = compare(both, facts, { asOf: told.asOf, procedure });
      return { place, verdict: found[0]?.verdict ?? null, page: pageOf(versionOn(policy, told.asOf), lang) };
    });
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <div class="page wide">
      <h1>{say('compareTitle')}</h1>
      <p class="lead">{say('compareNote', { day: told.asOf })}</p>
      <fieldset class="inline">
        <legend>{say('place')}</legend>
        {cities.map(({ id, [lang]: name }) => (
          <label class="choice slim" key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <label class="choice slim">
        <input type="checkbox" checked={isMoving} onChange={() => setMoving(!isMoving)} />
        <span>{say('moveAlong')}</span>
      </label>
      <div class="cities">
        {columns.map((column) => (
          <City key={column.place.id} column={column} all={columns} />
        ))}
      </div>
    </div>
  );
}

type Row = readonly [name: Word, tell: (verdict: Verdict, page: Page, say: Say) => string];

const listed = (names: readonly string[], page: Page, say: Say): string =>
  names.length === 0 ? say('none') : names.join(page.lang === 'zh' ? '；' : '; ');

const rows: readonly Row[] = [
  ['outcome', ({ outcome }, { lang }) => outcomeText(outcome, lang)],
  ['earliest', ({ earliestEligibleOn }) => earliestEligibleOn ?? '—'],
  [
    'groundsMet',
    ({ grounds, procedure }, page, say) =>
      listed(
        grounds
          .filter(({ status }) => status === 'met')
          .map(({ id }) => page.titleOf(page.version?.procedures[procedure]?.grounds, id)),
        page,
        say,
      ),
  ],
  [
    'papers',
    ({ missingMaterials, procedure }, page, say) =>
      listed(
        missingMaterials.map(({ requirement }) =>
          page.titleOf(page.version?.procedures[procedure]?.materials, requirement),
        ),
        page,
        say,
      ),
  ],
  ['unknowns', ({ missingFacts }, page, say) => listed(missingFacts.map(page.factName), page, say)],
  ['authority', ({ policy }, { lang }) => (policy.authority ? authorityText(policy.authority, lang) : '—')],
];

/** One city: the rows lie beside those of the others where there is room. */
function City({ column, all }: { readonly column: Column; readonly all: readonly Column[] }) {
  const { say, lang } = useVisit();
  const { place, verdict, page } = column;
  const told = (row: Row, { verdict, page }: Column): string =>
    verdict ? row[1](verdict, page, say) : say('noProcedure');
  const first = verdict?.reasons.find(({ citation }) => citation !== null);
  return (
    <section class="city" aria-labelledby={`city-${place.id}`} data-outcome={verdict?.outcome}>
      <h2 id={`city-${place.id}`}>{page.version?.title[lang] ?? place[lang]}</h2>
      <dl>
        {rows.map((row) => {
          const text = told(row, column);
          const isDifferent = all.some((other) => told(row, other) !== text);
          return (
            <div key={row[0]}>
              <dt>
                {say(row[0])}
                {!isDifferent && all.length > 1 && <span class="tag">{say('alike')}</span>}
              </dt>
              <dd>{text}</dd>
            </div>
          );
        })}
      </dl>
      <p>
        <Source of={first?.citation ?? null} />
      </p>
    </section>
  );
}

/** The law of every city; nothing until all of it is there. */
function useCities(): readonly { readonly place: Place; readonly policy: Policy }[] {
  const [found, setFound] = useState<readonly { readonly place: Place; readonly policy: Policy }[]>([]);
  useEffect(() => {
    const load = async (place: Place) => {
      const policy = await loadPolicy(`${place.id}/residence-permit`);
      return policy ? [{ place, policy }] : [];
    };
    Promise.all(cities.map(load)).then((all) => setFound(all.flat()), toldAtTheTop);
  }, []);
  return found;
}
