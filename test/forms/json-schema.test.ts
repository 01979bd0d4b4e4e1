import { fc, it } from '@fast-check/vitest';
import { Ajv } from 'ajv';
import { describe, expect, vi } from 'vitest';
import { type Facts, parseFacts } from '../../src/facts/index.js';
import { fieldsOf, jsonSchemaOf, withAnswer } from '../../src/forms/index.js';
import { applicants } from '../../src/testing/applicants/index.js';
import { scopeOf } from '../../src/verdict/index.js';
import { lastDayOf } from '../properties/questions.js';
import { policies } from '../support/policies.js';

vi.setConfig({ testTimeout: 60_000 });

const hangzhou = policies['hangzhou/residence-permit'] as NonNullable<(typeof policies)[string]>;
const xinjiang = policies['xinjiang/residence-permit'] as NonNullable<(typeof policies)[string]>;
const options = { asOf: '2024-05-01', lang: 'en' } as const;
const schemas = [
  { policy: hangzhou, procedure: 'apply', asOf: lastDayOf(hangzhou) },
  { policy: hangzhou, procedure: 'endorse', asOf: lastDayOf(hangzhou) },
  { policy: xinjiang, procedure: 'apply', asOf: lastDayOf(xinjiang) },
] as const;

const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true, validateFormats: false });
const validators = schemas.map(({ policy, ...occasion }) =>
  ajv.compile(jsonSchemaOf(policy, { ...options, ...occasion })),
);

/** Values that a form may send for any fact. */
const values = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1.5,
    1_000_000_001,
    '',
    '2024-02-29',
    '1899-12-31',
    '3000-01-01',
    '330106',
    '33010',
    'rented',
    'Rented',
    'work',
    'a--b',
    'stable-employment',
  ),
  fc.constantFrom(
    [],
    ['work'],
    ['work', 'x'],
    [{ kind: 'endorsed', on: '2024-01-01' }],
    [{ kind: 'endorsed' }],
    [{ kind: null, on: '2024-01-01' }],
    [{ kind: 'endorsed', on: '2024-01-01', more: 1 }],
    [7],
  ),
);

describe('jsonSchemaOf', () => {
  it('is a draft-07 schema that asks for nothing', () => {
    const schema = jsonSchemaOf(hangzhou, options);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(JSON.stringify(schema)).not.toContain('"required":["residence');
    for (const validate of validators) expect(validate({})).toBe(true);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('holds a titled property for every field', () => {
    const { properties } = jsonSchemaOf(hangzhou, options) as {
      properties: { [subject: string]: { properties: { [name: string]: { title: string } } } };
    };
    for (const { fact, label } of fieldsOf(hangzhou, options)) {
      const [subject = '', name] = fact.split('.');
      const found = name === undefined ? properties[subject] : properties[subject]?.properties[name];
      expect(found, fact).toMatchObject({ title: label });
    }
  });

  it('titles choices, none among them, in the language asked for', () => {
    const schema = JSON.stringify(jsonSchemaOf(hangzhou, { ...options, lang: 'zh' }));
    expect(schema).toContain('{"const":"rented","title":"租赁住房"}');
    expect(schema).toContain('{"const":null,"title":"无"}');
  });

  it.each(schemas.map((one, i) => [one.policy.id, one.procedure, i] as const))(
    'lets every person of %s %s pass',
    (_id, _procedure, i) => {
      const { policy, ...occasion } = schemas[i] as (typeof schemas)[number];
      const people = fc.sample(applicants(policy, occasion), { numRuns: 200, seed: 1 });
      // Papers are told to a form by their kinds alone.
      const faulty = people
        .map(({ materials: _papers, ...facts }) => facts)
        .filter((facts) => !validators[i]?.(facts));
      expect(faulty).toEqual([]);
    },
  );

  it.prop([fc.integer({ min: 0, max: schemas.length - 1 }), fc.nat(), values], { numRuns: 1000 })(
    'refuses a value exactly if it is no fact',
    (i, position, value) => {
      const { policy, ...occasion } = schemas[i] as (typeof schemas)[number];
      const fields = fieldsOf(policy, occasion).filter(({ fact }) => fact !== 'materials');
      const fact = fields[position % fields.length]?.fact as string;
      const facts = withAnswer({} as Facts, fact, value);
      expect(validators[i]?.(facts), `${fact} ${JSON.stringify(value)}`).toBe(
        'facts' in parseFacts(facts, scopeOf(policy)),
      );
    },
  );

  it.each([
    [[{ kind: 'endorsed', on: '2024-01-01' }], true],
    [[], true],
    [[{ kind: 'endorsed' }], false],
    [[{ kind: 'endorsed', on: null }], false],
    [[{ kind: 'endorsed', on: '2024-01-01', more: 1 }], false],
    [null, false],
  ])('reads records as facts are read: %j', (events, isFine) => {
    expect(validators[1]?.({ permit: { events } })).toBe(isFine);
    expect('facts' in parseFacts({ permit: { events } })).toBe(isFine);
  });

  it('takes papers of the procedure by their kinds, each once', () => {
    const [validate] = validators;
    expect(validate?.({ materials: ['labour-contract', 'pension-certificate'] })).toBe(false);
    expect(validate?.({ materials: ['labour-contract', 'principal-id'] })).toBe(true);
    expect(validate?.({ materials: ['labour-contract', 'labour-contract'] })).toBe(false);
  });
});
