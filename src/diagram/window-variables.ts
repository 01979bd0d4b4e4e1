import { addDays, addPeriod, type Day, negate, type Period, times } from '../calendar/index.js';
import type { CureClause, WindowClause } from '../policy/index.js';
import { curesNow, type Terrain, type WindowDays, windowDaysOf } from '../verdict/index.js';
import { GaveUp } from './diagram.js';
import { factsWith } from './facts-with.js';
import { firstIn, type Scale, type Span, scaleOf } from './spans.js';
import type { Values, WindowVariable } from './variables.js';

export const NO_WINDOW = 'none';
/** In the window only if days off that are not announced yet move its last day. */
export const UNANNOUNCED = 'unannounced';
const PAST = 'past:';

const MOST_BANDS = 5;
const [ENDORSED_ON, EVENTS] = ['permit.endorsedOn', 'permit.events'] as const;
const dates = scaleOf({ type: 'date' }) as Scale;

/**
 * The windows of a procedure as variables. Endorsements are told by `permit.endorsedOn`: complete people have no other
 * events that a window goes by.
 *
 * @throws GaveUp for windows that go by more than dated facts
 */
export function windowVariables(terrain: Terrain): WindowVariable[] {
  const cures = curesNow(terrain).map(([, clause]) => clause);
  if (cures.length > MOST_BANDS) throw new GaveUp('too many bands of lateness', cures.length);
  if (cures.some(({ movesAnchor, when }) => movesAnchor && when !== undefined))
    throw new GaveUp('a cure moves the anniversary for some people only', 0);
  return windowDaysOf(terrain).map((days) => toVariable(terrain, days, cures));
}

function toVariable(
  { asOf, rules }: Terrain,
  days: WindowDays,
  cures: readonly CureClause[],
): WindowVariable {
  const { clause, reads, lay } = days;
  if (reads.includes(EVENTS) && !reads.includes(ENDORSED_ON))
    throw new GaveUp('a window goes by events other than endorsements', 0);
  const cells = [
    NO_WINDOW,
    'not-yet-open',
    'open',
    ...(clause.rollsForward ? [UNANNOUNCED] : []),
    ...pastCells(clause, cures),
  ];
  const wordFor = (values: Values): string => {
    const laid = lay(factsWith({ ...values, ...eventsOf(values) }));
    if (!laid) return NO_WINDOW;
    if (asOf < laid.opens) return 'not-yet-open';
    if (asOf <= laid.earliestClose) return 'open';
    if (asOf <= laid.closes) return UNANNOUNCED;
    const within = cures.map((cure) => cure.within === null || asOf <= addPeriod(laid.closes, cure.within));
    return `${PAST}${within.map(Number).join('')}`;
  };
  const facts = reads.filter((path) => path !== EVENTS);
  const known = new Map<string, number>();
  return {
    kind: 'window',
    name: nameOf(clause, Object.values(rules.cure ?? {})),
    cells,
    facts,
    clause,
    cures,
    // A search of the calendar comes by the same days again and again.
    cellOf(values) {
      const stated = Object.fromEntries(facts.map((path) => [path, values[path]]));
      const key = JSON.stringify(stated);
      const found = known.get(key) ?? cells.indexOf(wordFor(stated));
      known.set(key, found);
      return found;
    },
  };
}

/** Every way of lying within some of the limits; a band without a limit is never left. */
function pastCells({ closes }: WindowClause, cures: readonly CureClause[]): string[] {
  if (closes === null) return [];
  const patterns = cures.reduce<readonly string[]>(
    (some, { within }) => some.flatMap((one) => (within === null ? [`${one}1`] : [`${one}0`, `${one}1`])),
    [''],
  );
  return patterns.map((one) => `${PAST}${one}`);
}

/** Two windows of one meaning are one variable. */
function nameOf(
  { from, every, after, opens, closes, rollsForward }: WindowClause,
  cures: readonly object[],
): string {
  const bands = (cures as readonly Partial<CureClause>[]).map(({ within, effect, movesAnchor, actedBy }) => [
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

/** Whether a cell is past the window, and within the limit of a band of lateness. */
export const isPast = (cell: string): boolean => cell.startsWith(PAST);
export const isWithin = (cell: string, band: number): boolean => cell[PAST.length + band] === '1';

/** Days by which counting back from the end of periods may miss the day that they began on: ends of months. */
const SLACK = 15;

/**
 * The first days of a window's anchor for which the window turns from one cell to another on asOf, or on the day before;
 * of a window that comes again, in the years nearest to asOf.
 */
export function turningDays({ clause, cures }: WindowVariable, asOf: Day, span: Span): Day[] {
  const { opens, closes, every } = clause;
  const limits = closes ? cures.flatMap(({ within }) => (within ? [[closes, within]] : [])) : [];
  const ways: readonly Period[][] = [[opens], ...(closes ? [[closes]] : []), ...limits];
  const nearest = Math.max(1, yearOf(asOf) - yearOf(span.through) - 1);
  const rounds = every ? [0, 1, 2, 3].map((n) => [times(every, nearest + n)]) : [[]];
  return ways.flatMap((way) =>
    rounds.flatMap((round) => {
      const periods = [...round, ...way];
      const end = (start: Day): Day => periods.reduce(addPeriod, start);
      const guess = periods.reduceRight((day, period) => addPeriod(day, negate(period)), asOf);
      const near = { from: addDays(guess, -SLACK), through: addDays(guess, SLACK) };
      return [
        firstIn(near, dates, (day) => end(day) >= asOf) ?? [],
        firstIn(near, dates, (day) => end(day) > asOf) ?? [],
      ].flat();
    }),
  );
}

const yearOf = (day: Day): number => Math.floor(day / 10000);

/** The days near asOf on which the windows laid at an anchor open, close, and stop being curable. */
export function windowDaysNear({ clause, cures }: WindowVariable, anchor: Day, asOf: Day): Day[] {
  const { opens, closes, every } = clause;
  const years = Math.max(1, yearOf(asOf) - yearOf(anchor));
  const rounds = every ? [years - 1, years, years + 1].filter((n) => n > 0) : [0];
  return rounds.flatMap((n) => {
    const laidAt = every && n > 0 ? addPeriod(anchor, times(every, n)) : anchor;
    const end = closes && addPeriod(laidAt, closes);
    const limits = end ? cures.flatMap(({ within }) => (within ? [addPeriod(end, within)] : [])) : [];
    return [addPeriod(laidAt, opens), ...(end ? [end] : []), ...limits];
  });
}
