import * as z from 'zod/mini';
import { type Descriptor, type Field, MAX_LIST, materialKinds, vocabulary } from '../facts/index.js';
import { civilDate, division } from './values.js';

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
export function factsSchema(): z.ZodMiniType {
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
