import * as z from 'zod/mini';
import { type Descriptor, type Field, MAX_LIST, materialKinds, vocabulary } from '../facts/index.js';
import { unfitCodes } from '../materials/index.js';
import { authorities, procedures, reasonCodes } from '../policy/index.js';
import { instrumentSchema } from './instrument-schema.js';
import { citationSchema, policySchema } from './policy-schema.js';
import { civilDate, division } from './values.js';

type JsonSchema = { readonly [keyword: string]: unknown };

const toJson = (schema: z.ZodMiniType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' });

/** The published JSON Schemas (draft-07), by file name. Generated; the tests hold the files equal. */
export const jsonSchemas = (): { readonly [name: string]: JsonSchema } => ({
  'policy.schema.json': toJson(policySchema),
  'instrument.schema.json': toJson(instrumentSchema),
  'facts.schema.json': toJson(factsSchema()),
  'verdict.schema.json': toJson(verdictSchema()),
});

const MAX_INTEGER = 1_000_000_000;
const factId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64));
const count = z.int().check(z.minimum(0), z.maximum(MAX_INTEGER));
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

function valueSchema(is: Descriptor): z.ZodMiniType {
  switch (is.type) {
    case 'boolean':
      return z.boolean();
    case 'date':
      return z.nullable(civilDate);
    case 'month':
      return z.nullable(month);
    case 'division':
      return z.nullable(division);
    case 'integer':
      return z.nullable(count);
    case 'id':
      return z.nullable(factId);
    case 'enum':
      return z.nullable(z.enum(is.values as [string, ...string[]]));
    case 'enum-list':
      return z.array(z.enum(is.values as [string, ...string[]])).check(z.maxLength(MAX_LIST));
    case 'list':
      return z
        .array(
          z.strictObject(
            Object.fromEntries(Object.entries(is.of).map(([name, field]) => [name, fieldSchema(field)])),
          ),
        )
        .check(z.maxLength(MAX_LIST));
  }
}

/** A field of a record; one that is required cannot be none. */
function fieldSchema({ is, isRequired }: Field): z.ZodMiniType {
  if (!isRequired) return z.optional(valueSchema(is));
  if (is.type === 'enum') return z.enum(is.values as [string, ...string[]]);
  return is.type === 'month' ? month : civilDate;
}

/** Facts of the common vocabulary; kinds and local facts of a rule file are free here. */
function factsSchema(): z.ZodMiniType {
  const subjects = Object.entries(vocabulary).map(([subject, facts]) => [
    subject,
    z.optional(
      z.strictObject(
        Object.fromEntries(
          Object.entries(facts as { [name: string]: Descriptor }).map(([name, is]) => [
            name,
            z.optional(valueSchema(is)),
          ]),
        ),
      ),
    ),
  ]);
  const kind = z.union([z.enum(materialKinds), factId]);
  const material = z.strictObject({
    kind,
    originals: z.optional(count),
    copies: z.optional(count),
    issuedOn: z.optional(z.nullable(civilDate)),
    validFrom: z.optional(z.nullable(civilDate)),
    validThrough: z.optional(z.nullable(civilDate)),
    isStamped: z.optional(z.boolean()),
    format: z.optional(z.nullable(factId)),
    attributes: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  });
  return z.strictObject({
    ...Object.fromEntries(subjects),
    materials: z.optional(z.array(z.union([kind, material])).check(z.maxLength(MAX_LIST))),
    local: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  });
}

/** The verdict. */
function verdictSchema(): z.ZodMiniType {
  const param = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
  const params = z.record(z.string(), param);
  const maybeDate = z.nullable(civilDate);
  const strings = z.array(z.string());
  return z.strictObject({
    schemaVersion: z.literal(1),
    policy: z.strictObject({
      id: z.string(),
      version: maybeDate,
      authority: z.nullable(z.enum(authorities)),
      lineage: z.array(z.strictObject({ id: z.string(), version: civilDate })),
    }),
    procedure: z.enum(procedures),
    asOf: civilDate,
    outcome: z.enum(['eligible', 'ineligible', 'indeterminate', 'out-of-force']),
    tier: z.nullable(z.string()),
    grounds: z.array(
      z.strictObject({
        id: z.string(),
        status: z.enum(['met', 'unmet', 'unknown']),
        citation: citationSchema,
      }),
    ),
    reasons: z.array(
      z.strictObject({
        code: z.enum(reasonCodes),
        clause: z.nullable(z.string()),
        params,
        citation: z.nullable(citationSchema),
      }),
    ),
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
    window: z.null(),
    validity: z.nullable(z.strictObject({ from: civilDate, through: maybeDate, citation: citationSchema })),
    deadlines: z.array(
      z.strictObject({ id: z.string(), onWhom: z.string(), by: civilDate, citation: citationSchema }),
    ),
    disputes: z.array(
      z.strictObject({
        clause: z.string(),
        claim: z.string(),
        citation: citationSchema,
        outcome: z.enum(['eligible', 'ineligible', 'indeterminate', 'out-of-force']),
      }),
    ),
  });
}
