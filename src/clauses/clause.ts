import type { Condition } from '../conditions/index.js';

/** A text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * Where a clause comes from: an instrument of `rules/instruments`, and an article in it.
 * @since 0.1.0
 */
export interface Citation {
  readonly instrument: string;
  readonly article: string;
  /** Paragraph and item within the article: `1(3)`. */
  readonly item?: string;
}

/** What another source says on the point of a clause; it is kept, and does not stand. */
export interface Claim {
  /** The condition that would stand instead; absent where the claim is not about who is eligible. */
  readonly condition?: Condition;
  readonly citation: Citation;
  readonly note: Text;
}

/** What every clause carries. */
export interface Clause {
  readonly citation: Citation;
  readonly title?: Text;
  readonly note?: Text;
  readonly claims?: { readonly [id: string]: Claim };
}

/** Takes a clause of the parent away, and says on whose authority. */
export interface Omission {
  readonly omit: true;
  readonly citation: Citation;
  readonly note?: Text;
}

/** Clauses by id. A child's clause stands in place of the parent's of the same id. */
export type Clauses<C extends Clause> = { readonly [id: string]: C | Omission };
