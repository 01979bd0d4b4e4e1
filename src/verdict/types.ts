import type { CivilDate } from '../calendar/index.js';
import type { Deadline, Validity, Window } from '../clauses/index.js';
import type { MissingMaterial } from '../materials/index.js';
import type { Authority, Citation, LineageStep, Procedure, ReasonCode } from '../policy/index.js';

/**
 * - `eligible`: every condition holds; missing materials do not matter to it
 * - `ineligible`: a condition fails, whatever the unknown facts are
 * - `indeterminate`: facts are missing that could still decide
 * - `out-of-force`: no version of the policy is in force on the day
 * @since 0.1.0
 */
export type Outcome = 'eligible' | 'ineligible' | 'indeterminate' | 'out-of-force';

/** One statement of the verdict: a code with its parameters, the clause it is about and its source. */
export interface Reason {
  readonly code: ReasonCode;
  readonly clause: string | null;
  readonly params: { readonly [name: string]: string | number | boolean | null | readonly string[] };
  readonly citation: Citation | null;
}

/** Whether a ground is met. */
export interface GroundStatus {
  readonly id: string;
  readonly status: 'met' | 'unmet' | 'unknown';
  readonly citation: Citation;
}

/** Another source's reading that would change the outcome or the tier. */
export interface Dispute {
  readonly clause: string;
  readonly claim: string;
  readonly citation: Citation;
  readonly outcome: Outcome;
  readonly tier: string | null;
}

/**
 * The short answer: what {@link Verdict} says of outcome, tier, grounds and materials.
 * @since 0.1.0
 */
export interface Screening {
  readonly outcome: Outcome;
  /** The tier of permit, where the policy has tiers and one is settled. */
  readonly tier: string | null;
  readonly grounds: readonly GroundStatus[];
  readonly missingMaterials: readonly MissingMaterial<Citation>[];
}

/**
 * The answer for one person on one day: plain JSON, the same bytes for the same input.
 * @since 0.1.0
 */
export interface Verdict extends Screening {
  readonly schemaVersion: 1;
  readonly policy: {
    readonly id: string;
    /** The version in force on asOf; `null` if none is. */
    readonly version: CivilDate | null;
    /** The weakest source that the conditions rest on. */
    readonly authority: Authority | null;
    readonly lineage: readonly LineageStep[];
  };
  readonly procedure: Procedure;
  readonly asOf: CivilDate;
  readonly reasons: readonly Reason[];
  /** Facts whose value could still change the outcome, in the order to ask. */
  readonly missingFacts: readonly string[];
  /**
   * First day on or after asOf on which the outcome is `eligible` if nothing but time passes and
   * this version stays; `null` if there is none or it cannot be known.
   */
  readonly earliestEligibleOn: CivilDate | null;
  /** Last day of that spell; `null` if it has no end, or there is no spell. */
  readonly eligibleThrough: CivilDate | null;
  /** The window of the procedure: the one not used yet; `null` if there is none or it cannot be known. */
  readonly window: Window | null;
  readonly validity: Validity | null;
  readonly deadlines: readonly Deadline[];
  readonly disputes: readonly Dispute[];
}
