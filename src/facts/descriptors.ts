import type { CivilDate } from '../calendar/index.js';

/** One field of a record in a list fact; `isRequired` because a record without it says nothing. */
export interface Field {
  readonly is: Descriptor;
  readonly isRequired?: boolean;
}

/**
 * What a fact can hold. `date`, `division` (six digits, GB/T 2260), `integer`, `enum` and `id`
 * (a kebab-case name that the rule files define) may be `null`: known to be none.
 * @since 0.1.0
 */
export type Descriptor =
  | { readonly type: 'boolean' }
  | { readonly type: 'date' }
  | { readonly type: 'month' }
  | { readonly type: 'division' }
  | { readonly type: 'integer' }
  | { readonly type: 'id' }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'enum-list'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly of: { readonly [name: string]: Field } };

export const boolean = { type: 'boolean' } as const;
export const date = { type: 'date' } as const;
export const month = { type: 'month' } as const;
export const division = { type: 'division' } as const;
export const integer = { type: 'integer' } as const;
export const id = { type: 'id' } as const;

/** A fact with a closed list of values. */
export const oneOf = <const V extends readonly string[]>(...values: V) => ({ type: 'enum', values }) as const;

/** A fact that holds any of a closed list of values; at most 30, since it is kept as a bit set. */
export const someOf = <const V extends readonly string[]>(...values: V) =>
  ({ type: 'enum-list', values }) as const;

/** A fact that is a list of records. */
export const listOf = <const F extends { readonly [name: string]: Field }>(of: F) =>
  ({ type: 'list', of }) as const;

type RecordOf<F extends { readonly [name: string]: Field }> = {
  readonly [K in keyof F as F[K] extends { isRequired: true } ? K : never]: ValueOf<F[K]['is']>;
} & {
  readonly [K in keyof F as F[K] extends { isRequired: true } ? never : K]?: ValueOf<F[K]['is']> | undefined;
};

/** The TypeScript type of a fact's value. */
export type ValueOf<D> = D extends { type: 'boolean' }
  ? boolean
  : D extends { type: 'date' }
    ? CivilDate | null
    : D extends { type: 'month' | 'division' | 'id' }
      ? string | null
      : D extends { type: 'integer' }
        ? number | null
        : D extends { type: 'enum'; values: readonly (infer V)[] }
          ? V | null
          : D extends { type: 'enum-list'; values: readonly (infer V)[] }
            ? readonly V[]
            : D extends { type: 'list'; of: infer F extends { readonly [name: string]: Field } }
              ? readonly RecordOf<F>[]
              : never;

/** A subject's facts, every one optional. */
export type FactsOf<S extends { readonly [name: string]: Descriptor }> = {
  readonly [K in keyof S]?: ValueOf<S[K]> | undefined;
};
