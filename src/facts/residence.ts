import { boolean, date, division, integer, listOf, oneOf, someOf } from './descriptors.js';

/** Where and how the person lives. */
export const residence = {
  /** 居住地, a six-digit division code. */
  division,
  arrivedOn: date,
  /** The day of residence registration (居住登记, 暂住登记); the half year runs from here. */
  registeredOn: date,
  /** Days that the person means to stay. */
  plannedDays: integer,
  /** Whether the present residence or tenancy has gone on unbroken. */
  isContinuous: boolean,
  purposes: /* @__PURE__ */ someOf(
    'work',
    'study',
    'family',
    'public-services',
    'medical',
    'tourism',
    'business-trip',
  ),
  housing: /* @__PURE__ */ oneOf(
    'owned',
    'rented',
    'borrowed',
    'employer-dormitory',
    'school-dormitory',
    'relatives-home',
    'hotel',
    'hospital',
    'relief-station',
    'none',
  ),
  leaseFrom: date,
  /** Last day of the lease; `null` if it is open-ended. */
  leaseThrough: date,
  /** 房屋租赁登记备案. */
  isLeaseFiled: boolean,
  addressChangedOn: date,
  leaseEndedOn: date,
  leftOn: date,
  /** Earlier and present stays; `through: null` or absent is a stay that goes on. */
  spells: /* @__PURE__ */ listOf({
    division: { is: division },
    from: { is: date, isRequired: true },
    through: { is: date },
  }),
} as const;
