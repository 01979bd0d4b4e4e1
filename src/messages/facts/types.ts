import type { Facts, Subject } from '../../facts/index.js';
import type { Text } from '../../policy/index.js';

/** What is shown of a fact, or of a field of a list's records. */
export interface FieldText {
  readonly label: Text;
  /** The words for the values of an enum. */
  readonly values?: { readonly [value: string]: Text };
  /** The fields of a list's records. */
  readonly fields?: { readonly [name: string]: FieldText };
}

/** What is shown of a fact, and how to ask for it. */
export interface FactText extends FieldText {
  readonly question: Text;
}

/** A word for every value of an enum, and a label for every field of a list's records. */
type Parts<V> = [V] extends [readonly (infer M)[]]
  ? [M] extends [string]
    ? { readonly values: Record<M, Text> }
    : { readonly fields: { readonly [N in keyof M]-?: FieldText & Parts<NonNullable<M[N]>> } }
  : [V] extends [string]
    ? string extends V
      ? unknown
      : { readonly values: Record<V, Text> }
    : unknown;

type FactsOf<S extends Subject> = NonNullable<Facts[S]>;

/** The texts of a subject: a missing fact, field or value does not compile. */
export type SubjectTexts<S extends Subject> = {
  readonly [N in keyof FactsOf<S>]-?: FactText & Parts<NonNullable<FactsOf<S>[N]>>;
};
