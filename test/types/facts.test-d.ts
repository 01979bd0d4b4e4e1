import { describe, expectTypeOf, it } from 'vitest';
import type { FactPath, Facts, HeldMaterial, MaterialKind } from '../../src/index.js';

describe('Facts', () => {
  it('takes a person of whom little is known', () => {
    const facts: Facts = {
      identity: { region: 'mainland', hukouDivision: '429004', diedOn: null },
      residence: { registeredOn: '2024-01-10', purposes: ['work'], leaseThrough: null },
      employment: { insuredMonths: [{ month: '2024-01' }] },
      materials: ['photo', { kind: 'resident-id-card', copies: 1, validThrough: null }],
      local: { anything: true },
    };
    expectTypeOf(facts).toExtend<Facts>();
    expectTypeOf({}).toExtend<Facts>();
    expectTypeOf({ residence: { registeredOn: undefined } }).toExtend<Facts>();
  });

  it('refuses a misspelt fact', () => {
    // @ts-expect-error registerdOn
    const fact: Facts = { residence: { registerdOn: '2024-01-10' } };
    // @ts-expect-error residense
    const subject: Facts = { residense: {} };
    expectTypeOf([fact, subject]).toExtend<Facts[]>();
  });

  it('refuses a value of another list', () => {
    // @ts-expect-error castle is no housing
    const housing: Facts = { residence: { housing: 'castle' } };
    // @ts-expect-error rest is no purpose
    const purpose: Facts = { residence: { purposes: ['rest'] } };
    // @ts-expect-error passport is no material of the vocabulary
    const paper: Facts = { materials: ['passport'] };
    expectTypeOf([housing, purpose, paper]).toExtend<Facts[]>();
  });

  it('refuses a value of another type', () => {
    // @ts-expect-error a date is not a boolean
    const date: Facts = { residence: { registeredOn: true } };
    // @ts-expect-error a boolean is not a text
    const flag: Facts = { residence: { isLeaseFiled: 'yes' } };
    // @ts-expect-error a boolean has no null: absent is unknown
    const none: Facts = { residence: { isLeaseFiled: null } };
    // @ts-expect-error a list is not one value
    const list: Facts = { residence: { purposes: 'work' } };
    // @ts-expect-error a month insured names its month
    const month: Facts = { employment: { insuredMonths: [{ isBackPaid: true }] } };
    expectTypeOf([date, flag, none, list, month]).toExtend<Facts[]>();
  });

  it('names its facts by path', () => {
    expectTypeOf<'residence.registeredOn'>().toExtend<FactPath>();
    expectTypeOf<'residence.registerdOn'>().not.toExtend<FactPath>();
    expectTypeOf<'registeredOn'>().not.toExtend<FactPath>();
  });

  it('cannot be written to', () => {
    const facts: Facts = { residence: {} };
    // @ts-expect-error readonly
    facts.residence = {};
    // @ts-expect-error readonly
    if (facts.residence) facts.residence.housing = 'owned';
  });

  it('describes a paper by the kinds of the vocabulary, or by those of a rule file', () => {
    expectTypeOf<HeldMaterial['kind']>().toEqualTypeOf<MaterialKind>();
    expectTypeOf<HeldMaterial<'passport'>['kind']>().toEqualTypeOf<'passport'>();
  });
});
