import * as z from 'zod/mini';
import { cureEffects, procedures } from '../policy/index.js';
import { citationSchema } from './policy-schema.js';
import { civilDate } from './values.js';
import { headerSchema, reasonSchema, verdictSchema, windowShape } from './verdict-schema.js';

const maybeDate = z.nullable(civilDate);
const strings = z.array(z.string());
const procedure = z.enum(procedures);
const years = z.int().check(z.minimum(0));
const spanShape = { from: civilDate, through: civilDate };

const permitState = z.enum([
  'active',
  'endorsement-due',
  'suspended',
  'expired',
  'terminated',
  'none',
  'indeterminate',
  'out-of-force',
]);

/** What a permit is on a day. */
export const statusSchema = z.strictObject({
  schemaVersion: z.literal(1),
  policy: headerSchema,
  asOf: civilDate,
  state: permitState,
  since: maybeDate,
  validThrough: maybeDate,
  next: z.nullable(z.strictObject({ procedure, ...windowShape })),
  countedResidence: z.nullable(
    z.strictObject({
      from: civilDate,
      excluded: z.array(z.strictObject(spanShape)),
      completedYears: years,
      apart: z.array(z.strictObject({ ...spanShape, completedYears: years })),
    }),
  ),
  cure: z.array(
    z.strictObject({
      procedure,
      from: civilDate,
      through: maybeDate,
      effect: z.enum(cureEffects),
      clause: z.string(),
      citation: citationSchema,
    }),
  ),
  missingFacts: strings,
  reasons: z.array(reasonSchema),
});

const change = z.strictObject({
  on: civilDate,
  kind: z.enum([
    'version',
    'outcome',
    'tier',
    'ground',
    'reason',
    'material',
    'window',
    'validity',
    'deadline',
    'dispute',
    'status',
    'term',
    'cure',
    'years',
  ]),
  id: z.nullable(z.string()),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  because: z.array(z.strictObject({ clause: z.nullable(z.string()), citation: z.nullable(citationSchema) })),
});

const { state: _state, range: _range, ...timelineWindow } = windowShape;

/** One person under one policy through time. */
export const timelineSchema = z.strictObject({
  schemaVersion: z.literal(1),
  policy: z.string(),
  procedure,
  from: civilDate,
  to: civilDate,
  changes: z.array(change),
  eligible: z.array(z.strictObject(spanShape)),
  states: z.array(z.strictObject({ ...spanShape, state: permitState })),
  windows: z.array(z.strictObject({ procedure, ...timelineWindow })),
});

/** One person under several policies. */
export const comparisonSchema = z.strictObject({
  schemaVersion: z.literal(1),
  asOf: civilDate,
  procedure,
  policies: z.array(
    z.strictObject({ policy: z.string(), verdict: z.nullable(verdictSchema), status: statusSchema }),
  ),
  differences: z.array(
    z.strictObject({
      aspect: z.enum([
        'outcome',
        'earliestEligibleOn',
        'eligibleThrough',
        'authority',
        'grounds',
        'missingMaterials',
        'validThrough',
        'state',
      ]),
      values: z.array(z.nullable(z.string())),
    }),
  ),
  earliest: z.nullable(z.strictObject({ on: civilDate, policies: strings.check(z.minLength(1)) })),
});
