/**
 * What can be wrong with facts or rule files, by code. Texts are in `./messages`; parameters are
 * plain JSON.
 * @since 0.1.0
 */
export const issueCodes = [
  // any input
  'NOT_AN_OBJECT',
  'TOO_DEEP',
  'TOO_LARGE',
  'NOT_JSON',
  // facts
  'UNKNOWN_FACT',
  'MALFORMED_FACT',
  'NOT_A_DATE',
  'NOT_A_MONTH',
  'NOT_A_DIVISION',
  'NOT_AN_INTEGER',
  'NOT_A_BOOLEAN',
  'NOT_AN_ID',
  'NOT_A_LIST',
  'UNKNOWN_VALUE',
  'UNKNOWN_MATERIAL',
  'MISSING_FIELD',
  'CONTRADICTION',
  // cases
  'UNKNOWN_KEY',
  'UNKNOWN_POLICY',
  'NOTHING_EXPECTED',
  'NO_CASES',
  'NO_RULE_FILES',
  // rule files
  'SCHEMA',
  'UNKNOWN_OPERATOR',
  'OPERATOR_FACT_MISMATCH',
  'INVALID_OPERATOR_VALUE',
  'AS_OF_NOT_COMPARABLE',
  'INVALID_REASON_PARAM',
  'UNKNOWN_CONDITION',
  'UNKNOWN_CLAUSE',
  'UNKNOWN_PARTITION',
  'CONDITION_CYCLE',
  'CONDITION_TOO_DEEP',
  'NAME_CLASH',
  'UNKNOWN_INSTRUMENT',
  'UNKNOWN_ARTICLE',
  'INSTRUMENT_KIND_MISMATCH',
  'AUTHORITY_MISMATCH',
  'CLAIM_OUTRANKS_CLAUSE',
  'CLAIM_WITHOUT_EFFECT',
  'EMPTY_EFFECTIVE_PERIOD',
  'EFFECTIVE_DATE_OVERLAP',
  'PATH_MISMATCH',
  'UNKNOWN_PARENT',
  'INHERITANCE_CYCLE',
  'NOTHING_TO_OMIT',
  'UNKNOWN_GROUNDS_SOURCE',
  'GROUNDS_CYCLE',
  'EMPTY_WINDOW',
  'WINDOWS_OVERLAP',
  'AFTER_WITHOUT_EVERY',
  'CURE_WITHOUT_WINDOW',
  'CURE_BANDS_OUT_OF_ORDER',
  'LAPSE_NOT_FINAL',
  'UNREACHABLE_CLAUSE',
  'DURATION_OUT_OF_ORDER',
  'EXTENSION_TOO_SHORT',
] as const;

/** A code of {@link issueCodes}. */
export type IssueCode = (typeof issueCodes)[number];

/** Plain JSON parameters of a message. */
export type Params = { readonly [name: string]: string | number | boolean | null | readonly string[] };

/**
 * One thing wrong, where, and why. `path` is dotted, with list positions as numbers:
 * `residence.spells.0.from`.
 * @since 0.1.0
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly params: Params;
}

/** An error issue. */
export function issue(code: IssueCode, path: string, params: Params = {}): Issue {
  return { code, severity: 'error', path, params };
}
