import { boolean, date, division, oneOf } from './descriptors.js';

/** The person. */
export const identity = {
  /** 出生日期. */
  birthDate: date,
  /** 常住户口所在地, a six-digit division code; `null` for someone without a mainland hukou. */
  hukouDivision: division,
  /** Which register the person belongs to; `foreign` includes stateless people. */
  region: /* @__PURE__ */ oneOf('mainland', 'hong-kong', 'macao', 'taiwan', 'foreign'),
  /** 行动不便. */
  hasLimitedMobility: boolean,
  /** 残疾人. */
  hasDisability: boolean,
  /** The day on which name, identity number or the like last changed. */
  dataChangedOn: date,
  diedOn: date,
} as const;
