import { createForm } from '@formily/core';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import { FormApi } from '@tanstack/form-core';
import AsyncValidator, { type Rules } from 'async-validator';
import { createFormControl } from 'react-hook-form';
import { useForm as openVeeForm } from 'vee-validate';
import { describe, expect, it } from 'vitest';
import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Facts } from '../../src/facts/index.js';
import {
  asyncValidatorRules,
  factsValidator,
  fieldValidators,
  veeValidateSchema,
  windowChecks,
} from '../../src/forms/index.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as NonNullable<(typeof policies)[string]>;
const guide = policies['hangzhou/residence-permit-guide'] as NonNullable<(typeof policies)[string]>;
const options = { asOf: '2024-05-01', lang: 'en' } as const;
const NOT_A_DATE =
  'Day of residence registration: "2023-02-30" is not a date; expected a day that exists, as YYYY-MM-DD';

const right = { residence: { registeredOn: '2023-10-31', housing: 'rented', leaseThrough: '' } } as const;
const wrong = {
  residence: {
    registeredOn: '2023-02-30',
    housing: 'rented',
    spells: [{ from: '2024-01-01' }, { from: 'x' }],
  },
} as const;
/** What a form hands over: blanks are gone. */
const facts: Facts = { residence: { registeredOn: '2023-10-31', housing: 'rented' } };

describe('factsValidator', () => {
  const validator = factsValidator(hangzhou, options);

  it('is a Standard Schema and a Standard JSON Schema', () => {
    const schema: StandardSchemaV1<Facts, Facts> & StandardJSONSchemaV1<Facts, Facts> = validator;
    const { version, vendor, validate, jsonSchema } = schema['~standard'];
    expect([version, vendor]).toEqual([1, 'residence-permit-rules']);
    expect(validate(right)).toEqual({ value: facts });
    expect(validate(wrong)).toMatchObject({
      issues: [
        { message: NOT_A_DATE, path: ['residence', 'registeredOn'] },
        { path: ['residence', 'spells', 1, 'from'] },
      ],
    });
    expect(validate('x')).toMatchObject({ issues: [{ path: [] }] });
    for (const target of ['draft-07', 'draft-2020-12'] as const) {
      expect(jsonSchema.input({ target }).$schema).toContain(target.replace('draft-2020-12', '2020-12'));
      expect(jsonSchema.output({ target })).toEqual(jsonSchema.input({ target }));
    }
    for (const target of ['openapi-3.0', 'toString'])
      expect(() => jsonSchema.input({ target })).toThrow('no JSON Schema for');
  });

  it('shows the problems of further checks beside its own', () => {
    const { validate } = factsValidator(guide, { ...options, checks: [windowChecks] })['~standard'];
    const answers = { residence: { housing: 'rented', leaseThrough: '2024-04-30' } };
    expect(factsValidator(guide, options)['~standard'].validate(answers).issues).toBeUndefined();
    expect(validate(answers).issues).toMatchObject([
      { path: ['residence', 'leaseThrough'], message: expect.stringContaining('ended on 2024-04-30') },
    ]);
  });

  it('serves react-hook-form through its resolver', async () => {
    const submit = async (values: unknown) => {
      const { handleSubmit } = createFormControl<Facts>({
        defaultValues: values as never,
        resolver: standardSchemaResolver(validator),
      });
      const seen: { submitted?: Facts; errors?: unknown } = {};
      const onValid = (submitted: Facts): void => void Object.assign(seen, { submitted });
      await handleSubmit(onValid, (errors) => void Object.assign(seen, { errors }))();
      return seen;
    };
    expect((await submit(right)).submitted).toEqual(facts);
    const { submitted, errors } = await submit(wrong);
    expect(submitted).toBeUndefined();
    expect(errors).toMatchObject({
      residence: {
        registeredOn: { message: NOT_A_DATE },
        spells: [undefined, { from: { message: expect.stringContaining('"x" is not a date') } }],
      },
    });
  });

  it('serves TanStack Form as it is', async () => {
    const form = new FormApi({
      defaultValues: wrong as unknown as Facts,
      validators: { onSubmit: validator },
    });
    form.mount();
    await form.handleSubmit();
    expect(form.state.isValid).toBe(false);
    expect(form.state.errorMap.onSubmit).toMatchObject({
      'residence.registeredOn': [{ message: NOT_A_DATE }],
      'residence.spells[1].from': [{}],
    });
    form.reset(right as unknown as Facts);
    await form.handleSubmit();
    expect(form.state.isSubmitted).toBe(true);
    expect(form.state.errors).toEqual([]);
  });
});

