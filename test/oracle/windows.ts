import type { CureClause, WindowClause } from '../../src/policy/index.js';
import type { Window } from '../../src/verdict/index.js';
import { anchorDay, endorsementsOf, type MaybeDay } from './anchors.js';
import { civilDate, type DayNumber, dayNumber, plus, repeated } from './civil-days.js';
import { firstThatApplies, truthOfWhen } from './conditions.js';
import { clausesIn, type Scene } from './scene.js';
import { termEnd } from './terms.js';
import { rolledForward } from './working-days.js';

/** A window on the calendar; `closes` is the latest last day, endless where it stays open. */
interface Laid {
  readonly opens: DayNumber;
  readonly closes: DayNumber;
  readonly earliestClose: DayNumber;
  readonly unannounced: number | null;
}

/** The window of the procedure that counts on asOf; `null` if there is none or it cannot be known. */
export function windowOf(scene: Scene): Window | null {
  const first = firstThatApplies(scene, clausesIn<WindowClause>(scene.rules.window));
  if (!first) return null;
  const [id, clause] = first;
  const laid = layOn(scene, clause);
  if (!laid) return null;
  const { opens, closes, earliestClose, unannounced } = laid;
  const isEndless = closes === Number.POSITIVE_INFINITY;
  return {
    opensOn: civilDate(opens),
    closesOn: isEndless ? null : civilDate(earliestClose),
    lastSafeOn: isEndless ? null : civilDate(earliestClose - 1),
    state: stateOf(scene, laid),
    range:
      unannounced === null
        ? null
        : { earliest: civilDate(earliestClose), latest: civilDate(closes), unannounced },
    clause: id,
    citation: clause.citation,
  };
}

function stateOf(scene: Scene, { opens, closes }: Laid): Window['state'] {
  const { asOf } = scene;
  if (asOf < opens) return 'not-yet-open';
  if (asOf <= closes) return 'open';
  const band = bandOf(scene, closes, asOf, undefined);
  return band && !['new-application', 'void'].includes(band.effect) ? 'late' : 'closed';
}

/** The band of lateness that a day lies in, for what was done on a day, or for what is yet to be done. */
function bandOf(
  scene: Scene,
  closes: DayNumber,
  day: DayNumber,
  doneOn: DayNumber | undefined,
): CureClause | undefined {
  const found = clausesIn<CureClause>(scene.rules.cure).find(
    ([, band]) =>
      isFor(band, doneOn) &&
      truthOfWhen(scene, band.when) !== false &&
      (band.within === null || day <= plus(closes, band.within)),
  );
  return found?.[1];
}

/** A band with a last day is for what was done by then, and not for what is still to be done. */
const isFor = ({ actedBy }: CureClause, doneOn: DayNumber | undefined): boolean =>
  actedBy === undefined || (doneOn !== undefined && doneOn <= dayNumber(actedBy));

function layOn(scene: Scene, clause: WindowClause): Laid | undefined {
  const start = windowAnchor(scene, clause);
  if (typeof start !== 'number') return undefined;
  return clause.every ? layRecurring(scene, clause, start) : layAt(clause, start);
}

/** A permit whose last day is not stated runs by the terms of the version. */
function windowAnchor(scene: Scene, { from }: WindowClause): MaybeDay {
  const stated = anchorDay(scene, from);
  return from === 'permit.expiresOn' && stated === undefined ? termEnd(scene, scene.version.terms) : stated;
}

function layAt({ opens, closes, rollsForward }: WindowClause, anchor: DayNumber): Laid {
  const end = closes ? plus(anchor, closes) : Number.POSITIVE_INFINITY;
  const laid = { opens: plus(anchor, opens), closes: end, earliestClose: end, unannounced: null };
  if (!closes || !rollsForward) return laid;
  const { earliest, latest, unannounced } = rolledForward(end);
  return { ...laid, closes: latest, earliestClose: earliest, unannounced };
}

/** The first window, of those at each full period from an anchor, that opens later than a day. */
function nextWindow(clause: WindowClause, anchor: DayNumber, day: DayNumber): Laid {
  const { every = { years: 1 }, opens } = clause;
  let n = 1;
  while (plus(plus(anchor, repeated(every, n)), opens) <= day) n++;
  return layAt(clause, plus(anchor, repeated(every, n)));
}

function layRecurring(scene: Scene, clause: WindowClause, start: DayNumber): Laid | undefined {
  const { asOf } = scene;
  const after = (clause.after ?? []).map((anchor) => anchorDay(scene, anchor));
  if (after.includes(undefined)) return undefined;
  // Before the first of them there was nothing.
  const begin = Math.max(
    Number.NEGATIVE_INFINITY,
    ...after.filter((day): day is number => typeof day === 'number' && day <= asOf),
  );
  const { days, isLastKnown, areAllKnown } = endorsementsOf(scene);
  let anchor = start;
  let last = begin;
  // If the last of them is known, and came before all that counts, there is none that counts.
  let isCertain = areAllKnown || (isLastKnown && days.every((day) => day <= begin));
  for (const endorsedOn of days.filter((day) => day > begin)) {
    const { closes } = nextWindow(clause, anchor, last);
    // Whoever was on time for the first window that the known acts leave missed none before.
    if (endorsedOn <= closes) isCertain = true;
    else if (bandOf(scene, closes, endorsedOn, endorsedOn)?.movesAnchor) anchor = endorsedOn;
    last = endorsedOn;
  }
  const mayHaveMoved = clausesIn<CureClause>(scene.rules.cure).some(
    ([, band]) => band.movesAnchor && (band.actedBy === undefined || begin <= dayNumber(band.actedBy)),
  );
  if (isLastKnown && !isCertain && mayHaveMoved) return undefined;
  const due = nextWindow(clause, anchor, last);
  return !isLastKnown && asOf >= due.opens ? undefined : due;
}
