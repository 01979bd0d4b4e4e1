import type { Facts } from '../facts/index.js';
import type { Citation, Procedure } from '../policy/index.js';

/** A part of a JSON value: objects by the keys given. */
export type Expected = { readonly [key: string]: unknown };

/**
 * What a case expects, at least one thing. Beside `status`, `clauses` and `origins` its keys are those of the
 * verdict. Objects are compared by the keys given, lists entry by entry and in full, anything else exactly.
 * @since 0.3.0
 */
export type CaseExpectation = Expected & {
  /** Part of the permit status. */
  readonly status?: Expected;
  /**
   * Parts of clauses by their path in the version in force, inheritance done (`procedures.apply.fees.first-issue`);
   * `null` for a clause that must not be there.
   */
  readonly clauses?: { readonly [path: string]: Expected | null };
  /** The `id@version` of the rule file that the clause at a path stands in. */
  readonly origins?: { readonly [path: string]: string };
};

/**
 * A worked case: what a policy says of one person on one day, and the articles that say so. One JSON file
 * each, of `case.schema.json`.
 * @since 0.3.0
 */
export interface PolicyCase {
  readonly $schema?: string;
  /** What the case shows, in a sentence. */
  readonly title: string;
  /** The articles that the expectation follows from, with the reason in one's own words. */
  readonly authority: readonly (Citation & { readonly reading: string })[];
  /** The id of the policy asked. */
  readonly policy: string;
  /** `apply` if left out. */
  readonly procedure?: Procedure;
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly facts: Facts;
  readonly expect: CaseExpectation;
}
