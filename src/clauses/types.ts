import type { CivilDate } from '../calendar/index.js';
import type { Citation } from './clause.js';
import type { DeadlineClause } from './time-clauses.js';

/** The term of a permit: `through` is `null` where no end is set. */
export interface Validity {
  readonly from: CivilDate;
  readonly through: CivilDate | null;
  readonly citation: Citation;
}

/** Days that a last day lies between: which one rests on a year whose days off are not announced. */
export interface DateRange {
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
  /** The year without a notice. */
  readonly unannounced: number;
}

/**
 * When the procedure may be done, both end days inside.
 * - `not-yet-open`, `open`: before it, in it
 * - `late`: past it, and acting late still helps
 * - `closed`: past it, and it does not
 * @since 0.2.0
 */
export interface Window {
  readonly opensOn: CivilDate;
  /** Last day inside; `null` if the window stays open. */
  readonly closesOn: CivilDate | null;
  /** The last day under the strict reading too: the day before. */
  readonly lastSafeOn: CivilDate | null;
  readonly state: 'not-yet-open' | 'open' | 'late' | 'closed';
  /** The days that `closesOn` lies between, where a year's days off are not announced; it is the first. */
  readonly range: DateRange | null;
  readonly clause: string;
  readonly citation: Citation;
}

/** By when somebody must act; only deadlines that already run are listed. */
export interface Deadline {
  readonly id: string;
  readonly onWhom: DeadlineClause['onWhom'];
  /** The last day; `null` where it lies in a range. */
  readonly by: CivilDate | null;
  /** The days that it lies between, where a year's days off are not announced yet. */
  readonly range: DateRange | null;
  readonly citation: Citation;
}
