import * as z from 'zod/mini';

/** What a schema is made of, as far as expectations look into it. */
type Definition =
  | { readonly type: 'object'; readonly shape: { readonly [key: string]: z.ZodMiniType } }
  | { readonly type: 'array'; readonly element: z.ZodMiniType }
  | { readonly type: 'nullable' | 'optional'; readonly innerType: z.ZodMiniType }
  | { readonly type: 'other' };

const definitionOf = (schema: z.ZodMiniType): Definition => schema.def as unknown as Definition;

/** The schema with every key of every object in it optional, at any depth; unknown keys are still refused. */
export function partialOf(schema: z.ZodMiniType): z.ZodMiniType {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'object':
      return z.strictObject(partialShape(def.shape));
    case 'array':
      return z.array(partialOf(def.element));
    case 'nullable':
      return z.nullable(partialOf(def.innerType));
    default:
      return schema;
  }
}

/** The shape of an object schema with every key optional, at any depth. */
export const partialShape = (shape: {
  readonly [key: string]: z.ZodMiniType;
}): { [key: string]: z.ZodMiniType } =>
  Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, z.optional(partialOf(inner))]));

/** The keys that the object at a path may have; none where no object is. */
export function keysAt(schema: z.ZodMiniType, path: readonly PropertyKey[]): readonly string[] {
  const def = definitionOf(schema);
  if (def.type === 'nullable' || def.type === 'optional') return keysAt(def.innerType, path);
  const [step, ...rest] = path;
  if (def.type === 'array') return step === undefined ? [] : keysAt(def.element, rest);
  if (def.type !== 'object') return [];
  if (step === undefined) return Object.keys(def.shape);
  const inner = def.shape[String(step)];
  return inner ? keysAt(inner, rest) : [];
}
