import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { factPaths, materialKinds, parseFacts } from '../../src/facts/index.js';
import {
  asyncValidatorRules,
  type FormOptions,
  factsValidator,
  fieldValidators,
  interview,
  windowChecks,
} from '../../src/forms/index.js';
import { nextQuestions } from '../../src/impact/settled/index.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as NonNullable<(typeof policies)[string]>;
const options: FormOptions = { asOf: '2024-05-01', lang: 'en' };
const { step } = interview(hangzhou, options);
const exact = interview(hangzhou, { ...options, nextQuestions });
const { validate } = factsValidator(hangzhou, { ...options, checks: [windowChecks] })['~standard'];

const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
const polluting = JSON.parse(
  '{"__proto__": {"residence": {"housing": "owned"}}, "constructor": {"prototype": {"a": 1}}, "residence": {"__proto__": {"division": "330106"}, "toString": "x"}, "local": {"__proto__": true}}',
);

describe('hostile answers', () => {
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'residence'],
    ['a list', [{ residence: {} }]],
    ['a function', () => ({})],
    ['names of prototypes', polluting],
    ['a deep list', { residence: { spells: deep }, materials: deep, local: deep }],
    ['a list of holes', { materials: new Array(5), residence: { purposes: new Array(3) } }],
    ['a very long list', { materials: new Array(5000).fill('photo') }],
    ['very many names', Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`a${i}`, i]))],
    ['not a number', { residence: { plannedDays: Number.NaN }, employment: { taxMonths: -1 } }],
    ['objects for texts', { residence: { housing: { toString: 'rented' } } }],
  ])('give problems and no throw: %s', (_, answers) => {
    for (const { verdict, problems, questions } of [step(answers), exact.step(answers)]) {
      expect(verdict.outcome).toBe('indeterminate');
      expect(questions.length).toBeGreaterThan(10);
      expect(problems.length).toBeGreaterThan(0);
    }
    expect(validate(answers).issues?.length).toBeGreaterThan(0);
    expect(() => windowChecks(hangzhou, answers as never, options)).not.toThrow();
  });

  it('reach no prototype', () => {
    step(polluting);
    validate(polluting);
    expect(({} as { a?: unknown; division?: unknown }).division).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(step(polluting).answered).toEqual([]);
  });

  it('are not changed', () => {
    const answers = Object.freeze({
      residence: Object.freeze({ housing: '', spells: Object.freeze([Object.freeze({ from: '' })]) }),
      materials: Object.freeze([Object.freeze({ kind: 'photo', format: '' })]),
    });
    const before = JSON.stringify(answers);
    expect(() => [step(answers), validate(answers)]).not.toThrow();
    expect(JSON.stringify(answers)).toBe(before);
  });

  it('show no identity number, wherever one is written', () => {
    const number = '110101199003070134';
    const answers = {
      [number]: 1,
      identity: { birthDate: number, [number]: 1, hukouDivision: Number(number) },
      residence: { housing: number, spells: [{ from: number }], purposes: [number] },
      materials: [number, { kind: number, attributes: { [number]: {} } }],
    };
    const said = JSON.stringify([step(answers).problems, validate(answers)]);
    expect(said).not.toContain(number);
    expect(said).not.toContain(number.slice(0, 15));
  });
});

/** Answers of which some are right and some are anything. */
const names = [...factPaths(), 'residence.typo', 'local.any', 'nothing.atAll', 'materials.x'];
const value = fc.oneof(
  fc.constantFrom(
    '',
    null,
    true,
    false,
    0,
    6,
    '2024-02-29',
    '2024-02-30',
    '330106',
    'rented',
    'employee',
    [],
  ),
  fc.jsonValue(),
);
const anyAnswers = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 12 }),
    fc.option(fc.array(fc.oneof(fc.constantFrom(...materialKinds), fc.jsonValue())), { nil: undefined }),
  )
  .map(([facts, materials]) => {
    const answers: { [subject: string]: unknown } = materials ? { materials } : {};
    for (const [path, stated] of facts) {
      const [subject = '', name = ''] = path.split('.');
      answers[subject] = { ...(answers[subject] as object), [name]: stated };
    }
    return answers;
  });

describe('any answers', () => {
  it.prop([fc.oneof(fc.jsonValue(), anyAnswers)], { numRuns: 500 })(
    'always give a verdict, and a problem exactly if they are no valid facts but for blanks',
    (answers) => {
      const { problems, verdict } = step(answers);
      const checked = factsValidator(hangzhou, options)['~standard'].validate(answers);
      const invalid = problems.filter(({ code }) => code !== 'NOT_PRECISE');
      expect(['eligible', 'ineligible', 'indeterminate']).toContain(verdict.outcome);
      expect(invalid.map(({ text }) => text)).toEqual((checked.issues ?? []).map(({ message }) => message));
      if ('facts' in parseFacts(answers)) expect(checked.issues).toBeUndefined();
    },
  );

  it.prop([fc.oneof(fc.jsonValue(), anyAnswers)], { numRuns: 300 })(
    'never throw in a check of windows, nor in the validator of one field',
    (answers) => {
      expect(windowChecks(hangzhou, answers as never, options)).toBeInstanceOf(Array);
      for (const validator of Object.values(fieldValidators(hangzhou, options)).slice(0, 5))
        expect(typeof validator(answers)).toBe('string');
      for (const [rule] of Object.values(asyncValidatorRules(hangzhou, options)).slice(0, 5))
        rule?.validator({}, answers, (error) => expect(error === undefined || error.length > 0).toBe(true));
    },
  );
});
