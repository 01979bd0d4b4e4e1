import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { readJson } from '../support/policies.js';

const SCHEMAS = join(import.meta.dirname, '../../rules/schema');
const compiled = (name: string): ValidateFunction =>
  new Ajv({ allErrors: true, strict: false }).compile(readJson<object>(join(SCHEMAS, `${name}.schema.json`)));

const validators = { verdict: compiled('verdict'), facts: compiled('facts') };

/** What is wrong with a value by a published schema, one line each; none if it is valid. */
export function faultsBy(name: keyof typeof validators, value: unknown): string[] {
  const validate = validators[name];
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
