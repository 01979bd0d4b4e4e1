import { date, division, id, listOf, oneOf } from './descriptors.js';

/** What can happen to a permit. */
export const permitEventKinds = [
  'endorsed',
  'endorsement-refused',
  'suspended',
  'cancelled',
  'replaced',
  'reported-lost',
] as const;

/** A kind of {@link permitEventKinds}. */
export type PermitEventKind = (typeof permitEventKinds)[number];

// Each value by a name of its own: a spread, or a property that is read, would keep this file in every bundle.
const kind = /* @__PURE__ */ oneOf('residence-permit', 'temporary-residence-permit', 'registration-card');
const state = /* @__PURE__ */ oneOf('intact', 'damaged', 'lost');
const events = /* @__PURE__ */ listOf({
  kind: { is: { type: 'enum', values: permitEventKinds }, isRequired: true },
  on: { is: date, isRequired: true },
});

/** The permit that the person holds, and those before it; `kind: null` if none is held. */
export const permit = {
  kind,
  tier: id,
  /** Where it was issued, a six-digit division code. */
  division,
  issuedOn: date,
  /** The last endorsement (签注). */
  endorsedOn: date,
  expiresOn: date,
  state,
  events,
  earlier: /* @__PURE__ */ listOf({
    kind: { is: kind },
    tier: { is: id },
    division: { is: division },
    issuedOn: { is: date },
    endorsedOn: { is: date },
    expiresOn: { is: date },
    state: { is: state },
    events: { is: events },
  }),
} as const;
