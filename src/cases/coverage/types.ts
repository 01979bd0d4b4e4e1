import type { Procedure } from '../../policy/index.js';

/** What may become of a clause, in the order of a listing; the ways of a requirement come last. */
export const outcomeWords = [
  'met',
  'unmet',
  'exempt',
  'true',
  'false',
  'chosen',
  'not-chosen',
  'not-demanded',
  'missing',
  'satisfied',
  'unknown',
  'not-yet-open',
  'open',
  'late',
  'closed',
  'used',
  'not-used',
  'applies',
  'not-applied',
  'running',
  'not-running',
  'happened',
  'not-happened',
  'changes',
  'changes-nothing',
  'named',
] as const;

/**
 * What may become of a clause for one person on one day.
 * - eligibility: `met`, `unmet`, `exempt`, `unknown`
 * - grounds, exemptions, conditions, caveats: `true`, `false`, `unknown`
 * - tiers: `chosen`, `not-chosen`, `unknown`
 * - materials: `not-demanded`, `missing`, `satisfied`, `unknown`; of several alternatives `offered:0`, `offered:1` …
 * - windows: `not-yet-open`, `open`, `late`, `closed`; what acting late does (`cure`): `used`, `not-used`
 * - validity, terms, years: `applies`, `not-applied`; deadlines: `running`, `not-running`
 * - suspensions, terminations: `happened`, `not-happened`; partitions: `used`
 * - claims on who is eligible: `changes` the outcome or the tier, `changes-nothing`
 * - clauses that decide nothing (notes, rights, fees, steps): `named` by a case that expects what they say
 * @since 0.3.0
 */
export type ClauseOutcome = (typeof outcomeWords)[number] | `offered:${number}`;

/**
 * An outcome that the form of a clause allows, and the cases in which it comes about.
 * @since 0.3.0
 */
export interface OutcomeCoverage {
  readonly outcome: ClauseOutcome;
  /** Paths of the first three; empty if no case exercises it. */
  readonly cases: readonly string[];
}

/**
 * A clause, or a claim, as it stands in a rule file.
 * @since 0.3.0
 */
export interface ClauseCoverage {
  /** `procedures.apply.eligibility.half-year`, `notes.careful`, with `.claims.<id>` for a claim. */
  readonly path: string;
  /** `null` for a clause of the version itself. */
  readonly procedure: Procedure | null;
  /** `eligibility`, `grounds`, `materials` …, or `claims`. */
  readonly section: string;
  readonly outcomes: readonly OutcomeCoverage[];
}

/**
 * How many there are, and how many the cases exercise: clauses in each of their outcomes.
 * @since 0.3.0
 */
export interface CoverageTotals {
  readonly clauses: number;
  readonly coveredClauses: number;
  readonly outcomes: number;
  readonly coveredOutcomes: number;
}

/**
 * The clauses that one rule file writes. A clause that another policy inherits counts here, wherever it is tried.
 * @since 0.3.0
 */
export interface VersionCoverage {
  readonly policy: string;
  /** The first day in force. */
  readonly version: string;
  readonly totals: CoverageTotals;
  readonly clauses: readonly ClauseCoverage[];
}

/**
 * Which outcomes of which clauses cases exercise: plain JSON.
 * @since 0.3.0
 */
export interface Coverage {
  /** How many cases there were. */
  readonly cases: number;
  readonly totals: CoverageTotals;
  readonly versions: readonly VersionCoverage[];
}

/**
 * On what to report.
 * @since 0.3.0
 */
export interface CoverageOptions {
  /** Ids of policies; left out, those that the cases ask about. */
  readonly of?: readonly string[];
}
