import type { CivilDate } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import type { Policy, Procedure } from '../../policy/index.js';
import type { CellShare } from '../impact/index.js';

/**
 * What can be decided for everybody. The properties of the testing kit are of these kinds.
 * - `monotone`: more (fewer, earlier, later, true, false) of a fact never makes anybody ineligible
 * - `never-stricter`: nobody is refused who is eligible under another policy, but for clauses that are left aside
 * - `indifferent`: a fact changes no part of anybody's verdict
 * - `more-papers`: holding one more paper, in whatever order it is, never makes anything missing
 * - `windows-never-empty`: no window closes before it opens
 * @since 0.3.0
 */
export type DecidableProperty =
  | {
      readonly kind: 'monotone';
      readonly fact: string;
      readonly better: 'more' | 'fewer' | 'earlier' | 'later' | 'true' | 'false';
    }
  | { readonly kind: 'never-stricter'; readonly other: Policy; readonly ignoring?: readonly string[] }
  | { readonly kind: 'indifferent'; readonly fact: string }
  | { readonly kind: 'more-papers' }
  | { readonly kind: 'windows-never-empty' };

/** Who shows that a property does not hold: the people and what is said of them. */
export interface Counterexample {
  readonly people: readonly Facts[];
  /** One for each of the people, or for each of two policies where there is one person. */
  readonly said: readonly string[];
}

/**
 * Of whom and of which days a proof is. One of `asOf` alone says nothing of the day after, on which other limits may
 * have been reached; to know of more days, ask on each.
 * @since 0.3.0
 */
export interface Coverage {
  /**
   * - `complete`: everybody of whom every fact that the rules read is stated, and whose dates are in the order that
   *   `certificate.axioms` of an impact lists
   * - `everybody`: incomplete people too, whatever they state
   */
  readonly people: 'complete' | 'everybody';
  /** The first day that it is about: asOf, or the first day of the version in force on asOf. */
  readonly from: CivilDate;
  /** The last day, asOf or the last one of the version; `null` where it has no end yet. */
  readonly through: CivilDate | null;
}

/**
 * What was looked at.
 * - `cells`: all combinations of cells of the facts and papers that the rules read
 * - `reads`: all facts that the rules read for the parts of the verdict in question; the one asked about is not among them
 * - `calendar`: every day on which a window may be laid, in the 400 years after which the calendar repeats
 * - `texts`: everything that a verdict can say, in both languages
 * @since 0.3.0
 */
export type ProofCertificate =
  | {
      readonly by: 'cells';
      readonly cells: string;
      readonly variables: number;
      readonly nodes: number;
      /** List facts whose cells were searched, not derived: people in a way that was not come upon are not covered. */
      readonly searched: readonly string[];
    }
  | { readonly by: 'reads'; readonly facts: number }
  | { readonly by: 'calendar'; readonly windows: number; readonly days: number }
  | { readonly by: 'texts'; readonly texts: number };

/**
 * A property decided for everybody: it holds, or here is who shows that it does not.
 * @since 0.3.0
 */
export interface Proof {
  readonly kind: 'exact';
  readonly property: string;
  readonly policy: string;
  readonly procedure: Procedure;
  readonly asOf: CivilDate;
  readonly holds: boolean;
  readonly counterexample: Counterexample | null;
  /** For how many combinations of cells it does not hold, where that is counted; no share of people. */
  readonly share: CellShare | null;
  readonly certificate: ProofCertificate;
  /** Of whom, and of which days, it holds; a counterexample is always of asOf. */
  readonly covers: Coverage;
}
