import type { Policy } from '../policy/index.js';
import { factsIn } from './fields.js';
import { openForm } from './form.js';
import type { FormOptions } from './types.js';
import { judgeAnswers } from './validator.js';

/**
 * Says what is wrong with the value of one field; an empty text if nothing is.
 * @since 0.3.0
 */
export type FieldValidator = (value: unknown) => string;

/**
 * A validator for each fact that a procedure reads, by its path: as `x-validator` of Formily, or
 * wherever a field is checked by itself. What two fields say of each other is for
 * {@link factsValidator} and {@link windowChecks}.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`; nothing while it validates
 * @example form.createField({ name: 'registeredOn', basePath: 'residence', validator: validators['residence.registeredOn'] })
 * @since 0.3.0
 */
export function fieldValidators(
  policy: Policy,
  options: FormOptions,
): { readonly [fact: string]: FieldValidator } {
  const form = openForm(policy, options);
  const validators = factsIn(form).map((fact): [string, FieldValidator] => {
    const [subject = '', name] = fact.split('.');
    const answer = (value: unknown): unknown => ({
      [subject]: name === undefined ? value : { [name]: value },
    });
    return [
      fact,
      (value) => {
        const { problems } = judgeAnswers(form, answer(value));
        return problems[0]?.text ?? '';
      },
    ];
  });
  return Object.fromEntries(validators);
}

/**
 * A rule of async-validator, as Element Plus and Ant Design take it.
 * @since 0.3.0
 */
export interface AsyncValidatorRule {
  readonly validator: (rule: unknown, value: unknown, callback: (error?: string) => void) => void;
}

/**
 * Rules of async-validator for each fact that a procedure reads, by its path: `:rules` of an Element
 * Plus form whose items have such a path as `prop`, or `rules` of an Ant Design item whose `name` is
 * the path in steps.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`; nothing while it validates
 * @example <Form.Item name={['residence', 'registeredOn']} rules={rules['residence.registeredOn']} />
 * @since 0.3.0
 */
export function asyncValidatorRules(
  policy: Policy,
  options: FormOptions,
): { [fact: string]: AsyncValidatorRule[] } {
  const validators = Object.entries(fieldValidators(policy, options));
  return Object.fromEntries(
    validators.map(([fact, validate]): [string, AsyncValidatorRule[]] => [
      fact,
      [
        {
          validator(_, value, callback) {
            const text = validate(value);
            if (text === '') callback();
            else callback(text);
          },
        },
      ],
    ]),
  );
}
