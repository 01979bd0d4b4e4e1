import type { Facts, Subject } from '../../facts/index.js';
import type { Text } from '../../policy/index.js';

/** What is shown of a fact, or of a field of a record in a list fact. */
export interface FieldText {
  readonly label: Text;
  /** The words for the values of an enum. */
  readonly values?: { readonly [value: string]: Text };
  /** The fields of a list's records. */
  readonly fields?: { readonly [name: string]: FieldText };
}

/** What is shown of a fact. */
export interface FactText extends FieldText {
  readonly question: Text;
}

/** Demands a word for every value of an enum, and a label for every field of a record. */
type Parts<V> = V extends string
  ? string extends V
    ? unknown
    : { readonly values: Record<V, Text> }
  : V extends readonly (infer M)[]
    ? M extends string
      ? { readonly values: Record<M, Text> }
      : { readonly fields: FieldsOf<M> }
    : unknown;

type FieldsOf<R> = { readonly [N in keyof R]-?: FieldText & Whole<NonNullable<R[N]>> };

// An enum's values are demanded together, not one by one.
type Whole<V> = [V] extends [readonly unknown[]]
  ? Parts<V>
  : [V] extends [string]
    ? string extends V
      ? unknown
      : { readonly values: Record<V, Text> }
    : unknown;

type FactsOf<S extends Subject> = NonNullable<Facts[S]>;

/** The texts of a subject: a missing fact, field or value does not compile. */
export type SubjectTexts<S extends Subject> = {
  readonly [N in keyof FactsOf<S>]-?: FactText & Whole<NonNullable<FactsOf<S>[N]>>;
};
