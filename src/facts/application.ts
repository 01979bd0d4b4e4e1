import { date, id, oneOf } from './descriptors.js';

/** The act of applying. */
export const application = {
  filedBy: /* @__PURE__ */ oneOf('self', 'guardian', 'close-relative', 'employer', 'school'),
  channel: /* @__PURE__ */ oneOf('online', 'window', 'self-service'),
  /** The ground that the person relies on, a ground's id in the rule file. */
  ground: id,
  /** The tier that the person asks for, a tier's id in the rule file. */
  tier: id,
  submittedOn: date,
  acceptedOn: date,
} as const;
