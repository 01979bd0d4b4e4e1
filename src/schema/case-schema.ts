import * as z from 'zod/mini';
import { procedures } from '../policy/index.js';
import { statusSchema } from './lifecycle-schemas.js';
import { partialOf, partialShape } from './partial.js';
import { citationSchema } from './policy-schema.js';
import { civilDate, policyId } from './values.js';
import { verdictSchema } from './verdict-schema.js';

const words = z.string().check(z.minLength(1), z.maxLength(2000));
const place = z.string().check(z.minLength(1), z.maxLength(200));

const expectation = z.strictObject({
  ...partialShape(verdictSchema.shape),
  status: z.optional(partialOf(statusSchema)),
  clauses: z.optional(z.record(place, z.nullable(z.record(z.string(), z.unknown())))),
  origins: z.optional(
    z.record(
      place,
      z.string().check(z.regex(/^\S{1,150}@\d{4}-\d{2}-\d{2}$/), z.describe('<policy>@<version>')),
    ),
  ),
});

/**
 * The schema of a case.
 * @param facts the schema of the facts: what an editor is told of them is more than is looked at here
 */
export const caseSchema = (facts: z.ZodMiniType) =>
  z.strictObject({
    $schema: z.optional(z.string()),
    title: words,
    authority: z
      .array(z.extend(citationSchema, { reading: words }))
      .check(
        z.minLength(1),
        z.describe('The articles that the expectation follows from, each with its reading'),
      ),
    policy: policyId,
    procedure: z.optional(z.enum(procedures)),
    asOf: civilDate,
    facts,
    expect: expectation,
  });
