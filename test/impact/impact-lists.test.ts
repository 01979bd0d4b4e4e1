import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import { type Impact, impact } from '../../src/impact/index.js';
import type { Policy } from '../../src/policy/index.js';
import { compile, type Terrain, terrainOf } from '../../src/verdict/index.js';
import { citation, policyWith, text } from '../support/lifecycle.js';
import { isAmong } from './support/regions.js';

const asOf = '2024-05-01';
const WHY = 'no day tells when employment.insuredMonths decides otherwise';

const policyOf = (condition: Condition): Policy =>
  policyWith({
    apply: {
      title: text,
      eligibility: {
        time: { condition, reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' }, citation },
      },
    },
  });

const insured = (months: number, more: object = {}): Condition => ({
  fact: 'employment.insuredMonths',
  operator: 'insuredFor',
  value: { months, ...more },
});
const registered = (months: number): Condition => ({
  fact: 'residence.registeredOn',
  operator: 'periodElapsed',
  value: { months },
});
const flexible: Condition = { fact: 'employment.kind', operator: 'equal', value: 'flexible' };

const compared = (before: Condition, after: Condition) => {
  const policies = [policyOf(before), policyOf(after)] as const;
  const found = impact(...policies, { asOf }) as Impact;
  const told = found.transitions.filter(({ part }) => part === 'earliestEligibleOn');
  const terrain = terrainOf(policies[0], asOf, 'apply') as Terrain;
  const isTold = (facts: object): boolean => told.some((one) => isAmong(one, facts, terrain) !== false);
  const daysOf = (facts: object) =>
    policies.map((policy) => compile(policy).evaluate(facts, { asOf }).earliestEligibleOn);
  return { undecided: found.certificate.undecided.map(({ why }) => why), told, isTold, daysOf };
};

const months = ['2024-02', '2024-03', '2024-04', '2024-05', '2024-06', '2024-08'];
/** Lists with every choice of some months, before and after asOf. */
const lists = [...Array(2 ** months.length).keys()].map((bits) =>
  months.filter((_, i) => (bits >> i) & 1).map((month) => ({ month, division: null, isBackPaid: false })),
);
const days = ['2023-08-01', '2023-09-02', '2023-12-01', '2024-01-15', '2024-04-30', null];
const everybody = (['flexible', 'employee', null] as const).flatMap((kind) =>
  days.flatMap((registeredOn) =>
    lists.map((insuredMonths) => ({ employment: { kind, insuredMonths }, residence: { registeredOn } })),
  ),
);

describe('impact on the earliest day where lists decide for some', () => {
  it('tells of everybody whose list does not matter, and leaves the others undecided', () => {
    const byList = { all: [flexible, insured(3)] };
    const { undecided, told, isTold, daysOf } = compared(
      { any: [byList, registered(6)] },
      { any: [byList, registered(8)] },
    );
    expect(undecided).toEqual([WHY]);
    expect(told.map(({ from, to }) => [from, to])).toEqual([
      ['residence.registeredOn + 6M', 'residence.registeredOn + 8M'],
    ]);
    const seen = { told: 0, moved: 0 };
    for (const facts of everybody) {
      const [one, other] = daysOf(facts);
      if (one === other) continue;
      seen.moved++;
      if (facts.employment.kind === 'flexible') continue;
      // Who is eligible on asOf under the one alone is told by the outcome.
      if (one === asOf) continue;
      seen.told++;
      expect(isTold(facts), JSON.stringify(facts)).toBe(true);
    }
    expect(seen.told).toBeGreaterThan(100);
    expect(seen.moved).toBeGreaterThan(seen.told);
  });

  it('knows that one list is counted alike on both sides, whatever it holds', () => {
    const late = { all: [insured(3), registered(6)] };
    const same = compared(late, { all: [registered(6), { any: [flexible, { not: flexible }] }, insured(3)] });
    expect(same).toMatchObject({ undecided: [], told: [] });
    for (const facts of everybody) {
      const [one, other] = same.daysOf(facts);
      expect(one).toBe(other);
    }
    expect(compared(late, { all: [insured(4), registered(6)] }).undecided).toEqual([WHY]);
    expect(compared(late, { all: [insured(3, { upTo: 'last-month' }), registered(6)] }).undecided).toEqual([
      WHY,
    ]);
  });

  it('does not take a condition for its opposite', () => {
    const later = compared(insured(3), { not: insured(3) });
    // On asOf one of the two holds: the outcome says so, and of a day after it nothing is claimed.
    expect(later).toMatchObject({ told: [], undecided: [] });
    const both = compared(
      { all: [insured(3), registered(6)] },
      { all: [{ not: insured(3) }, registered(6)] },
    );
    expect(both.undecided).toEqual([WHY]);
  });

  it('needs no day of those who are eligible on asOf on both sides', () => {
    const found = compared({ any: [registered(6), insured(3)] }, { any: [registered(6), insured(4)] });
    expect(found.undecided).toEqual([WHY]);
    const without = compared(
      { any: [registered(6), { not: registered(6) }, insured(3)] },
      { any: [registered(6), { not: registered(6) }, insured(4)] },
    );
    expect(without).toMatchObject({ told: [], undecided: [] });
  });
});
