import { addPeriod } from '../calendar/index.js';
import type { CureClause, WindowClause } from '../policy/index.js';
import { curesNow, entries, type Terrain, type WindowDays, windowDaysOf } from '../verdict/index.js';
import { GaveUp } from './diagram.js';
import { factsWith } from './facts-with.js';
import type { Values, WindowVariable } from './variables.js';
import { layingsOf, NO_WINDOW, NOT_YET, OPEN, pastWord, UNANNOUNCED } from './windows/index.js';

const MOST_BANDS = 5;
const [ENDORSED_ON, EVENTS] = ['permit.endorsedOn', 'permit.events'] as const;

/**
 * The windows of a procedure as variables. Endorsements are told by `permit.endorsedOn`: complete people have no other
 * events that a window goes by.
 *
 * @throws GaveUp for windows that go by more than dated facts
 */
export function windowVariables(terrain: Terrain): WindowVariable[] {
  const cures = curesNow(terrain).map(([, clause]) => clause);
  if (cures.length > MOST_BANDS) throw new GaveUp('too many bands of lateness', cures.length);
  if (movesForSome(everyCureOf(terrain)))
    throw new GaveUp('a cure moves the anniversary for some people only', 0);
  return windowDaysOf(terrain).map((days) => toVariable(terrain, days, cures));
}

/** All bands of lateness, those for acts of earlier days too. */
const everyCureOf = ({ rules }: Terrain): CureClause[] =>
  entries<CureClause>(rules.cure).map(([, clause]) => clause);

/** Whether it depends on more than days whether a late act moves the anniversary. */
function movesForSome(cures: readonly CureClause[]): boolean {
  const last = cures.map(({ movesAnchor = false }) => movesAnchor).lastIndexOf(true);
  return cures.slice(0, last + 1).some(({ when }) => when !== undefined);
}

function toVariable(terrain: Terrain, days: WindowDays, cures: readonly CureClause[]): WindowVariable {
  const { asOf, policy } = terrain;
  const { clause, reads, lay } = days;
  if (reads.includes(EVENTS) && !reads.includes(ENDORSED_ON))
    throw new GaveUp('a window goes by events other than endorsements', 0);
  const cells = [
    NO_WINDOW,
    NOT_YET,
    OPEN,
    ...(clause.rollsForward ? [UNANNOUNCED] : []),
    ...pastCells(clause, cures),
  ];
  const wordFor = (values: Values): string => {
    const laid = lay(factsWith({ ...values, ...eventsOf(values) }));
    if (!laid) return NO_WINDOW;
    if (asOf < laid.opens) return NOT_YET;
    if (asOf <= laid.earliestClose) return OPEN;
    if (asOf <= laid.closes) return UNANNOUNCED;
    return pastWord(cures.map(({ within }) => within === null || asOf <= addPeriod(laid.closes, within)));
  };
  const everyCure = everyCureOf(terrain);
  const windows = { clause, cures, calendar: policy.workingDays, asOf };
  let layings: ReturnType<typeof layingsOf> | undefined;
  const facts = reads.filter((path) => path !== EVENTS);
  return {
    kind: 'window',
    name: nameOf(clause, everyCure),
    cells,
    facts,
    cellOf: (values) => cells.indexOf(wordFor(Object.fromEntries(facts.map((path) => [path, values[path]])))),
    layings(cell) {
      layings ??= layingsOf(windows, everyCure);
      return layings.get(cells[cell] as string) ?? [];
    },
  };
}

/** Every way of lying within some of the limits; a band without a limit is never left. */
function pastCells({ closes }: WindowClause, cures: readonly CureClause[]): string[] {
  if (closes === null) return [];
  const patterns = cures.reduce<readonly (readonly boolean[])[]>(
    (some, { within }) => some.flatMap((one) => (within ? [false, true] : [true]).map((is) => [...one, is])),
    [[]],
  );
  return patterns.map(pastWord);
}

/** Two windows of one meaning are one variable. */
function nameOf(
  { from, every, after, opens, closes, rollsForward }: WindowClause,
  cures: readonly CureClause[],
): string {
  const bands = cures.map(({ within, effect, movesAnchor, actedBy }) => [
    within,
    movesAnchor && effect,
    actedBy,
  ]);
  return `window ${JSON.stringify([from, every, after, opens, closes, rollsForward, bands])}`;
}

/** The list of events that goes with a day of endorsement. */
export function eventsOf(values: Values): Values {
  const on = values[ENDORSED_ON];
  if (on === undefined) return {};
  return { [EVENTS]: on === null ? [] : [{ kind: 'endorsed', on }] };
}
