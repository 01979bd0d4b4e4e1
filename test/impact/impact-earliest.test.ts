import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import { type Impact, impact, type Transition } from '../../src/impact/index.js';
import type { Policy } from '../../src/policy/index.js';
import { compile, type Terrain, terrainOf } from '../../src/verdict/index.js';
import { citation, policyWith, text } from '../support/lifecycle.js';
import { isAmong } from './support/regions.js';

const asOf = '2024-05-01';
const policyOf = (condition: Condition): Policy =>
  policyWith({
    apply: {
      title: text,
      eligibility: {
        time: { condition, reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' }, citation },
      },
    },
  });

const elapsed = (fact: string, value: object): Condition =>
  ({ fact, operator: 'periodElapsed', value }) as Condition;
const registered = elapsed('residence.registeredOn', { months: 6 });
const born = elapsed('identity.birthDate', { years: 16 });
const arrived = elapsed('residence.arrivedOn', { months: 6 });

const daysBetween = (before: Condition, after: Condition) => {
  const policies = [policyOf(before), policyOf(after)] as const;
  const found = impact(...policies, { asOf }) as Impact;
  const told = found.transitions.filter(({ part }) => part === 'earliestEligibleOn');
  const terrain = terrainOf(policies[0], asOf, 'apply') as Terrain;
  const isTold = (facts: object): boolean =>
    told.some((one: Transition) => isAmong(one, facts, terrain) !== false);
  const daysOf = (facts: object) =>
    policies.map((policy) => compile(policy).evaluate(facts, { asOf }).earliestEligibleOn);
  return { found, told, isTold, daysOf };
};

const person = (birthDate: string, registeredOn: string) => ({
  identity: { birthDate },
  residence: { registeredOn },
});

describe('impact on the earliest day', () => {
  const either = { any: [registered, born] };

  it('finds people for whom a term without a last day comes before another', () => {
    const { isTold, daysOf } = daysBetween(either, registered);
    const facts = person('2009-01-01', '2024-12-01');
    expect(daysOf(facts)).toEqual(['2025-01-01', '2025-06-01']);
    expect(isTold(facts)).toBe(true);
  });

  it('compares terms that lie past the last day that facts can name', () => {
    const { isTold, daysOf } = daysBetween(either, registered);
    const facts = person('2984-01-01', '2999-12-31');
    expect(daysOf(facts)).toEqual(['3000-01-01', '3000-06-30']);
    expect(isTold(facts)).toBe(true);
  });

  it('knows that the same period from an earlier day ends no later', () => {
    // Nobody arrives after they register, so that the later of the two ends is that of registration.
    const { found, told } = daysBetween({ all: [registered, arrived] }, registered);
    expect(found.certificate.undecided).toEqual([]);
    // Who has no day of arrival is eligible on no day before the change.
    expect(told.map(({ from, to }) => [from, to])).toEqual([[null, 'residence.registeredOn + 6M']]);
  });

  it('counts how far a period reaches, back as well as ahead', () => {
    const window = (opens: object) =>
      ({
        fact: 'permit.expiresOn',
        operator: 'inWindow',
        value: { opens, closes: { days: 0 } },
      }) as Condition;
    const ahead = window({ months: -1 });
    const { told, isTold, daysOf } = daysBetween({ any: [ahead, registered] }, ahead);
    const facts = { permit: { expiresOn: '2024-09-01' }, residence: { registeredOn: '2024-01-01' } };
    expect(daysOf(facts)).toEqual(['2024-07-01', '2024-08-01']);
    expect(told.length).toBeGreaterThan(0);
    expect(isTold(facts)).toBe(true);
  });
});
