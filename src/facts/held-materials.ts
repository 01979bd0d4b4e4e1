import type { CivilDate } from '../calendar/index.js';

/**
 * The papers that rule files of ours may demand; a rule file can declare more of its own.
 * @since 0.1.0
 */
export const materialKinds = [
  'resident-id-card',
  'household-register',
  'hk-macao-travel-permit',
  'taiwan-travel-permit',
  'photo',
  'photo-receipt',
  'application-form',
  'lease-contract',
  'lease-filing-certificate',
  'landlord-id-copy',
  'homeowner-id',
  'property-certificate',
  'purchase-contract',
  'lodging-certificate',
  'labour-contract',
  'employer-certificate',
  'business-licence',
  'social-insurance-certificate',
  'student-card',
  'enrolment-certificate',
  'talent-certificate',
  'investment-certificate',
  'pension-certificate',
  'kinship-proof',
  'guardianship-proof',
  'mandate',
  'principal-id',
  'agent-id',
  'residence-permit',
] as const;

/** A paper of the common vocabulary. */
export type MaterialKind = (typeof materialKinds)[number];

/**
 * A paper that the person holds, with what is known of it. What is left out is taken to be in
 * order, as a bare kind is; what is stated counts.
 * @since 0.1.0
 */
export interface HeldMaterial<K extends string = MaterialKind> {
  readonly kind: K;
  /** Number of originals held. */
  readonly originals?: number | undefined;
  /** Number of copies held. */
  readonly copies?: number | undefined;
  readonly issuedOn?: CivilDate | null | undefined;
  /** First and last day on which the paper itself is good; `null` if without limit. */
  readonly validFrom?: CivilDate | null | undefined;
  readonly validThrough?: CivilDate | null | undefined;
  readonly isStamped?: boolean | undefined;
  /** File format of an electronic paper, in lower case: `jpg`. */
  readonly format?: string | null | undefined;
  /** Whatever else a rule file asks of the paper. */
  readonly attributes?: { readonly [name: string]: string | number | boolean } | undefined;
}
