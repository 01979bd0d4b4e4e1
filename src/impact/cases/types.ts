import type { CivilDate } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import type { Citation, Procedure } from '../../policy/index.js';

/** What a case is there for. */
export type CaseAim =
  /** A clause, ground, tier or requirement that goes one way. */
  | 'branch'
  /** One of three people on and beside a limit. */
  | 'limit'
  /** One of two people who differ in one fact, and in the outcome by it. */
  | 'pair';

/**
 * A case of the published format, made and not read out of a law: what this library says, for other implementations to
 * agree with.
 * @since 0.3.0
 */
export interface GeneratedCase {
  readonly aim: CaseAim;
  readonly title: string;
  readonly authority: readonly (Citation & { readonly reading: string })[];
  readonly policy: string;
  readonly procedure: Procedure;
  readonly asOf: CivilDate;
  readonly facts: Facts;
  readonly expect: { readonly [part: string]: unknown };
}

/**
 * A conformance suite: one case for each way that a clause can go, limits in triples, and pairs that show that each
 * comparison decides (MC/DC).
 * @since 0.3.0
 */
export interface Suite {
  readonly kind: 'exact';
  readonly cases: readonly GeneratedCase[];
  /** Comparisons of which no two people show that they decide, because nobody can be such a pair. */
  readonly undeciding: readonly string[];
}
