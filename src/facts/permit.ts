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

const events = /* @__PURE__ */ listOf({
  kind: { is: /* @__PURE__ */ oneOf(...permitEventKinds), isRequired: true },
  on: { is: date, isRequired: true },
});

const card = {
  kind: /* @__PURE__ */ oneOf('residence-permit', 'temporary-residence-permit', 'registration-card'),
  tier: id,
  /** Where it was issued, a six-digit division code. */
  division,
  issuedOn: date,
  /** The last endorsement (签注). */
  endorsedOn: date,
  expiresOn: date,
  state: /* @__PURE__ */ oneOf('intact', 'damaged', 'lost'),
  events,
} as const;

/** The permit that the person holds, and those before it; `kind: null` if none is held. */
export const permit = {
  ...card,
  earlier: /* @__PURE__ */ listOf({
    kind: { is: card.kind },
    tier: { is: card.tier },
    division: { is: card.division },
    issuedOn: { is: card.issuedOn },
    endorsedOn: { is: card.endorsedOn },
    expiresOn: { is: card.expiresOn },
    state: { is: card.state },
    events: { is: card.events },
  }),
} as const;
