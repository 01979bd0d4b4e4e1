import type { Facts } from '../facts/index.js';
import type { Policy } from '../policy/index.js';
import { factsValidator, type ValidationIssue, type ValidatorOptions } from './validator.js';

/**
 * What vee-validate 4 calls a typed schema.
 * @since 0.3.0
 */
export interface VeeValidateSchema {
  readonly __type: 'VVTypedSchema';
  parse(values: Record<string, unknown>): Promise<VeeValidateAnswer>;
}

/**
 * The facts, or the texts for each field.
 * @since 0.3.0
 */
export interface VeeValidateAnswer {
  value?: Facts;
  errors: { path: string; errors: string[] }[];
}

/**
 * {@link factsValidator} for vee-validate 4, which takes a Standard Schema for a list of fields and
 * lets everything pass.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`; nothing while it validates
 * @example useForm({ validationSchema: veeValidateSchema(policy, { asOf, lang: 'en' }) })
 * @since 0.3.0
 */
export function veeValidateSchema(policy: Policy, options: ValidatorOptions): VeeValidateSchema {
  const { validate } = factsValidator(policy, options)['~standard'];
  const parse = (values: Record<string, unknown>): VeeValidateAnswer => {
    const checked = validate(values);
    return checked.issues ? { errors: byField(checked.issues) } : { value: checked.value, errors: [] };
  };
  // vee-validate awaits what it gets, so a plain value will do: runtimes of mini-programs may lack Promise.
  return { __type: 'VVTypedSchema', parse: parse as unknown as VeeValidateSchema['parse'] };
}

function byField(issues: readonly ValidationIssue[]): VeeValidateAnswer['errors'] {
  const fields = new Map<string, string[]>();
  for (const { path, message } of issues) {
    const name = path.map((step, i) =>
      typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`,
    );
    fields.set(name.join(''), [...(fields.get(name.join('')) ?? []), message]);
  }
  return [...fields].map(([path, errors]) => ({ path, errors }));
}
