import type { CivilDate, Period } from '../calendar/index.js';
import type { Condition } from '../conditions/index.js';
import type { PermitEventKind } from '../facts/index.js';
import type { Clause } from './clause.js';

/** A duration in the unit that the source uses; a range where it gives one. */
export interface Duration {
  readonly min?: number;
  readonly max: number;
  readonly unit: 'minute' | 'day' | 'working-day' | 'month';
}

/**
 * A day that something is counted from: a dated fact; the last event of a kind in `permit.events`; or
 * the latest of several days, those that are known to be none passed over.
 */
export type Anchor = string | { readonly event: PermitEventKind } | { readonly latest: readonly Anchor[] };

/**
 * How long the permit runs: a period (`lasts: null` where no end is set), or through a dated fact (an
 * old card's last day that a new card keeps). The first clause that applies stands.
 */
export type ValidityClause = Clause & {
  readonly when?: Condition;
  readonly from: Anchor;
} & ({ readonly lasts: Period | null } | { readonly through: string });

/**
 * When the procedure may be done: a window laid at its anchor, both end days inside; `closes: null`
 * where it stays open. The first clause that applies stands. With `every`, the window lies at each
 * completed period from the anchor (the first, the second …); the one that counts is the first that
 * opens later than all days of `after`, those of the acts that it is not there for.
 */
export interface WindowClause extends Clause {
  readonly when?: Condition;
  readonly from: Anchor;
  readonly every?: Period;
  readonly after?: readonly Anchor[];
  readonly opens: Period;
  readonly closes: Period | null;
  /** The last day moves past days off (民法典 第二百零三条). */
  readonly rollsForward?: true;
}

/** What acting late does; see {@link CureClause}. */
export const cureEffects = [
  'restored',
  'years-continue',
  'years-restart',
  'counted-apart',
  'new-application',
  'void',
] as const;

/**
 * - `restored`: the permit works again and nothing is lost: the suspended time counts
 * - `years-continue`: it works again; the years before count on, the suspended time is left out
 * - `years-restart`: it works again; years are counted anew from that day
 * - `counted-apart`: it works again; the years before are kept, apart from those from that day on
 * - `new-application`: it has lapsed; only a new application helps
 * - `void`: it is cancelled
 */
export type CureEffect = (typeof cureEffects)[number];

/**
 * A band of lateness: it begins where the one before it ends, the first on the day after the window
 * closes, and runs through the end of `within`, counted from the window's last day; `null` is without
 * end. A permit in a band that still cures is suspended.
 */
export interface CureClause extends Clause {
  readonly when?: Condition;
  readonly within: Period | null;
  readonly effect: CureEffect;
  /** Later anniversaries run from the day of the cure. */
  readonly movesAnchor?: true;
  /** The band is for cures done up to this day: what an earlier version did to a permit stands. */
  readonly actedBy?: CivilDate;
}

/** From when years of residence (居住年限) are counted. The first clause that applies stands. */
export interface YearsClause extends Clause {
  readonly when?: Condition;
  readonly from: Anchor;
}

/** What suspends a permit (使用功能中止) besides a missed window, from a day until another, if that comes. */
export interface SuspensionClause extends Clause {
  readonly when?: Condition;
  readonly from: Anchor;
  readonly until?: Anchor;
}

/** What ends a permit (使用功能终止、注销) on a day; the condition is tested on the day of the question. */
export interface TerminationClause extends Clause {
  readonly when?: Condition;
  readonly on: Anchor;
}

/**
 * A booking: the office looks at it first (`review`), then the visit is on one of the days of `slots`
 * that follow.
 */
export interface BookingClause extends Clause {
  readonly review: Duration;
  readonly slots: Duration;
}

/** By when somebody must act, counted from a dated fact. */
export interface DeadlineClause extends Clause {
  readonly onWhom:
    | 'applicant'
    | 'holder'
    | 'landlord'
    | 'employer'
    | 'school'
    | 'operator'
    | 'agency'
    | 'office';
  readonly from: Anchor;
  readonly within: Duration;
  readonly when?: Condition;
  /** The act that was due: once its day is reached the deadline is no longer listed. */
  readonly doneOn?: Anchor;
  /** A last day that is off moves to the next working day (民法典 第二百零三条). */
  readonly rollsForward?: true;
  /** The longest that the deadline may be extended to. */
  readonly atMost?: Duration;
}
