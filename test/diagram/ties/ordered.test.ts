import { describe, expect, it } from 'vitest';
import { factsOfWitness, GaveUp } from '../../../src/diagram/index.js';
import { canBe, compare, universeFor } from '../support/universes.js';

const FROM = 'employment.contractFrom';
const THROUGH = 'employment.contractThrough';
const ASOF = '2024-02-29';
const onDay = (fact: string, day: string) => compare(fact, 'equal', day);

describe('dates that are compared with each other', () => {
  it('span a month from its first day through its last, and not a day less', () => {
    const spans = compare(FROM, 'spans', { period: { months: 1 }, through: { fact: THROUGH } });
    for (const [from, through] of [
      ['2024-02-01', '2024-02-29'],
      ['2023-02-01', '2023-02-28'],
      ['2024-01-31', '2024-02-28'],
      ['2023-12-31', '2024-01-30'],
    ] as const) {
      const universe = universeFor([spans, onDay(FROM, from), onDay(THROUGH, through)], ASOF);
      expect(canBe(universe, { [FROM]: 1, [THROUGH]: 1, spans: 1 })).toBe(true);
      expect(canBe(universe, { [FROM]: 1, [THROUGH]: 1, spans: 0 })).toBe(false);
      // A day earlier it ends too soon.
      expect(canBe(universe, { [FROM]: 1, [THROUGH]: 0, spans: 0 })).toBe(true);
      const short = new Date(Date.parse(through) - 86_400_000).toISOString().slice(0, 10);
      const dayLess = universeFor([spans, onDay(FROM, from), onDay(THROUGH, short)], ASOF);
      expect(canBe(dayLess, { [FROM]: 1, [THROUGH]: 1, spans: 1 })).toBe(false);
    }
  });

  it('span any period where the end is none, and no period where the beginning is', () => {
    const spans = compare(FROM, 'spans', { period: { years: 100 }, through: { fact: THROUGH } });
    const none = [compare(FROM, 'equal', null), compare(THROUGH, 'equal', null)];
    const universe = universeFor([spans, ...none], ASOF);
    const NONE = 1;
    expect(canBe(universe, { [FROM]: 0, [THROUGH]: NONE, spans: 1 })).toBe(true);
    expect(canBe(universe, { [FROM]: 0, [THROUGH]: NONE, spans: 0 })).toBe(false);
    expect(canBe(universe, { [FROM]: NONE, [THROUGH]: 0, spans: 1 })).toBe(false);
    expect(canBe(universe, { [FROM]: NONE, [THROUGH]: NONE, spans: 1 })).toBe(false);
  });

  it('are equal on one day only, and where both are none', () => {
    const equal = compare(FROM, 'equal', { fact: THROUGH });
    const universe = universeFor([equal, onDay(FROM, ASOF), onDay(THROUGH, ASOF)], ASOF);
    // Before, on, after and none.
    expect(canBe(universe, { [FROM]: 1, [THROUGH]: 1, equal: 1 })).toBe(true);
    expect(canBe(universe, { [FROM]: 1, [THROUGH]: 1, equal: 0 })).toBe(false);
    expect(canBe(universe, { [FROM]: 0, [THROUGH]: 2, equal: 1 })).toBe(false);
    expect(canBe(universe, { [FROM]: 0, [THROUGH]: 0, equal: 0 })).toBe(true);
    expect(canBe(universe, { [FROM]: 3, [THROUGH]: 3, equal: 1 })).toBe(true);
    expect(canBe(universe, { [FROM]: 3, [THROUGH]: 3, equal: 0 })).toBe(false);
    expect(canBe(universe, { [FROM]: 3, [THROUGH]: 1, equal: 1 })).toBe(false);
  });

  it('are not equal in a cell of two days, but not in a cell of one', () => {
    const notEqual = compare(FROM, 'notEqual', { fact: THROUGH });
    const last = compare(FROM, 'onOrAfter', '2999-12-31');
    const lastToo = compare(THROUGH, 'onOrAfter', '2999-12-31');
    const universe = universeFor([notEqual, last, lastToo], ASOF);
    expect(canBe(universe, { [FROM]: 1, [THROUGH]: 1, notEqual: 1 })).toBe(false);
    const twoDays = universeFor(
      [notEqual, compare(FROM, 'onOrAfter', '2999-12-30'), compare(THROUGH, 'onOrAfter', '2999-12-30')],
      ASOF,
    );
    expect(canBe(twoDays, { [FROM]: 1, [THROUGH]: 1, notEqual: 1 })).toBe(true);
  });

  it('keep to the plain truths: born no later than arrived, arrived no later than registered', () => {
    const [born, arrived, registered] = [
      'identity.birthDate',
      'residence.arrivedOn',
      'residence.registeredOn',
    ] as const;
    const since = (fact: string) => compare(fact, 'onOrAfter', '2020-01-01');
    const universe = universeFor([since(born), since(arrived), since(registered)], ASOF);
    const [BEFORE, SINCE, NONE] = [0, 1, 2];
    expect(canBe(universe, { [born]: SINCE, [registered]: BEFORE })).toBe(false);
    expect(canBe(universe, { [arrived]: SINCE, [registered]: BEFORE })).toBe(false);
    expect(canBe(universe, { [born]: SINCE, [arrived]: BEFORE })).toBe(false);
    expect(canBe(universe, { [born]: BEFORE, [arrived]: SINCE, [registered]: SINCE })).toBe(true);
    expect(canBe(universe, { [born]: SINCE, [arrived]: NONE, [registered]: SINCE })).toBe(true);
    // Without a day of arrival birth still comes before registration.
    expect(canBe(universe, { [born]: SINCE, [arrived]: NONE, [registered]: BEFORE })).toBe(false);
    expect(canBe(universe, { [born]: NONE, [arrived]: SINCE, [registered]: BEFORE })).toBe(false);
    expect(canBe(universe, { [born]: SINCE, [arrived]: SINCE, [registered]: NONE })).toBe(true);
  });

  it('chain through facts that are not named in between', () => {
    const facts = [FROM, THROUGH, 'local.movedOn'] as const;
    const before = (one: string, other: string) => compare(one, 'before', { fact: other });
    const universe = universeFor(
      [
        before(facts[0], facts[1]),
        compare(facts[1], 'onOrBefore', { fact: facts[2] }),
        compare(facts[2], 'after', { fact: facts[0] }),
      ],
      ASOF,
    );
    expect(canBe(universe, { before: 1, onOrBefore: 1, after: 0 })).toBe(false);
    expect(canBe(universe, { before: 1, onOrBefore: 1, after: 1 })).toBe(true);
  });

  it('compare numbers past ten million with none', () => {
    const [one, other] = ['local.points', 'employment.taxMonths'] as const;
    const less = compare(one, 'lessThan', { fact: other });
    const universe = universeFor(
      [less, compare(one, 'greaterThan', 20_240_228), compare(other, 'equal', null)],
      ASOF,
    );
    // Once such a number was taken for a day.
    expect(canBe(universe, { [one]: 1, [other]: 1, lessThan: 0 })).toBe(true);
    expect(canBe(universe, { [one]: 1, [other]: 1, lessThan: 1 })).toBe(false);
  });

  it('find somebody who has a day for every fact', () => {
    const universe = universeFor(
      [compare(FROM, 'spans', { period: { years: 1 }, through: { fact: THROUGH } })],
      ASOF,
    );
    const region = new Map([[universe.space.variables.findIndex(({ kind }) => kind === 'joint'), [1]]]);
    const witness = universe.find(region);
    expect(witness && factsOfWitness(witness)).toMatchObject({
      employment: { contractFrom: expect.any(String) },
    });
  });

  it('give up on an operator that is not known to be a bound', () => {
    const own = compare(FROM, 'before', { fact: THROUGH });
    const universe = () =>
      universeFor([{ ...own, operator: 'inWindow', value: { opens: { fact: THROUGH } } }], ASOF);
    expect(universe).toThrow(GaveUp);
  });
});
