/**
 * A test on facts, in the syntax of json-rules-engine. `condition` names a condition or a ground of
 * the same version. Empty `all` and `any` are refused by the schema.
 * @since 0.1.0
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | Comparison;

/**
 * One fact tested by one operator. The fact `asOf` is the day of evaluation.
 * @since 0.1.0
 */
export interface Comparison {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/** A fact on the right-hand side. */
export interface FactReference {
  readonly fact: string;
}

/** True for `{ fact: … }`. */
export function isFactReference(value: unknown): value is FactReference {
  return typeof value === 'object' && value !== null && typeof (value as FactReference).fact === 'string';
}

/** The conditions directly inside a condition. */
export function childrenOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return [];
}
