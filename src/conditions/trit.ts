/**
 * A truth value of Kleene's three-valued logic, ordered so that `all` is the least and `any` the
 * greatest: 0 false, 1 unknown, 2 true.
 * @since 0.1.0
 */
export type Trit = 0 | 1 | 2;

export const FALSE: Trit = 0;
export const UNKNOWN: Trit = 1;
export const TRUE: Trit = 2;

/** The word for a truth value that a verdict shows. */
export const statusOf = (value: Trit): 'met' | 'unmet' | 'unknown' =>
  value === TRUE ? 'met' : value === FALSE ? 'unmet' : 'unknown';
