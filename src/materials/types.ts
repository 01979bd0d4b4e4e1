import type { Period } from '../calendar/index.js';
import type { Condition } from '../conditions/index.js';

/**
 * One paper demanded, and how it must be. A paper whose own validity does not cover asOf is never
 * in order.
 * @since 0.1.0
 */
export interface Item {
  readonly kind: string;
  /** Originals demanded; 1 if left out. */
  readonly originals?: number;
  /** Copies demanded; 0 if left out. */
  readonly copies?: number;
  readonly isStamped?: true;
  /** File formats accepted if the paper is electronic, in lower case. */
  readonly formats?: readonly string[];
  /** The paper must have been issued no longer ago than this. */
  readonly issuedWithin?: Period;
  /** Whatever else the paper must show. */
  readonly attributes?: { readonly [name: string]: string | number | boolean };
}

/**
 * One way to satisfy a requirement: all of its items. Open only while `when` holds and, with
 * `ground`, while that ground is met and the person does not rely on another.
 * @since 0.1.0
 */
export interface Alternative {
  readonly ground?: string;
  readonly when?: Condition;
  readonly items: readonly (string | Item)[];
}

/** Something to be shown, in any of several ways. */
export interface Requirement {
  readonly when?: Condition;
  readonly alternatives: readonly Alternative[];
}

/**
 * A paper held but not in order.
 * @since 0.1.0
 */
export interface UnfitMaterial {
  readonly kind: string;
  readonly code: UnfitCode;
  readonly params: { readonly [name: string]: string | number | boolean | readonly string[] };
}

export const unfitCodes = [
  'MATERIAL_EXPIRED',
  'MATERIAL_NOT_YET_VALID',
  'MATERIAL_NOT_STAMPED',
  'MATERIAL_TOO_FEW_ORIGINALS',
  'MATERIAL_TOO_FEW_COPIES',
  'MATERIAL_WRONG_FORMAT',
  'MATERIAL_TOO_OLD',
  'MATERIAL_ATTRIBUTE',
] as const;

/** Why a held paper does not count. */
export type UnfitCode = (typeof unfitCodes)[number];

/**
 * A requirement not met. `alternatives` lists, for each way that is open, the kinds still missing;
 * `status` is `unknown` where the list of papers, or whether the requirement applies, is unknown.
 * @since 0.1.0
 */
export interface MissingMaterial<C = unknown> {
  readonly requirement: string;
  readonly status: 'missing' | 'unknown';
  readonly alternatives: readonly (readonly string[])[];
  readonly unfit: readonly UnfitMaterial[];
  readonly citation: C;
}
