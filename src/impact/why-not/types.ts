import type { CivilDate } from '../../calendar/index.js';
import type { Literal } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { Citation, Text } from '../../policy/index.js';
import type { Outcome } from '../../verdict/index.js';
import type { ExactOptions } from '../exact.js';
import type { Changeabilities } from './changeability.js';

/**
 * When, for what, and what the person can do.
 * @since 0.3.0
 */
export interface WhyNotOptions extends ExactOptions {
  /** What the person can do about some facts, by path, in place of `changeability`. */
  readonly changeability?: Changeabilities | undefined;
}

/**
 * A clause that stands in the way.
 * @since 0.3.0
 */
export interface RefusingClause {
  readonly id: string;
  /** `null` where the policy was built without titles. */
  readonly title: Text | null;
  readonly citation: Citation;
}

/**
 * Facts that force the refusal: whoever shares them is refused, whatever else is true of them, and of no fewer
 * of them is that so.
 * @since 0.3.0
 */
export interface Refusal {
  readonly facts: readonly { readonly fact: string; readonly value: unknown }[];
  /** The clauses that nobody with these facts meets; where each alone could be met, those that cannot be met together. */
  readonly clauses: readonly RefusingClause[];
}

/**
 * One way to change some facts.
 * @since 0.3.0
 */
export interface Change {
  /** What they have to become. */
  readonly to: readonly Literal[];
  /** What facts that are not stated have to be for it. */
  readonly provided: readonly Literal[];
  /** Somebody for whom it is so: `evaluate` finds them eligible on that day. */
  readonly person: Facts;
}

/**
 * The least that has to be done, and from when on it helps: with none of these facts left as it is, and no earlier day
 * does.
 * @since 0.3.0
 */
export interface Way {
  /** The facts to change; none where waiting is enough. */
  readonly facts: readonly string[];
  /** The day of eligibility: asOf itself where no time has to pass. */
  readonly on: CivilDate;
  readonly changes: readonly Change[];
  /** The clauses that stand in the way and that these facts, or the day, are about. */
  readonly clauses: readonly RefusingClause[];
  /** Whether every way of changing these facts is listed. */
  readonly isEvery: boolean;
}

/**
 * Why somebody is refused, and what would help.
 * @since 0.3.0
 */
export interface WhyNot {
  readonly kind: 'exact';
  /** As `settled` says. */
  readonly outcome: Outcome;
  /** The other answers are empty for somebody who is not refused. */
  readonly isRefused: boolean;
  /** Every minimal set of stated facts that forces the refusal, smallest first. */
  readonly refusals: readonly Refusal[];
  /** The nearest eligible cases: the fewest facts first, then the earliest day. */
  readonly ways: readonly Way[];
  /** What was not looked at. */
  readonly bounds: {
    /** Whether every minimal set is listed; at most 50 are. */
    readonly isEveryRefusal: boolean;
    /** Whether every way is listed; at most 50 for a day are. */
    readonly isEveryWay: boolean;
    /** The last day that was looked at, under the version of asOf. */
    readonly through: CivilDate;
    /** Whether nothing changes after it with nothing but time passing; at most 40 days are looked at. */
    readonly isEveryDay: boolean;
  };
}
