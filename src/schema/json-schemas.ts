import * as z from 'zod/mini';
import { caseSchema } from './case-schema.js';
import { factsSchema } from './facts-schema.js';
import { instrumentSchema } from './instrument-schema.js';
import { comparisonSchema, statusSchema, timelineSchema } from './lifecycle-schemas.js';
import { policySchema } from './policy-schema.js';
import { verdictSchema } from './verdict-schema.js';

type JsonSchema = { readonly [keyword: string]: unknown };

const toJson = (schema: z.ZodMiniType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' });

/** The published JSON Schemas (draft-07), by file name. Generated; the tests hold the files equal. */
export const jsonSchemas = (): { readonly [name: string]: JsonSchema } => ({
  'policy.schema.json': toJson(policySchema),
  'instrument.schema.json': toJson(instrumentSchema),
  'facts.schema.json': toJson(factsSchema()),
  'verdict.schema.json': toJson(verdictSchema),
  'status.schema.json': toJson(statusSchema),
  'timeline.schema.json': toJson(timelineSchema),
  'comparison.schema.json': toJson(comparisonSchema),
  'case.schema.json': toJson(caseSchema(factsSchema())),
});
