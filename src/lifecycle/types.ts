import type { CivilDate } from '../calendar/index.js';
import type { Citation, CureEffect, Procedure } from '../policy/index.js';
import type { Reason, Verdict, Window } from '../verdict/index.js';

/**
 * What a permit is on a day.
 * - `active`: it works
 * - `endorsement-due`: it works, and the window for its endorsement is open
 * - `suspended`: its functions rest (使用功能中止) until it is endorsed late, or the suspension is lifted
 * - `expired`: its term is over, or it lapsed by lateness; a new application is needed
 * - `terminated`: it has ended (使用功能终止) or was cancelled (注销)
 * - `none`: no permit is held, or none had been issued by then
 * - `indeterminate`: facts are missing that decide
 * - `out-of-force`: no version of the policy is in force on the day
 * @since 0.2.0
 */
export type PermitState =
  | 'active'
  | 'endorsement-due'
  | 'suspended'
  | 'expired'
  | 'terminated'
  | 'none'
  | 'indeterminate'
  | 'out-of-force';

/** The next window to use, and for which procedure. */
export interface NextWindow extends Window {
  readonly procedure: Procedure;
}

/** A span of days, ends included. */
export interface DateSpan {
  readonly from: CivilDate;
  readonly through: CivilDate;
}

/** Years of residence (居住年限) as the rules count them. */
export interface CountedResidence {
  /** The day that counting began: the first, or the one on which it began anew. */
  readonly from: CivilDate;
  /** Suspended time that is left out. */
  readonly excluded: readonly DateSpan[];
  /** Full years on asOf: each is complete on its corresponding day, moved on by the days left out. */
  readonly completedYears: number;
  /** Earlier counts that are kept apart. */
  readonly apart: readonly (DateSpan & { readonly completedYears: number })[];
}

/** What acting from one day through another would do for a suspended permit; `through: null` is without end. */
export interface Cure {
  readonly procedure: Procedure;
  readonly from: CivilDate;
  readonly through: CivilDate | null;
  readonly effect: CureEffect;
  readonly clause: string;
  readonly citation: Citation;
}

/**
 * What a permit is on a day, since when, and what is to be done next: plain JSON, the same bytes for
 * the same input.
 * @since 0.2.0
 */
export interface PermitStatus {
  readonly schemaVersion: 1;
  readonly policy: Verdict['policy'];
  readonly asOf: CivilDate;
  readonly state: PermitState;
  /** First day of the state; `null` where it is no state of a permit. */
  readonly since: CivilDate | null;
  /** Last day of the permit's term; `null` where no end is set or it cannot be known. */
  readonly validThrough: CivilDate | null;
  /** The next window to use; `null` if there is none or it cannot be known. */
  readonly next: NextWindow | null;
  /** `null` where the rules do not count, or the history is not known. */
  readonly countedResidence: CountedResidence | null;
  /** What late action does, band by band from asOf on; empty unless the permit is suspended by lateness. */
  readonly cure: readonly Cure[];
  /** Facts that decide and are not known. */
  readonly missingFacts: readonly string[];
  readonly reasons: readonly Reason[];
}

/** What can change on a day. */
export type ChangeKind =
  | 'version'
  | 'outcome'
  | 'tier'
  | 'ground'
  | 'reason'
  | 'material'
  | 'window'
  | 'validity'
  | 'deadline'
  | 'dispute'
  | 'status'
  | 'term'
  | 'cure'
  | 'years';

/** Something that is another from a day on. */
export interface TimelineChange {
  readonly on: CivilDate;
  readonly kind: ChangeKind;
  /** Which one, where there are several: a ground, a requirement, a deadline, a window's procedure. */
  readonly id: string | null;
  /** A word for it on the day before; `null` if it was not there. */
  readonly before: string | null;
  readonly after: string | null;
  /** The clauses that make it change. */
  readonly because: readonly { readonly clause: string | null; readonly citation: Citation | null }[];
}

/** A window that is to be used within the days of a timeline. */
export type TimelineWindow = Pick<
  NextWindow,
  'procedure' | 'opensOn' | 'closesOn' | 'lastSafeOn' | 'clause' | 'citation'
>;

/**
 * One person under one policy through time: plain JSON, the same bytes for the same input.
 * @since 0.2.0
 */
export interface Timeline {
  readonly schemaVersion: 1;
  readonly policy: string;
  readonly procedure: Procedure;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** In the order of days. */
  readonly changes: readonly TimelineChange[];
  /** The days on which the outcome is `eligible`. */
  readonly eligible: readonly DateSpan[];
  /** What the permit is, without a gap from the first day to the last. */
  readonly states: readonly (DateSpan & { readonly state: PermitState })[];
  readonly windows: readonly TimelineWindow[];
}
