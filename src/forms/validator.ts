import { type Facts, own } from '../facts/index.js';
import type { Policy } from '../policy/index.js';
import { readAnswers } from './answers.js';
import { type Form, openForm } from './form.js';
import { type JsonSchema, schemaIn } from './json-schema.js';
import { invalidProblem } from './problems.js';
import type { FormOptions, Problem } from './types.js';

/**
 * Checks answers that are valid facts against each other: {@link windowChecks} is one.
 * @since 0.3.0
 */
export type Check = (policy: Policy, facts: Facts, options: FormOptions) => readonly Problem[];

/**
 * What a validator checks beside the types of facts.
 * @since 0.3.0
 */
export interface ValidatorOptions extends FormOptions {
  /** Further checks, whose problems are shown like those of invalid answers. */
  readonly checks?: readonly Check[] | undefined;
}

/**
 * One thing wrong, as Standard Schema has it.
 * @since 0.3.0
 */
export interface ValidationIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/**
 * A validator of facts that follows Standard Schema and Standard JSON Schema (version 1): form and
 * server libraries take it as it is.
 * @since 0.3.0
 */
export interface FactsValidator {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'residence-permit-rules';
    readonly types?: { readonly input: Facts; readonly output: Facts } | undefined;
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Facts; readonly issues?: undefined }
      | { readonly issues: readonly ValidationIssue[] };
    readonly jsonSchema: {
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
      readonly output: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
}

/**
 * A validator of a form's answers as facts, for whatever takes Standard Schema: react-hook-form,
 * TanStack Form, tRPC and others. vee-validate 4 takes one and checks nothing: use
 * {@link veeValidateSchema} there. Fields left blank are left out, and no fact is ever required.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`; nothing while it validates
 * @example useForm({ resolver: standardSchemaResolver(factsValidator(policy, { asOf, lang: 'en' })) })
 * @since 0.3.0
 */
export function factsValidator(policy: Policy, options: ValidatorOptions): FactsValidator {
  const form = openForm(policy, options);
  const convert = ({ target }: { readonly target: string }): JsonSchema => schemaFor(form, target);
  return {
    '~standard': {
      version: 1,
      vendor: 'residence-permit-rules',
      validate(value) {
        const { facts, problems } = judgeAnswers(form, value, options.checks);
        return problems.length > 0 ? { issues: problems.map(toIssue) } : { value: facts };
      },
      jsonSchema: { input: convert, output: convert },
    },
  };
}

/** The facts among answers, and all that is wrong with the answers. */
export function judgeAnswers(
  form: Form,
  answers: unknown,
  checks: readonly Check[] = [],
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const { facts, issues } = readAnswers(answers, form.scope);
  const found = checks.flatMap((check) => check(form.policy, facts, form));
  return { facts, problems: [...issues.map((issue) => invalidProblem(form, issue)), ...found] };
}

const toIssue = ({ text, path }: Problem): ValidationIssue => ({
  message: text,
  path: path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
});

const DRAFTS: { readonly [target: string]: string } = {
  'draft-07': 'http://json-schema.org/draft-07/schema#',
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
};

function schemaFor(form: Form, target: string): JsonSchema {
  const $schema = own(DRAFTS, target);
  // The standard asks for a throw where a target is not supported.
  if ($schema === undefined)
    throw new TypeError(`no JSON Schema for ${target}, only draft-07, draft-2020-12`);
  return { ...schemaIn(form), $schema };
}
