/**
 * Kinds of source, strongest first. `administrative-regulation` is a regulation of the State
 * Council (行政法规).
 * @since 0.1.0
 */
export const authorities = [
  'statute',
  'administrative-regulation',
  'local-regulation',
  'government-rule',
  'normative-document',
  'official-guide',
  'secondary',
] as const;

/** A kind of source. */
export type Authority = (typeof authorities)[number];

/** What a person can set out to do. */
export const procedures = [
  'register',
  'apply',
  'endorse',
  'renew',
  'extend',
  'change-address',
  'correct',
  'replace',
  'reissue',
  'cancel',
  'collect',
  'book',
] as const;

/** A procedure of {@link procedures}. */
export type Procedure = (typeof procedures)[number];

/**
 * Codes of the reasons that a verdict can give. Texts are in `./messages`.
 * @since 0.1.0
 */
export const reasonCodes = [
  'NO_VERSION_IN_FORCE',
  'NO_LEGAL_BASIS_FOUND',
  'SOURCE_NOT_VERIFIED_FOR_A_YEAR',
  'SOURCE_READ_IN_PART',
  'SOURCE_UNDATED',
  'LATER_LAW_NOT_VERIFIED',
  'FACTS_MISSING',
  'EXEMPT',
  'CONDITION_MET',
  'CONDITION_NOT_MET',
  'NON_LOCAL',
  'NOT_NON_LOCAL',
  'WITHIN_TERRITORY',
  'OUTSIDE_TERRITORY',
  'WITHIN_PERSONAL_SCOPE',
  'OUTSIDE_PERSONAL_SCOPE',
  'RESIDENCE_LONG_ENOUGH',
  'RESIDENCE_TOO_SHORT',
  'RESIDENCE_UNBROKEN',
  'RESIDENCE_BROKEN',
  'GROUND_MET',
  'NO_GROUND_MET',
  'AGENT_NOT_ALLOWED',
  'WINDOW_OPEN',
  'WINDOW_NOT_OPEN',
  'NO_PERMIT_HELD',
  'PERMIT_ACTIVE',
  'ENDORSEMENT_DUE',
  'ENDORSEMENT_LATE',
  'PERMIT_SUSPENDED',
  'PERMIT_EXPIRED',
  'PERMIT_LAPSED',
  'PERMIT_TERMINATED',
  'HISTORY_UNKNOWN',
  'DAYS_OFF_NOT_ANNOUNCED',
] as const;

/** A code of {@link reasonCodes}. */
export type ReasonCode = (typeof reasonCodes)[number];
