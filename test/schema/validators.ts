import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { readJson } from '../support/policies.js';

const SCHEMAS = join(import.meta.dirname, '../../rules/schema');

/** The schemas that are published. */
export const schemaNames = [
  'policy',
  'instrument',
  'facts',
  'verdict',
  'status',
  'timeline',
  'comparison',
  'case',
] as const;

/** A name of {@link schemaNames}. */
export type SchemaName = (typeof schemaNames)[number];

/** A schema as published. */
export const published = (name: SchemaName) =>
  readJson<{ [keyword: string]: unknown }>(join(SCHEMAS, `${name}.schema.json`));

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const validators = Object.fromEntries(schemaNames.map((name) => [name, ajv.compile(published(name))])) as {
  readonly [name in SchemaName]: ValidateFunction;
};

/** What a schema has against a value, in short. */
export function faults(name: SchemaName, value: unknown): string[] {
  const validate = validators[name];
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

type Json = { readonly [key: string]: unknown };

/** Where anything may stand, or need not. */
const FREE = ['params', 'item'];

/**
 * A value spoilt in one place, in every way: a part left out, a part too many, a part of another type.
 * Each with the place that is spoilt.
 */
export function spoilt(value: unknown, at = ''): [place: string, value: unknown][] {
  if (Array.isArray(value))
    return value.flatMap((entry, i) =>
      spoilt(entry, `${at}.${i}`).map(([place, one]): [string, unknown] => [
        place,
        value.map((other, k) => (k === i ? one : other)),
      ]),
    );
  if (typeof value !== 'object' || value === null) return [[at, { of: 'another type' }]];
  const whole = value as Json;
  const parts = Object.keys(whole).filter((key) => !FREE.includes(key));
  return [
    [`${at}.advice`, { ...whole, advice: null }],
    ...parts.map((key): [string, unknown] => {
      const { [key]: _left, ...rest } = whole;
      return [`${at}.${key}`, rest];
    }),
    ...parts.flatMap((key) =>
      spoilt(whole[key], `${at}.${key}`).map(([place, one]): [string, unknown] => [
        place,
        { ...whole, [key]: one },
      ]),
    ),
  ];
}
