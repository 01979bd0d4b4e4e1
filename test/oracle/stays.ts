import type { Period } from '../../src/calendar/index.js';
import { type DayNumber, dayNumber, plus, repeated } from './civil-days.js';
import type { Truth } from './truth.js';

/** A stay somewhere; without an end it goes on. */
export interface Spell {
  readonly division?: string | null;
  readonly from: string;
  readonly through?: string | null;
}

/** How long the stay must be, unbroken or added up, and which stays count. */
export interface ResidedFor {
  readonly period: Period;
  readonly withinLast?: Period;
  readonly maxGapDays?: number;
  readonly division?: string;
}

interface Stay {
  readonly from: DayNumber;
  readonly through: DayNumber;
}

/** Whether the stays are long enough: for sure, perhaps, or not. */
export function residedFor(spells: readonly Spell[] | undefined, rule: ResidedFor, asOf: DayNumber): Truth {
  if (spells === undefined) return undefined;
  const { division: prefix, withinLast } = rule;
  const isThere = ({ division }: Spell): Truth => {
    if (prefix === undefined) return true;
    return division === undefined ? undefined : (division?.startsWith(prefix) ?? false);
  };
  const isEnough = (some: readonly Spell[]): boolean => {
    const stays = some.map(toStay).filter(({ from }) => from <= asOf);
    return withinLast ? isSumEnough(stays, rule, withinLast, asOf) : isUnbroken(stays, rule, asOf);
  };
  if (isEnough(spells.filter((spell) => isThere(spell) === true))) return true;
  return isEnough(spells.filter((spell) => isThere(spell) !== false)) ? undefined : false;
}

const toStay = ({ from, through }: Spell): Stay => ({
  from: dayNumber(from),
  through: through ? dayNumber(through) : Number.POSITIVE_INFINITY,
});

/** Goes back from asOf, from stay to stay, over gaps no longer than are tolerated. */
function isUnbroken(
  stays: readonly Stay[],
  { period, maxGapDays = 0 }: ResidedFor,
  asOf: DayNumber,
): boolean {
  const present = stays.filter(({ through }) => through >= asOf);
  if (present.length === 0) return false;
  let start = Math.min(...present.map(({ from }) => from));
  for (let earlier = present; earlier.length > 0; ) {
    earlier = stays.filter(({ from, through }) => from < start && through + maxGapDays + 1 >= start);
    start = Math.min(start, ...earlier.map(({ from }) => from));
  }
  return plus(start, period) <= asOf;
}

/** Adds up the days within the span; the day on which the first stay in it begins is not counted. */
function isSumEnough(
  stays: readonly Stay[],
  { period }: ResidedFor,
  within: Period,
  asOf: DayNumber,
): boolean {
  const first = plus(asOf, repeated(within, -1)) + 1;
  const inside = stays.filter(({ through }) => through >= first);
  let days = 0;
  for (let day = first; day <= asOf; day++)
    if (inside.some(({ from, through }) => from <= day && day <= through)) days++;
  const isBegunInside = inside.length > 0 && inside.every(({ from }) => from >= first);
  return days - (isBegunInside ? 1 : 0) >= asOf - plus(asOf, repeated(period, -1));
}
