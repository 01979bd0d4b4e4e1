import {
  addDays,
  addPeriod,
  type Day,
  daysBetween,
  formatDay,
  latestStart,
  negate,
  type Period,
} from '../../calendar/index.js';
import type { ResidedForValue } from '../../conditions/index.js';
import { entryKindsFor } from './entries.js';
import { joined, type Lists } from './lists.js';

const FIRST_DAY: Day = 19000101;

/** The most comparisons of which it is counted in how many ways they may be true together. */
const MOST_TOLD = 12;

/** How many days must be added up. */
const daysWanted = ({ period }: ResidedForValue, asOf: Day): number =>
  daysBetween(addPeriod(asOf, negate(period)), asOf);

const isUnbroken = ({ withinLast }: ResidedForValue): boolean => withinLast === undefined;

/** Whether whoever passes one comparison of days added up passes the other. */
function implies(one: ResidedForValue, other: ResidedForValue, asOf: Day): boolean {
  if (isUnbroken(one) || isUnbroken(other)) return false;
  const startOf = ({ withinLast }: ResidedForValue): Day => addPeriod(asOf, negate(withinLast as Period));
  return (
    (one.division ?? '').startsWith(other.division ?? '') &&
    daysWanted(one, asOf) >= daysWanted(other, asOf) &&
    startOf(other) <= startOf(one)
  );
}

/**
 * Lists of stays where days are added up: those given, on both sides of each limit, and what they make together. Not every way need be
 * among them; whether it is, is told by what the comparisons imply.
 */
export function summedLists(
  values: readonly ResidedForValue[],
  asOf: Day,
  single: readonly (readonly object[])[],
  holds: (list: readonly object[], value: ResidedForValue) => boolean,
): Lists {
  const wayOf = (list: readonly object[]): string => values.map((value) => holds(list, value)).join();
  const { lists, ways } = joined(single, wayOf);
  // More entries never make a comparison false, so that what fails for all of them together never holds.
  const never = new Set(values.filter((value) => !holds(single.flat(), value)));
  const isWhole = values.length <= MOST_TOLD && ways === waysLeft(values, never, asOf);
  return { lists, isWhole };
}

/** How many ways are left by what the comparisons imply. */
function waysLeft(
  values: readonly ResidedForValue[],
  never: ReadonlySet<ResidedForValue>,
  asOf: Day,
): number {
  let left = 0;
  const has = (bits: number, i: number): boolean => ((bits >> i) & 1) === 1;
  for (let bits = 0; bits < 2 ** values.length; bits++)
    if (
      values.every((one, i) =>
        values.every(
          (other, k) => !has(bits, i) || (!never.has(one) && (has(bits, k) || !implies(one, other, asOf))),
        ),
      )
    )
      left++;
  return left;
}

/** One stay up to today, just long enough and a day too short or too long, and one from long ago. */
export function staysAround(
  value: ResidedForValue,
  values: readonly ResidedForValue[],
  asOf: Day,
): object[][] {
  const first = addDays(asOf, -daysWanted(value, asOf));
  const start = latestStart(asOf, value.period);
  const starts = [addDays(first, 1), first, addDays(first, -1), start, addDays(start, 1), FIRST_DAY].filter(
    (day) => day >= FIRST_DAY && day <= asOf,
  );
  return entryKindsFor(values).flatMap(({ details }) =>
    starts.map((from) => [{ ...details, from: formatDay(from), through: formatDay(asOf) }]),
  );
}
