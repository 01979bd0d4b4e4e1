import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/calendar/index.js';
import { describeFact, encodeCell, MALFORMED_CELL } from '../../src/facts/index.js';
import { type Field, fieldsOf, interview, parseAnswer, withAnswer } from '../../src/forms/index.js';
import { readingOf } from '../../src/forms/reading.js';
import type { Procedure } from '../../src/policy/index.js';
import { terrainOf } from '../../src/verdict/index.js';
import { compileProgram } from '../../src/verdict/program.js';
import { faultsIn } from '../messages/support.js';
import { policies } from '../support/policies.js';

const hangzhou = policies['hangzhou/residence-permit'] as NonNullable<(typeof policies)[string]>;
const asOf = '2024-05-01';
const fields = fieldsOf(hangzhou, { asOf, lang: 'en' });
const find = (fact: string): Field | undefined => fields.find((field) => field.fact === fact);

/** Every procedure of every version of every policy, on its first day. */
const everywhere = Object.values(policies).flatMap((policy) =>
  policy.spells.flatMap((spell) =>
    (Object.keys(spell.resolved.version.procedures) as Procedure[]).map((procedure) => ({
      policy,
      procedure,
      resolved: spell.resolved,
      asOf: formatDay(spell.from),
    })),
  ),
);

describe('what a procedure reads', () => {
  it('is what its verdicts are worked out from, for every version of every policy', () => {
    expect(everywhere.length).toBeGreaterThan(100);
    for (const { policy, procedure, resolved, asOf: day } of everywhere) {
      const terrain = terrainOf(policy, day, procedure);
      const read = terrain ? [...readingOf(terrain).readers.keys()].sort() : [];
      const loaded = compileProgram(policy, resolved, procedure).linker.facts.map(({ path }) => path);
      expect(read, `${policy.id} ${procedure} ${day}`).toEqual(loaded.sort());
    }
  });
});

