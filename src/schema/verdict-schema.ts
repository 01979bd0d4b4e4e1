import * as z from 'zod/mini';
import { unfitCodes } from '../materials/index.js';
import { authorities, procedures, reasonCodes } from '../policy/index.js';
import { citationSchema } from './policy-schema.js';
import { civilDate } from './values.js';

const maybeDate = z.nullable(civilDate);
const strings = z.array(z.string());
const param = z.union([z.string(), z.number(), z.boolean(), z.null(), strings]);
const params = z.record(z.string(), param);
const clause = z.string();
const outcome = z.enum(['eligible', 'ineligible', 'indeterminate', 'out-of-force']);

/** The policy that an answer rests on. */
export const headerSchema = z.strictObject({
  id: z.string(),
  version: maybeDate,
  authority: z.nullable(z.enum(authorities)),
  lineage: z.array(z.strictObject({ id: z.string(), version: civilDate })),
});

export const reasonSchema = z.strictObject({
  code: z.enum(reasonCodes),
  clause: z.nullable(clause),
  params,
  citation: z.nullable(citationSchema),
});

/** Days that a last day lies between. */
const range = z.nullable(z.strictObject({ earliest: civilDate, latest: civilDate, unannounced: z.int() }));

export const windowShape = {
  opensOn: civilDate,
  closesOn: maybeDate,
  lastSafeOn: maybeDate,
  state: z.enum(['not-yet-open', 'open', 'late', 'closed']),
  range,
  clause,
  citation: citationSchema,
};

/** The verdict. */
export const verdictSchema = z.strictObject({
  schemaVersion: z.literal(1),
  policy: headerSchema,
  procedure: z.enum(procedures),
  asOf: civilDate,
  outcome,
  tier: z.nullable(z.string()),
  grounds: z.array(
    z.strictObject({ id: z.string(), status: z.enum(['met', 'unmet', 'unknown']), citation: citationSchema }),
  ),
  reasons: z.array(reasonSchema),
  missingFacts: strings,
  missingMaterials: z.array(
    z.strictObject({
      requirement: z.string(),
      status: z.enum(['missing', 'unknown']),
      alternatives: z.array(strings),
      unfit: z.array(z.strictObject({ kind: z.string(), code: z.enum(unfitCodes), params })),
      citation: citationSchema,
    }),
  ),
  earliestEligibleOn: maybeDate,
  eligibleThrough: maybeDate,
  window: z.nullable(z.strictObject(windowShape)),
  validity: z.nullable(z.strictObject({ from: civilDate, through: maybeDate, citation: citationSchema })),
  deadlines: z.array(
    z.strictObject({ id: z.string(), onWhom: z.string(), by: maybeDate, range, citation: citationSchema }),
  ),
  disputes: z.array(
    z.strictObject({
      clause,
      claim: z.string(),
      citation: citationSchema,
      outcome,
      tier: z.nullable(z.string()),
    }),
  ),
});
