import {
  addPeriod,
  type Day,
  dayAfter,
  dayBefore,
  latestStart,
  negate,
  type Period,
  parseDay,
} from '../../calendar/index.js';
import type { Comparison } from '../../conditions/index.js';
import { isFactDay, isRecord } from '../../facts/index.js';
import {
  conditionsOf,
  daysInForce,
  factsOf,
  type PolicyVersion,
  partsOf,
  type Spell,
} from '../../policy/index.js';

/** The first day that facts may name. */
const FIRST_DAY: Day = 19000101;

/**
 * The days of a spell on which what its conditions say of people may begin to be something else: its first and its last,
 * days on which asOf passes what is compared with it, and days on which a period from asOf, or to it, reaches a fixed
 * day that a fact is compared with. Between two of them the cells of people move with the day and keep their shape, but
 * for what the lengths of months do; {@link monthEndsOf} are days for that.
 */
export function turnsOf(spell: Spell, ...versions: readonly PolicyVersion[]): Day[] {
  const { from, through } = spell;
  const { ofToday, ofFacts, periods, between } = namedIn(versions);
  const turns = [
    from,
    ...periods.map((period) => addPeriod(from, period)),
    ...ofToday,
    ...shifted(shifted(around([FIRST_DAY, ...ofFacts]), between), periods),
  ];
  const { through: last } = daysInForce(spell);
  const inside = distinct([from, ...(last === null ? [] : [parseDay(last)]), ...around(turns)]).filter(
    (day) => day >= from && day <= through,
  );
  return inside.filter(isFactDay).sort((a, b) => a - b);
}

const around = (days: readonly Day[]): Day[] => days.flatMap((day) => [dayBefore(day), day, dayAfter(day)]);

/** The days, and those that lie a period after one or before it: at the ends of months several may. */
const shifted = (days: readonly Day[], periods: readonly Period[]): Day[] =>
  distinct([
    ...days,
    ...days.flatMap((day) =>
      periods.flatMap((period) => [
        addPeriod(day, period),
        addPeriod(day, negate(period)),
        latestStart(day, period),
        latestStart(day, negate(period)),
      ]),
    ),
  ]);

/** So many years have one with a leap day. */
const YEARS = 4;

/**
 * The days about each end of a month in the first years of a spell, where conditions name several periods: there what
 * periods come to in days changes.
 */
export function monthEndsOf({ from, through }: Spell, ...versions: readonly PolicyVersion[]): Day[] {
  if (namedIn(versions).periods.length < 2) return [];
  const first = Math.floor(from / 10000);
  const months = Array.from(
    { length: YEARS * 12 },
    (_, i) => (first + Math.floor(i / 12)) * 100 + (i % 12) + 1,
  );
  return months
    .flatMap((month) => [1, 2, 28, 29, 30, 31].map((day) => month * 100 + day))
    .filter((day) => day >= from && day <= through && dayAfter(dayBefore(day)) === day);
}

/** What conditions name: days compared with asOf, days compared with facts, and periods. */
interface Named {
  readonly ofToday: readonly Day[];
  readonly ofFacts: readonly Day[];
  readonly periods: readonly Period[];
  /** Periods that lie between two facts. */
  readonly between: readonly Period[];
}

function namedIn(versions: readonly PolicyVersion[]): Named {
  const compared = versions
    .flatMap(conditionsOf)
    .flatMap(({ condition }) => partsOf('', condition).flatMap(({ part }) => ('fact' in part ? [part] : [])));
  const partitions = versions.flatMap((version) => Object.values(version.partitions ?? {}));
  const successions = partitions.flatMap((clause) =>
    'successions' in clause ? (clause.successions ?? []).map(({ on }) => parseDay(on)) : [],
  );
  const isOfToday = ({ fact }: Comparison): boolean => fact === 'asOf';
  const isBetween = ({ fact, value }: Comparison): boolean => new Set(factsOf(fact, value)).size > 1;
  const found = (some: readonly Comparison[]) => some.map(({ value }) => literalsIn(value));
  return {
    ofToday: [...successions, ...found(compared.filter(isOfToday)).flatMap(({ days }) => days)],
    ofFacts: distinct(found(compared.filter((one) => !isOfToday(one))).flatMap(({ days }) => days)),
    periods: distinctPeriods(found(compared).flatMap(({ periods }) => periods)),
    between: distinctPeriods(found(compared.filter(isBetween)).flatMap(({ periods }) => periods)),
  };
}

/** The days and the periods in a value, however deep. */
function literalsIn(value: unknown): { readonly days: readonly Day[]; readonly periods: readonly Period[] } {
  if (typeof value === 'string') {
    const day = parseDay(value);
    return { days: isFactDay(day) ? [day] : [], periods: [] };
  }
  if (isRecord(value) && isPeriod(value)) return { days: [], periods: [value] };
  const parts = Array.isArray(value) || isRecord(value) ? Object.values(value).map(literalsIn) : [];
  return { days: parts.flatMap(({ days }) => days), periods: parts.flatMap(({ periods }) => periods) };
}

const isPeriod = (value: object): value is Period =>
  Object.keys(value).length === 1 && ['days', 'months', 'years'].includes(Object.keys(value)[0] as string);

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const distinctPeriods = (periods: readonly Period[]): Period[] => [
  ...new Map(periods.map((period) => [JSON.stringify(period), period])).values(),
];
