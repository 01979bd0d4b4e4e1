import type { CivilDate } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import type { AuthoredPolicy, PolicyVersion, Procedure } from '../../policy/index.js';

/**
 * What a mutant changes.
 * - `limit`: a number, a length of time or a day, one more or one less
 * - `operator`: the next operator, or its opposite
 * - `connective`: `all` for `any` and the other way round
 * - `part`: one part of a condition left out
 * - `alternative`: one way of showing papers, or one paper of a way, left out
 * @since 0.3.0
 */
export type MutantKind = 'limit' | 'operator' | 'connective' | 'part' | 'alternative';

/**
 * One thing changed in a rule file: plain JSON.
 * @since 0.3.0
 */
export interface Mutation {
  readonly kind: MutantKind;
  /** The first day in force of the rule file. */
  readonly version: CivilDate;
  /** `null` for a named condition, which any procedure may use. */
  readonly procedure: Procedure | null;
  /** Where the clause stands: `procedures.apply.eligibility.half-year`, `conditions.talent`. */
  readonly clause: string;
  /** Where the change is made, by keys and positions. */
  readonly path: string;
  /** The changed condition, way or paper as a whole: of a limit the comparison that it stands in. */
  readonly from: unknown;
  /** What it became; `null` if it was left out. */
  readonly to: unknown;
}

/**
 * A rule file with one thing changed.
 * @since 0.3.0
 */
export interface Mutant extends Mutation {
  readonly changed: PolicyVersion;
}

/**
 * A mutant that no case tells from the policy, though somebody's verdict is another: who and when.
 * @since 0.3.0
 */
export interface Survivor extends Mutation {
  readonly witness: { readonly procedure: Procedure; readonly asOf: CivilDate; readonly facts: Facts };
}

/**
 * A mutant that no case tells from the policy, and of which it could not be decided whether anybody's verdict is
 * another. It counts as one that is not caught.
 * @since 0.3.0
 */
export interface Undecided extends Mutation {
  /** What gave up, or the sections that are not compared. */
  readonly why: string;
}

/**
 * How many mutants there are, and what became of them.
 * @since 0.3.0
 */
export interface MutationTally {
  readonly mutants: number;
  readonly killed: number;
  /** Shown to be the policy in other words: they count for nothing. */
  readonly equivalent: number;
  readonly undecided: number;
  readonly survived: number;
  /** Killed, of those that are not equivalent; 1 where there is none. */
  readonly score: number;
}

/**
 * The mutants of one procedure of one rule file.
 * @since 0.3.0
 */
export interface ProcedureScore extends MutationTally {
  readonly version: CivilDate;
  /** `null` for the conditions that a rule file names. */
  readonly procedure: Procedure | null;
}

/**
 * How good the cases of a policy are: of its mutants, how many they catch.
 * @since 0.3.0
 */
export interface MutationScore extends MutationTally {
  readonly policy: string;
  readonly procedures: readonly ProcedureScore[];
  readonly survivors: readonly Survivor[];
  readonly undecideds: readonly Undecided[];
  readonly equivalents: readonly Mutation[];
}

/**
 * What a score is worked out with.
 * @since 0.3.0
 */
export interface MutationOptions {
  /** Whether all cases of the policy pass when it is asked in place of the policy. What was changed may tell which to try first. */
  readonly passes: (policy: AuthoredPolicy, mutation: Mutation) => boolean;
  readonly onProgress?: (done: number, of: number) => void;
}
