import type { CivilDate } from '../../calendar/index.js';
import type { Literal } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { Procedure } from '../../policy/index.js';

/** One side of a comparison. */
export interface Side {
  readonly id: string;
  /** The version in force on asOf; `null` if none is, or none has the procedure. */
  readonly version: CivilDate | null;
}

/**
 * A share of the combinations of cells that can be: exact, as decimal numerals, and no share of people.
 * @since 0.3.0
 */
export interface CellShare {
  readonly cells: string;
  readonly of: string;
  /** The quotient. */
  readonly share: number;
}

/** The part of a verdict that a change is about. */
export type ImpactPart =
  | 'outcome'
  | 'tier'
  | 'ground'
  | 'material'
  | 'lacking'
  | 'window'
  | 'earliestEligibleOn';

/** A clause that is not the same on both sides and that a change rests on. */
export interface ResponsibleClause {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /**
   * `id@version` of the files that the clause stands in; `null` on the side without it, and for policies of `./rules/*`
   * as they are built, which do not keep it.
   */
  readonly before: string | null;
  readonly after: string | null;
}

/** Somebody whose verdict changes, told with as few facts as show it. */
export interface ImpactWitness {
  readonly facts: Facts;
}

/**
 * One way in which a part of the verdict changes, and everybody for whom it does.
 * @since 0.3.0
 */
export interface Transition {
  readonly part: ImpactPart;
  /**
   * Which ground or requirement; else `null`. For `lacking` the requirement and the papers, `proof lease+photo`; lists any
   * of which would do, and that the same people lack, are one: `proof lease+photo|deed`.
   */
  readonly id: string | null;
  /** The value on each side, in the verdict's words; for dates an account of them. */
  readonly from: string | null;
  readonly to: string | null;
  readonly share: CellShare;
  /** What holds of everybody concerned. */
  readonly common: readonly Literal[];
  /** Lists of alternatives: of each list one alternative, all its literals, holds of everybody concerned too. */
  readonly factors: readonly (readonly (readonly Literal[])[])[];
  readonly clauses: readonly ResponsibleClause[];
  readonly witness: ImpactWitness;
}

/** What stands behind the claim that nobody else is affected. */
export interface ImpactCertificate {
  /** Combinations of cells that can be: all were compared. */
  readonly cells: string;
  readonly variables: number;
  readonly nodes: number;
  /** People on whom `evaluate` confirmed what is claimed. */
  readonly witnesses: number;
  /** Plain truths that everybody is taken to satisfy: the first date is no later than the second. */
  readonly axioms: readonly (readonly [earlier: string, later: string])[];
  /**
   * Facts that were searched, not derived: lists, of which every way of passing some comparisons and failing others is
   * wanted. People in a way that the search did not come upon are not covered.
   */
  readonly searched: readonly string[];
  /** Parts of the verdict that could not be compared, and why. */
  readonly undecided: readonly {
    readonly part: ImpactPart;
    readonly id: string | null;
    readonly why: string;
  }[];
}

/**
 * Whom a change affects: every region of people for whom a part of the verdict is another, and nobody else.
 * @since 0.3.0
 */
export interface Impact {
  readonly kind: 'exact';
  readonly before: Side;
  readonly after: Side;
  readonly procedure: Procedure;
  readonly asOf: CivilDate;
  /** Whether no part of anybody's verdict changes, as far as parts were decided. */
  readonly isUnchanged: boolean;
  readonly transitions: readonly Transition[];
  readonly certificate: ImpactCertificate;
}
