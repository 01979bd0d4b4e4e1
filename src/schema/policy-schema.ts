import * as z from 'zod/mini';
import { permitEventKinds } from '../facts/index.js';
import { type Anchor, authorities, cureEffects, procedures, reasonCodes } from '../policy/index.js';
import { conditionSchema } from './condition.js';
import {
  civilDate,
  division,
  duration,
  factPath,
  id,
  localName,
  offset,
  period,
  policyId,
  text,
} from './values.js';

const authority = z.enum(authorities);
const article = z
  .string()
  .check(z.regex(/^\S.{0,39}$/), z.describe('Number of the article, as the instrument lists it'));

export const citationSchema = z.strictObject({
  instrument: id,
  article,
  item: z.optional(
    z.string().check(z.regex(/^\S.{0,39}$/), z.describe('Paragraph and item within the article: 1(3)')),
  ),
});

const claim = z.strictObject({
  condition: z.optional(conditionSchema),
  citation: citationSchema,
  note: text,
});

const clauseShape = {
  title: z.optional(text),
  note: z.optional(text),
  citation: citationSchema,
  claims: z.optional(z.record(id, claim)),
};

const omission = z.strictObject({ omit: z.literal(true), citation: citationSchema, note: z.optional(text) });

/** A section: clauses by id, or omissions of the parent's. */
const section = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.optional(z.record(id, z.union([z.strictObject({ ...clauseShape, ...shape }), omission])));

const condition = conditionSchema;
const when = z.optional(conditionSchema);
const reasonCode = z.enum(reasonCodes);
const reasonParams = z.optional(
  z.record(
    localName,
    z.union([
      z.string().check(z.maxLength(200)),
      z.number(),
      z.strictObject({ fact: factPath, plus: z.optional(offset) }),
    ]),
  ),
);

const quantity = z.optional(z.int().check(z.minimum(0), z.maximum(100)));
const item = z.union([
  id,
  z.strictObject({
    kind: id,
    originals: quantity,
    copies: quantity,
    isStamped: z.optional(z.literal(true)),
    formats: z.optional(z.array(id).check(z.minLength(1), z.maxLength(20))),
    issuedWithin: z.optional(period),
    attributes: z.optional(z.record(localName, z.union([z.string(), z.number(), z.boolean()]))),
  }),
]);

const alternative = z.strictObject({
  ground: z.optional(id),
  when,
  items: z.array(item).check(z.minLength(1), z.maxLength(20)),
});

const provision = section({
  title: text,
  data: z.optional(
    z.record(localName, z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  ),
});

const caveats = section({ when, code: reasonCode, params: reasonParams });
const parties = [
  'applicant',
  'holder',
  'landlord',
  'employer',
  'school',
  'operator',
  'agency',
  'office',
] as const;

/** A fact's path, `{ event }`, or `{ latest: […] }`. */
const anchor: z.ZodMiniType<Anchor> = z.lazy(() =>
  z.union([
    factPath,
    z.strictObject({ event: z.enum(permitEventKinds) }),
    z.strictObject({ latest: z.array(anchor).check(z.minLength(2), z.maxLength(10)) }),
  ]),
);

const yes = z.optional(z.literal(true));

/** Clauses whose day ends either by a period or on a dated fact. */
const validity = z.optional(
  z.record(
    id,
    z.union([
      z.strictObject({ ...clauseShape, when, from: anchor, lasts: z.nullable(period) }),
      z.strictObject({ ...clauseShape, when, from: anchor, through: factPath }),
      omission,
    ]),
  ),
);

const procedureSchema = z.strictObject({
  title: text,
  groundsOf: z.optional(z.enum(procedures)),
  caveats,
  eligibility: section({
    condition,
    reason: z.strictObject({ met: reasonCode, unmet: reasonCode, params: reasonParams }),
  }),
  exemptions: section({ condition, from: z.array(id).check(z.minLength(1), z.maxLength(50)) }),
  grounds: section({ condition }),
  tiers: section({ condition }),
  materials: section({ when, alternatives: z.array(alternative).check(z.minLength(1), z.maxLength(30)) }),
  window: section({
    when,
    from: anchor,
    every: z.optional(period),
    after: z.optional(z.array(anchor).check(z.minLength(1), z.maxLength(10))),
    opens: offset,
    closes: z.nullable(offset),
    rollsForward: yes,
  }),
  cure: section({
    when,
    within: z.nullable(period),
    effect: z.enum(cureEffects),
    movesAnchor: yes,
    actedBy: z.optional(civilDate),
  }),
  validity,
  booking: section({ review: duration, slots: duration }),
  deadlines: section({
    onWhom: z.enum(parties),
    from: anchor,
    within: duration,
    when,
    doneOn: z.optional(anchor),
    rollsForward: yes,
    atMost: z.optional(duration),
  }),
  steps: section({ title: text, takes: z.optional(duration) }),
  channels: provision,
  fees: section({ when, amount: z.nullable(z.number().check(z.minimum(0))) }),
  duties: provision,
});

const succession = z.strictObject({
  from: division,
  to: division,
  on: civilDate,
  isMerger: z.optional(z.literal(true)),
});

const localShape = { label: text, question: text };
const localFact = z.union([
  z.strictObject({ type: z.enum(['boolean', 'date', 'division', 'integer', 'id']), ...localShape }),
  z.strictObject({
    type: z.literal('enum'),
    values: z.array(id).check(z.minLength(1), z.maxLength(30)),
    ...localShape,
  }),
]);

/** A rule file. */
export const policySchema = z.strictObject({
  $schema: z.optional(z.string().check(z.maxLength(200))),
  id: policyId,
  title: text,
  division,
  standing: z.optional(z.enum(['law', 'beside-law'])),
  parent: z.optional(policyId),
  effectiveFrom: civilDate,
  repealedOn: z.optional(civilDate),
  authority,
  instruments: z.record(id, authority),
  verifiedOn: civilDate,
  caveats,
  facts: z.optional(z.record(localName, localFact)),
  materialKinds: z.optional(z.record(id, text)),
  partitions: section({
    kind: z.enum(['whole-city', 'urban-area-or-county', 'county']),
    successions: z.optional(z.array(succession).check(z.maxLength(200))),
  }),
  conditions: section({ condition }),
  terms: validity,
  years: section({ when, from: anchor }),
  suspensions: section({ when, from: anchor, until: z.optional(anchor) }),
  terminations: section({ when, on: anchor }),
  procedures: z.partialRecord(z.enum(procedures), procedureSchema),
  rights: provision,
  notes: provision,
});
