import {
  addPeriod,
  addWorkingDays,
  type CivilDate,
  type Day,
  type DayRange,
  formatDay,
} from '../calendar/index.js';
import { RulesError } from '../issues/index.js';
import { type BookingClause, type Citation, type Duration, type Policy, spellOn } from '../policy/index.js';
import { type DateRange, entries, readAsOf } from '../verdict/index.js';

/**
 * The days that a booking leads to: plain JSON.
 * @since 0.2.0
 */
export interface BookingDays {
  readonly submittedOn: CivilDate;
  /** Last day of the preliminary review; `null` where it lies in a range. */
  readonly reviewedBy: CivilDate | null;
  /** Days on which the visit may be, if the review takes all its time: those that are certain. */
  readonly days: readonly CivilDate[];
  /** The first and last day that a slot may be on, where days off are not announced yet. */
  readonly range: DateRange | null;
  readonly clause: string;
  readonly citation: Citation;
}

/**
 * Works out the days of a booked visit from the day on which the booking was sent in: the review, then
 * the slots that follow.
 *
 * @returns `null` where no version is in force on that day
 * @throws RulesError `INVALID_AS_OF`; `UNKNOWN_PROCEDURE` if the policy takes no bookings
 * @example bookingDays(residencePermitBooking, '2024-04-26').days
 * @since 0.2.0
 */
export function bookingDays(policy: Policy, submittedOn: string): BookingDays | null {
  const day = readAsOf(submittedOn);
  const version = spellOn(policy.spells, day)?.resolved.version;
  if (!version) return null;
  const [rule] = entries<BookingClause>(version.procedures.book?.booking);
  if (!rule) throw new RulesError('UNKNOWN_PROCEDURE', `${policy.id} takes no bookings`);
  const [clause, { review, slots, citation }] = rule;
  const count = counter(policy);
  const reviewed = count(day, review);
  const found = Array.from({ length: slots.max }, (_, i) => {
    const slot = { ...slots, max: i + 1 };
    // In one unit it is one count: two, each at its worst, would be worse than any calendar can be.
    if (slots.unit === review.unit) {
      const whole = count(day, { ...slots, max: review.max + i + 1 });
      return { first: whole, last: whole };
    }
    return { first: count(reviewed.earliest, slot), last: count(reviewed.latest, slot) };
  });
  const final = found[found.length - 1]?.last ?? reviewed;
  const unannounced = reviewed.unannounced ?? final.unannounced;
  return {
    submittedOn,
    reviewedBy: reviewed.unannounced === null ? formatDay(reviewed.latest) : null,
    days: found.filter(isCertain).map(({ last }) => formatDay(last.latest)),
    range:
      unannounced === null
        ? null
        : {
            earliest: formatDay(found[0]?.first.earliest ?? reviewed.earliest),
            latest: formatDay(final.latest),
            unannounced,
          },
    clause,
    citation,
  };
}

const isCertain = ({ first, last }: { readonly first: DayRange; readonly last: DayRange }): boolean =>
  first.earliest === last.latest;

/** Counts a duration from a day that is itself not counted. */
function counter({ workingDays }: Policy): (from: Day, duration: Duration) => DayRange {
  return (from, { max, unit }) => {
    if (unit === 'working-day' && workingDays) return addWorkingDays(workingDays, from, max);
    const end = addPeriod(from, unit === 'month' ? { months: max } : { days: unit === 'minute' ? 0 : max });
    return { earliest: end, latest: end, unannounced: null };
  };
}
