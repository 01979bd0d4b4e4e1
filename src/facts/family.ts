import { boolean, date, id, oneOf } from './descriptors.js';

/** A relative on whose residence the person may rely. */
export const family = {
  relation: /* @__PURE__ */ oneOf(
    'spouse',
    'child',
    'parent',
    'grandparent',
    'grandchild',
    'sibling',
    'ward',
  ),
  livesWithSponsor: boolean,
  /** The ground or tier clause that the sponsor meets. */
  sponsorGround: id,
  sponsorPermitThrough: date,
} as const;