describe('fieldsOf', () => {
  it('lists each fact once, what decides first, and the papers last', () => {
    const facts = fields.map(({ fact }) => fact);
    expect(new Set(facts).size).toBe(facts.length);
    expect(facts[facts.length - 1]).toBe('materials');
    const missing = interview(hangzhou, { asOf }).step({}).verdict.missingFacts;
    expect([...facts.slice(0, missing.length)].sort()).toEqual([...missing].sort());
  });

  it('requires nothing and holds no values', () => {
    for (const field of fields) {
      expect(field.required).toBe(false);
      expect(field).not.toHaveProperty('value');
    }
  });

  it('gives each type its limits', () => {
    expect(find('residence.registeredOn')).toMatchObject({ min: '1900-01-01', max: '2999-12-31' });
    expect(find('employment.socialInsuranceMonths')).toMatchObject({ min: 0, max: 1_000_000_000 });
    expect(find('residence.division')).toMatchObject({ min: null, max: null, pattern: '^[0-9]{6}$' });
    expect(find('residence.housing')).toMatchObject({ min: null, pattern: null, maxItems: null });
  });

  it.each([
    ['identity.birthDate', '1900-01-01', '1899-12-31'],
    ['identity.birthDate', '2999-12-31', '3000-01-01'],
    ['residence.plannedDays', 0, -1],
    ['residence.plannedDays', 1_000_000_000, 1_000_000_001],
    ['residence.division', '330106', '33010'],
    ['application.ground', 'stable-home', 'Stable'],
  ])('limits %s as facts are limited: %j is one, %j is none', (fact, inside, outside) => {
    const is = describeFact(fact);
    if (!is) throw new TypeError(fact);
    const isFact = (value: unknown): boolean => encodeCell(is, value, () => 0) !== MALFORMED_CELL;
    const [{ min, max, pattern } = {}] = everywhere
      .flatMap(({ policy, procedure, asOf: day }) => fieldsOf(policy, { asOf: day, procedure }))
      .filter((field) => field.fact === fact);
    const isWithin = (value: string | number): boolean =>
      (min == null || value >= min) &&
      (max == null || value <= max) &&
      (pattern == null || new RegExp(pattern).test(String(value)));
    expect([isFact(inside), isFact(outside)]).toEqual([true, false]);
    expect([isWithin(inside), isWithin(outside)]).toEqual([true, false]);
  });

  it('offers grounds by name', () => {
    expect(find('application.ground')?.options).toEqual([
      { value: 'stable-employment', label: 'Lawful and stable employment' },
      { value: 'stable-residence', label: 'Lawful and stable home' },
      { value: 'continuous-study', label: 'Continuous study' },
    ]);
  });

  it('offers none where there may be none', () => {
    const none = (fact: string) => [find(fact)?.mayBeNone, find(fact)?.help?.includes('"none"')];
    expect(none('residence.leaseThrough')).toEqual([true, true]);
    expect(none('identity.hukouDivision')).toEqual([true, true]);
    expect(none('identity.birthDate')).toEqual([false, false]);
    expect(none('residence.division')).toEqual([false, false]);
    expect(none('employment.socialInsuranceMonths')).toEqual([false, false]);
    expect(find('employment.kind')?.mayBeNone).toBe(false);
  });

  it('names at most three clauses, each once, and counts the others', () => {
    const whys = fieldsOf(hangzhou, { asOf, procedure: 'endorse', lang: 'en' }).map(({ why }) => why);
    const clauses = whys.map((why) => why.replace(/^Needed for: /, '').split('; '));
    expect(Math.max(...clauses.map((names) => names.length))).toBe(4);
    for (const names of clauses) expect(new Set(names).size).toBe(names.length);
    expect(whys.find((why) => / more$/.test(why))).toMatch(/^Needed for: (.+; ){3}and \d+ more$/);
  });

  it('describes the records of lists', () => {
    const endorse = fieldsOf(hangzhou, { asOf, procedure: 'endorse', lang: 'en' });
    expect(endorse.find(({ fact }) => fact === 'permit.events')).toMatchObject({
      type: 'list',
      maxItems: 1000,
      fields: [
        { name: 'kind', type: 'enum', label: 'What happened', isRequired: true },
        { name: 'on', type: 'date', label: 'Day', isRequired: true, options: null, fields: null },
      ],
    });
  });

  it('labels the facts and papers that a policy declares for itself', () => {
    const correct = fieldsOf(hangzhou, { asOf, procedure: 'correct', lang: 'zh' });
    expect(correct.find(({ fact }) => fact === 'local.hasWrongData')).toMatchObject({
      type: 'boolean',
      label: '证件信息有错误或者遗漏',
      question: '居住证上的信息有错误或者遗漏吗？',
    });
    expect(correct.find(({ fact }) => fact === 'materials')?.options).toContainEqual({
      value: 'correction-proof',
      label: '信息更正的证明材料',
    });
  });

  it('has a whole text in both languages for every field of every policy', () => {
    for (const lang of ['zh', 'en'] as const) {
      const texts = everywhere
        .flatMap(({ policy, procedure, asOf: day }) => fieldsOf(policy, { asOf: day, procedure, lang }))
        .flatMap(({ label, question, help, why, unit, options }) => [
          label,
          question,
          why,
          ...[help, unit].filter((text) => text !== null),
          ...(options ?? []).map((option) => option.label),
        ]);
      const faulty = [...new Set(texts)].filter((text) => {
        // Guides are cited by their parts, whose names are in Chinese.
        const faults = faultsIn(text, lang).filter((fault) => !/language|punctuation in English/.test(fault));
        return faults.length > 0;
      });
      expect(texts.length).toBeGreaterThan(5000);
      expect(faulty).toEqual([]);
    }
  });

  it('is empty on a day without a version', () => {
    expect(fieldsOf(hangzhou, { asOf: '2000-01-01' })).toEqual([]);
  });
});

describe('withAnswer', () => {
  it('adds, changes and takes back in a copy', () => {
    const one = withAnswer({}, 'residence.housing', 'rented');
    const two = withAnswer(one, 'residence.housing', 'owned');
    expect(one).toEqual({ residence: { housing: 'rented' } });
    expect(two).toEqual({ residence: { housing: 'owned' } });
    expect(withAnswer(two, 'residence.housing', undefined)).toEqual({ residence: {} });
    expect(withAnswer(two, 'residence.leaseThrough', null)).toEqual({
      residence: { housing: 'owned', leaseThrough: null },
    });
    expect(withAnswer(two, 'materials', ['photo'])).toEqual({ ...two, materials: ['photo'] });
  });

  it('reaches no prototype', () => {
    const answers = withAnswer({}, '__proto__.housing', 'rented');
    expect(({} as { housing?: string }).housing).toBeUndefined();
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
  });
});

describe('parseAnswer', () => {
  it.each([
    ['boolean', 'true', true],
    ['boolean', 'false', false],
    ['boolean', 'yes', 'yes'],
    ['integer', '12', 12],
    ['integer', '1.5', '1.5'],
    ['integer', '-1', '-1'],
    ['date', '2024-05-01', '2024-05-01'],
    ['enum', 'true', 'true'],
    ['division', '330106', '330106'],
    ['date', '', undefined],
    ['boolean', '', undefined],
  ] as const)('reads a %s from %j', (type, text, value) => {
    expect(parseAnswer({ type }, text)).toBe(value);
  });
});
