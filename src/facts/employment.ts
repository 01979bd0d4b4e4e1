import { boolean, date, division, integer, listOf, month, oneOf } from './descriptors.js';

/** Work, and the social insurance and tax that prove it. */
export const employment = {
  kind: /* @__PURE__ */ oneOf('employee', 'business-owner', 'flexible', 'none'),
  /** Where the person works, a six-digit division code. */
  division,
  contractFrom: date,
  /** Last day of the contract; `null` if it is open-ended, as an appointment without term is. */
  contractThrough: date,
  startedOn: date,
  endedOn: date,
  workplaceChangedOn: date,
  /** Consecutive months of social insurance, up to asOf. */
  socialInsuranceMonths: integer,
  /** The single months insured, for tests that count within a span. */
  insuredMonths: /* @__PURE__ */ listOf({
    month: { is: month, isRequired: true },
    division: { is: division },
    isBackPaid: { is: boolean },
  }),
  taxMonths: integer,
  pensionMonths: integer,
} as const;
