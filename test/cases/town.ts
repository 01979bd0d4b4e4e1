import type { CaseFile } from '../../src/cases/index.js';
import type { Facts } from '../../src/facts/index.js';
import { definePolicies, type PolicyVersion } from '../../src/policy/index.js';
import type { CaseExpectation, PolicyCase } from '../../src/schema/index.js';
import { band, citation, endorsing, text, versionWith, yearly } from '../support/lifecycle.js';

const isRented = { fact: 'residence.housing', operator: 'equal', value: 'rented' };
const isTalent = { fact: 'standing.isRecognisedTalent', operator: 'equal', value: true };
const isEmployed = { fact: 'employment.kind', operator: 'equal', value: 'employee' };
const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' } as const;
const named = { title: text, citation };

/** A town with a clause of every kind, whose city supplies only the right to read. */
const town: PolicyVersion = versionWith(
  {
    apply: {
      title: text,
      caveats: { doubt: { when: isRented, code: 'NO_LEGAL_BASIS_FOUND', citation } },
      eligibility: {
        'half-year': {
          condition: { fact: 'residence.registeredOn', operator: 'periodElapsed', value: { months: 6 } },
          reason,
          citation,
          claims: {
            longer: { condition: { not: { condition: 'rumoured' } }, citation, note: text },
            remark: { citation, note: text },
          },
        },
        'still-issued': {
          condition: { fact: 'asOf', operator: 'before', value: '2025-01-01' },
          reason,
          citation,
        },
        'same-county': {
          condition: {
            fact: 'residence.division',
            operator: 'inSameUnit',
            value: { as: '330106', partition: 'counties' },
          },
          reason,
          citation,
        },
      },
      exemptions: { talents: { condition: isTalent, from: ['half-year'], citation } },
      grounds: {
        home: { condition: { condition: 'tenant' }, citation },
        work: { condition: isEmployed, citation },
      },
      tiers: { gold: { condition: isTalent, citation }, silver: { condition: isEmployed, citation } },
      materials: {
        photo: { alternatives: [{ items: ['photo'] }], citation },
        proof: {
          alternatives: [
            { ground: 'home', items: ['lease-contract'] },
            { ground: 'work', items: ['labour-contract'] },
          ],
          citation,
        },
      },
      validity: {
        short: { when: isRented, from: 'application.acceptedOn', lasts: { years: 1 }, citation },
        long: { from: 'application.acceptedOn', lasts: { years: 5 }, citation },
      },
      deadlines: {
        issue: {
          onWhom: 'office',
          from: 'application.acceptedOn',
          within: { max: 15, unit: 'day' },
          citation,
        },
        soon: {
          when: { condition: 'hurried' },
          onWhom: 'office',
          from: 'application.submittedOn',
          within: { max: 5, unit: 'working-day' },
          citation,
        },
        'at-once': {
          onWhom: 'office',
          from: 'application.acceptedOn',
          within: { max: 5, unit: 'minute' },
          citation,
        },
      },
      steps: { come: named },
      channels: { window: named },
      fees: { first: { amount: 0, citation, when: { condition: 'pays' } } },
      duties: { tell: named },
    },
    endorse: {
      ...endorsing(
        { 'within-60': band('years-continue', { days: 60 }), lapsed: band('new-application', null) },
        { yearly },
      ),
      groundsOf: 'apply',
    },
    renew: {
      title: text,
      window: {
        last: { from: 'permit.expiresOn', opens: { months: -1 }, closes: { days: 0 }, citation },
      },
    },
    book: {
      title: text,
      booking: { visit: { review: { max: 2, unit: 'day' }, slots: { max: 3, unit: 'day' }, citation } },
    },
  },
  {
    id: 'town/residence-permit',
    parent: 'city/residence-permit',
    effectiveFrom: '2020-01-01',
    caveats: { always: { code: 'SOURCE_UNDATED', citation } },
    conditions: {
      tenant: { condition: isRented, citation },
      rumoured: { condition: isRented, citation },
      pays: { condition: isRented, citation },
      hurried: { condition: isRented, citation },
      unused: { condition: isRented, citation },
    },
    partitions: { counties: { kind: 'county', citation } },
    terms: {
      old: {
        when: { fact: 'permit.issuedOn', operator: 'before', value: '2021-01-01' },
        from: 'permit.issuedOn',
        through: 'permit.expiresOn',
        citation,
      },
      usual: { from: 'permit.issuedOn', lasts: { years: 9 }, citation },
    },
    years: {
      tenants: { when: isRented, from: 'residence.registeredOn', citation },
      others: { from: 'residence.arrivedOn', citation },
    },
    suspensions: { homeless: { from: 'residence.leaseEndedOn', citation } },
    terminations: { death: { on: 'identity.diedOn', citation } },
    notes: { careful: named },
  },
);

const city: PolicyVersion = versionWith(
  {},
  { id: 'city/residence-permit', effectiveFrom: '2019-01-01', rights: { reading: named } },
);

export const policies = definePolicies([city, town]);

/** A case of the town: it expects some part of a verdict, right or not, unless it says otherwise. */
export const caseOf = (
  path: string,
  facts: Facts,
  more: Partial<PolicyCase> = {},
  expect: CaseExpectation = { outcome: 'eligible' },
): CaseFile => ({
  path,
  file: `/cases/${path}`,
  policyCase: {
    title: path,
    authority: [{ ...citation, reading: 'so it says' }],
    policy: 'town/residence-permit',
    asOf: '2024-05-01',
    facts,
    expect,
    ...more,
  },
});

/** The same, expecting some part of the permit's status alone. */
export const statusCase = (path: string, facts: Facts, asOf = '2024-05-01'): CaseFile =>
  caseOf(path, facts, { asOf }, { status: { state: 'active' } });
