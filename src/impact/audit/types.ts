import type { CivilDate } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import type { Procedure } from '../../policy/index.js';

/**
 * What an audit finds.
 * - `CONDITION_NEVER_TRUE`, `CONDITION_ALWAYS_TRUE`: of nobody, or of everybody, on any day of the version that was
 *   looked at; so too the next two
 * - `MATERIAL_NEVER_DEMANDED`: nobody is ever asked for it
 * - `ALTERNATIVE_ADDS_NOTHING`: whoever shows these papers has met the requirement in another way already
 * - `TIERS_OVERLAP`: somebody meets the conditions of two tiers; the first stands
 * - `TIER_GAP`: somebody eligible has no tier
 * - `VERSION_GAP`: days between two versions on which none is in force
 * - `WINDOW_MAY_BE_EMPTY`: laid at some day it closes before it opens
 * - `STRICTER_THAN_PARENT`: the clause refuses somebody who is eligible under the policy above
 * - `UNDECIDED`: there is no exact answer, and why
 * @since 0.3.0
 */
export const findingCodes = [
  'CONDITION_NEVER_TRUE',
  'CONDITION_ALWAYS_TRUE',
  'MATERIAL_NEVER_DEMANDED',
  'ALTERNATIVE_ADDS_NOTHING',
  'TIERS_OVERLAP',
  'TIER_GAP',
  'VERSION_GAP',
  'WINDOW_MAY_BE_EMPTY',
  'STRICTER_THAN_PARENT',
  'UNDECIDED',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/**
 * Something in a policy that its author should look at. It need not be a fault: a city may ask for less than all papers,
 * and must draw its own area.
 * @since 0.3.0
 */
export interface Finding {
  readonly code: FindingCode;
  /** The version that it was found in, from this day on. */
  readonly from: CivilDate;
  readonly procedure: Procedure | null;
  /** The clause, or the condition or alternative in it, by its path; several where they clash. */
  readonly paths: readonly string[];
  /** `id@version` of the file that the first of them stands in. */
  readonly origin: string | null;
  readonly params: { readonly [name: string]: string };
  /** A day on which it shows, and somebody of whom it does. */
  readonly asOf: CivilDate;
  readonly witness: Facts | null;
}

/**
 * What an audit of a policy finds, and what was looked at.
 * @since 0.3.0
 */
export interface Audit {
  readonly kind: 'exact';
  readonly policy: string;
  readonly findings: readonly Finding[];
  readonly looked: {
    readonly versions: number;
    readonly procedures: number;
    /**
     * Days, counted for each procedure: all on which something turns, and where a finding is one only if it lasts the
     * days about the ends of months in four years too.
     */
    readonly days: number;
    /** Days on which something may turn that were not looked at, because there are too many: nothing is said of them. */
    readonly leftOut: readonly {
      readonly from: CivilDate;
      readonly procedure: Procedure;
      readonly days: readonly CivilDate[];
    }[];
    /** List facts whose cells were searched, not derived: people in a way that was not come upon were not looked at. */
    readonly searched: readonly string[];
  };
}
