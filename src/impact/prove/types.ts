import type { CivilDate } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import type { Policy, Procedure } from '../../policy/index.js';
import type { CellShare } from '../impact/index.js';

/**
 * What can be decided for everybody. The properties of the testing kit are of these kinds.
 * - `monotone`: more (fewer, earlier, later, true, false) of a fact never makes anybody ineligible
 * - `never-stricter`: nobody is refused who is eligible under another policy, but for clauses that are left aside
 * - `indifferent`: a fact changes no part of anybody's verdict
 * - `more-papers`: holding one more paper never makes anything missing
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
  readonly certificate: { readonly cells: string; readonly variables: number; readonly nodes: number };
}