describe('veeValidateSchema', () => {
  /** What a form of vee-validate says of values. */
  async function answerOf(values: object, validationSchema: unknown) {
    let answer: { valid: boolean; errors: Partial<Record<string, string>>; values?: unknown } | undefined;
    const app = createSSRApp({
      async setup() {
        const { validate } = openVeeForm({
          validationSchema: validationSchema as never,
          initialValues: values,
        });
        answer = await validate();
        return () => h('p');
      },
    });
    await renderToString(app);
    return answer;
  }
  const schema = veeValidateSchema(hangzhou, options);

  it('lets vee-validate see what is wrong, by field', async () => {
    expect(await answerOf(wrong, schema)).toMatchObject({
      valid: false,
      errors: { 'residence.registeredOn': NOT_A_DATE, 'residence.spells[1].from': expect.any(String) },
    });
    expect(await answerOf(right, schema)).toMatchObject({ valid: true, errors: {}, values: facts });
  });

  it('is needed: vee-validate lets everything pass a Standard Schema', async () => {
    expect(await answerOf(wrong, factsValidator(hangzhou, options))).toMatchObject({ valid: true });
  });

  it('is a typed schema of vee-validate', () => {
    type Options = NonNullable<Parameters<typeof openVeeForm<Facts, Facts>>[0]>;
    const fitting: Options = { validationSchema: schema };
    expect(fitting.validationSchema).toBe(schema);
  });
});

describe('fieldValidators', () => {
  const validators = fieldValidators(hangzhou, options);

  it('say what is wrong with one value, and nothing of one that is right or left blank', () => {
    const validate = validators['residence.registeredOn'];
    expect(validate?.('2023-02-30')).toBe(NOT_A_DATE);
    for (const value of ['2023-10-31', '', undefined, null]) expect(validate?.(value)).toBe('');
    expect(validators.materials?.(['photo', 'zzz'])).toContain('"zzz" is not a known kind of paper');
    expect(validators.materials?.(['photo'])).toBe('');
  });

  it('serve Formily', async () => {
    const form = createForm({ values: structuredClone(wrong) as object });
    for (const name of ['residence.registeredOn', 'residence.housing'])
      form.createField({ name, validator: validators[name] ?? [] });
    await expect(form.validate()).rejects.toMatchObject([{ messages: [NOT_A_DATE] }]);
    form.setValuesIn('residence.registeredOn', '2023-10-31');
    await expect(form.validate()).resolves.toBeUndefined();
  });
});

describe('asyncValidatorRules', () => {
  const rules = asyncValidatorRules(hangzhou, options);
  /** As Element Plus and Ant Design do: each item by its own rules. */
  const validate = (fact: string, value: unknown): Promise<unknown> =>
    new AsyncValidator({ [fact]: rules[fact] } as Rules).validate({ [fact]: value }).then(
      () => null,
      (error: { errors: { message: string; field: string }[] }) => error.errors,
    );

  it('hold a list for every field of the procedure', () => {
    expect(Object.keys(rules)).toEqual(Object.keys(fieldValidators(hangzhou, options)));
    for (const list of Object.values(rules)) expect(list).toHaveLength(1);
  });

  it('serve async-validator', async () => {
    const fact = 'residence.registeredOn';
    expect(await validate(fact, '2023-02-30')).toEqual([
      expect.objectContaining({ field: fact, message: NOT_A_DATE }),
    ]);
    expect(await validate(fact, '2023-10-31')).toBeNull();
    expect(await validate(fact, undefined)).toBeNull();
  });
});
