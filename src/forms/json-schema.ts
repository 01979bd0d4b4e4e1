import { type Descriptor, describeFact, MAX_LIST } from '../facts/index.js';
import { valueText } from '../messages/index.js';
import type { Policy } from '../policy/index.js';
import { MATERIALS } from './answers.js';
import { factsIn, limitsOf } from './fields.js';
import { type Form, openForm } from './form.js';
import { optionsOf, paperOptions } from './options.js';
import { labelOf, questionOf } from './question.js';
import type { FormOptions, Option } from './types.js';

/**
 * A schema in plain JSON.
 * @since 0.3.0
 */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * The facts that a procedure reads as a JSON Schema (draft-07) with titles and descriptions in the
 * form's language, for editors and for forms that are made from schemas. Nothing is required. It knows
 * the types of facts, not what two of them say of each other: {@link factsValidator} does.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`
 * @example jsonSchemaOf(currentResidencePermit, { asOf: '2024-05-01', lang: 'en' })
 * @since 0.3.0
 */
export function jsonSchemaOf(policy: Policy, options: FormOptions): JsonSchema {
  return schemaIn(openForm(policy, options));
}

/** The schema of a form. */
export function schemaIn(form: Form): JsonSchema {
  const subjects: { [subject: string]: { [name: string]: JsonSchema } } = {};
  for (const fact of factsIn(form)) {
    const [subject = '', name] = fact.split('.');
    const is = describeFact(fact, form.scope.facts);
    if (name === undefined || !is) continue;
    const { question: description, help } = questionOf(form, fact);
    subjects[subject] = {
      ...subjects[subject],
      [name]: {
        ...schemaOf(form, fact, is, true),
        description: help ? `${description} ${help}` : description,
      },
    };
  }
  const properties = Object.entries(subjects).map(([subject, facts]) => [
    subject,
    { type: 'object', properties: facts },
  ]);
  const papers = factsIn(form).includes(MATERIALS) ? { [MATERIALS]: papersSchema(form) } : {};
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { ...Object.fromEntries(properties), ...papers },
  };
}

/** A value; `mayBeNull` for one that may be known to be none. */
function schemaOf(form: Form, path: string, is: Descriptor, mayBeNull: boolean): JsonSchema {
  const title = labelOf(form, path);
  const { min, max, pattern } = limitsOf(is.type);
  const types = (type: string) => (mayBeNull ? [type, 'null'] : type);
  switch (is.type) {
    case 'boolean':
      return { title, type: 'boolean' };
    case 'integer':
      return { title, type: types('integer'), minimum: min, maximum: max };
    case 'date':
      return {
        title,
        type: types('string'),
        format: 'date',
        pattern: '^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$',
      };
    case 'month':
      return { title, type: types('string'), pattern: '^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$' };
    case 'division':
      return { title, type: types('string'), pattern };
    case 'id':
      return { title, ...idSchema(optionsOf(form, path, is), pattern, types('string')) };
    case 'enum':
      return {
        title,
        oneOf: [...choices(optionsOf(form, path, is)), ...(mayBeNull ? [none(form, path)] : [])],
      };
    case 'enum-list':
      return { title, ...listOf({ oneOf: choices(optionsOf(form, path, is)) }) };
    case 'list':
      return { title, ...listOf(recordSchema(form, path, is)) };
  }
}

/** Any id is a fact; those that the rules know are examples. */
const idSchema = (options: readonly Option[] | null, pattern: unknown, type: unknown): JsonSchema => ({
  type,
  pattern,
  maxLength: 64,
  ...(options && { examples: options.map(({ value }) => value) }),
});

const choices = (options: readonly Option[] | null): JsonSchema[] =>
  (options ?? []).map(({ value, label }) => ({ const: value, title: label }));

const none = ({ lang }: Form, path: string): JsonSchema => ({
  const: null,
  title: valueText(path, null, lang),
});

const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items, maxItems: MAX_LIST });

function recordSchema(form: Form, path: string, { of }: Extract<Descriptor, { type: 'list' }>): JsonSchema {
  const fields = Object.entries(of);
  const required = fields.filter(([, { isRequired }]) => isRequired).map(([name]) => name);
  const properties = fields.map(([name, { is, isRequired }]) => [
    name,
    schemaOf(form, `${path}.${name}`, is, !isRequired),
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
}

/** Kinds alone: papers with details are for programs. */
const papersSchema = (form: Form): JsonSchema => ({
  title: labelOf(form, MATERIALS),
  type: 'array',
  uniqueItems: true,
  items: { oneOf: choices(paperOptions(form)) },
});
