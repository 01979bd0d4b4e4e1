import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import type { Facts } from '../../src/facts/index.js';
import { compare } from '../../src/lifecycle/index.js';
import { definePolicy, type ProcedureRules } from '../../src/policy/index.js';
import { band, citation, endorsing, permit, text, versionWith } from '../support/lifecycle.js';

const registeredFor = (months: number): Condition => ({
  fact: 'residence.registeredOn',
  operator: 'periodElapsed',
  value: { months },
});
const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' } as const;
const applyAfter = (months: number): ProcedureRules => ({
  title: text,
  eligibility: { wait: { condition: registeredFor(months), reason, citation } },
});

const city = (name: string, ...[procedures, more]: Parameters<typeof versionWith>) =>
  definePolicy([{ ...versionWith(procedures, more), id: `${name}/residence-permit` }]);
const north = city('north', { apply: applyAfter(6) });
const south = city('south', { apply: applyAfter(3), endorse: endorsing({ late: band('restored', null) }) });

const registered: Facts = { residence: { registeredOn: '2024-01-10' } };
const aspects = (...[policies, facts, options]: Parameters<typeof compare>) =>
  Object.fromEntries(
    compare(policies, facts, options).differences.map(({ aspect, values }) => [aspect, values]),
  );

describe('compare', () => {
  it('sets each policy’s verdict and status beside the others’, in their order', () => {
    const found = compare([north, south], registered, { asOf: '2024-05-01' });
    expect(found).toMatchObject({ schemaVersion: 1, asOf: '2024-05-01', procedure: 'apply' });
    expect(
      found.policies.map(({ policy, verdict, status }) => [policy, verdict?.outcome, status.state]),
    ).toEqual([
      ['north/residence-permit', 'ineligible', 'indeterminate'],
      ['south/residence-permit', 'eligible', 'indeterminate'],
    ]);
  });

  it('lists what they differ in, and nothing that they agree in', () => {
    expect(aspects([north, south], registered, { asOf: '2024-05-01' })).toEqual({
      outcome: ['ineligible', 'eligible'],
      earliestEligibleOn: ['2024-07-10', '2024-05-01'],
    });
    expect(aspects([north, south], registered, { asOf: '2024-07-10' })).toEqual({});
    expect(aspects([north, south, north], registered, { asOf: '2024-01-10' })).toEqual({
      earliestEligibleOn: ['2024-07-10', '2024-04-10', '2024-07-10'],
    });
  });

  it('lists states, terms, authority, grounds and papers', () => {
    const west = city(
      'west',
      {
        apply: {
          title: text,
          grounds: {
            home: { condition: { fact: 'residence.housing', operator: 'equal', value: 'owned' }, citation },
          },
          materials: { picture: { alternatives: [{ items: ['photo'] }], citation } },
        },
        endorse: endorsing({ late: band('new-application', null) }),
      },
      {
        authority: 'government-rule',
        instruments: { somewhere: 'government-rule' },
        terms: { five: { from: 'permit.issuedOn', lasts: { years: 5 }, citation } },
      },
    );
    const facts: Facts = {
      ...permit('2023-01-10'),
      residence: { ...registered.residence, housing: 'owned' },
      materials: [],
    };
    expect(aspects([south, west], facts, { asOf: '2024-05-01' })).toEqual({
      authority: ['secondary', 'government-rule'],
      grounds: ['', 'home'],
      missingMaterials: ['', 'picture'],
      validThrough: [null, '2028-01-10'],
      state: ['suspended', 'expired'],
    });
  });

  it('names who is first, and on which day', () => {
    const east = city('east', { apply: applyAfter(3) });
    expect(compare([north, south, east], registered, { asOf: '2024-02-01' }).earliest).toEqual({
      on: '2024-04-10',
      policies: ['south/residence-permit', 'east/residence-permit'],
    });
    expect(compare([north, south], registered, { asOf: '2025-01-01' }).earliest).toEqual({
      on: '2025-01-01',
      policies: ['north/residence-permit', 'south/residence-permit'],
    });
    expect(compare([north], {}, { asOf: '2024-02-01' }).earliest).toBe(null);
    expect(compare([], registered, { asOf: '2024-02-01' })).toMatchObject({
      policies: [],
      differences: [],
      earliest: null,
    });
  });

  it('says nothing for a policy that has no such procedure', () => {
    const found = compare([north, south], permit('2023-01-10'), { asOf: '2024-05-01', procedure: 'endorse' });
    expect(found.policies.map(({ verdict }) => verdict?.outcome ?? null)).toEqual([null, 'eligible']);
    expect(found.policies.map(({ status }) => status.state)).toEqual(['active', 'suspended']);
    expect(found.differences).toContainEqual({ aspect: 'outcome', values: [null, 'eligible'] });
    expect(found.earliest).toEqual({ on: '2024-05-01', policies: ['south/residence-permit'] });
  });

  it('lists a policy that is not in force on the day', () => {
    const later = city('later', {}, { effectiveFrom: '2030-01-01' });
    expect(aspects([south, later], registered, { asOf: '2024-05-01' })).toMatchObject({
      outcome: ['eligible', 'out-of-force'],
      authority: ['secondary', null],
      state: ['indeterminate', 'out-of-force'],
    });
  });

  it('takes a fact that one of them declares for itself, and refuses one that none does', () => {
    const isHonoured = { type: 'boolean', label: text, question: text } as const;
    const honouring = city('west', { apply: applyAfter(6) }, { facts: { isHonoured } });
    const judged = (facts: Facts) =>
      compare([north, honouring], facts, { asOf: '2024-05-01' }).policies.length;
    expect(judged({ local: { isHonoured: true } })).toBe(2);
    expect(() => judged({ local: { isHonored: true } })).toThrow(
      expect.objectContaining({ code: 'INVALID_FACTS' }),
    );
  });

  it('refuses what no policy could judge', () => {
    expect(() => compare([north], registered, { asOf: '2024-02-30' })).toThrow(
      expect.objectContaining({ code: 'INVALID_AS_OF' }),
    );
    expect(() =>
      compare([north], { residence: { housing: 'castle' } } as never, { asOf: '2024-05-01' }),
    ).toThrow(expect.objectContaining({ code: 'INVALID_FACTS' }));
  });
});
