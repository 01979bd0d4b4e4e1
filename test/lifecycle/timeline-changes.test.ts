import { describe, expect, it } from 'vitest';
import { type TimelineOptions, timeline } from '../../src/lifecycle/index.js';
import { definePolicy } from '../../src/policy/index.js';
import {
  band,
  citation,
  endorsedYearly,
  endorsing,
  permit,
  policyWith,
  text,
  versionWith,
} from '../support/lifecycle.js';

const endorse = (from: string, to: string): TimelineOptions => ({ from, to, procedure: 'endorse' });

describe('the changes of a timeline', () => {
  it('shows a new version, and one that has ended', () => {
    const policy = definePolicy([
      versionWith({}, { effectiveFrom: '2020-01-01' }),
      versionWith(
        { endorse: endorsing({ late: band('restored', null) }) },
        { effectiveFrom: '2024-09-01', repealedOn: '2025-01-01' },
      ),
    ]);
    const found = timeline(policy, permit('2023-08-08'), { from: '2019-12-31', to: '2025-06-30' });
    expect(
      found.changes.filter(({ kind }) => kind === 'version').map(({ on, after }) => [on, after]),
    ).toEqual([
      ['2020-01-01', '2020-01-01'],
      ['2024-09-01', '2024-09-01'],
      ['2025-01-01', null],
    ]);
    expect(found.states.map(({ state, from }) => `${from} ${state}`)).toEqual([
      '2019-12-31 out-of-force',
      '2020-01-01 none',
      '2023-08-08 active',
      '2024-09-01 suspended',
      '2025-01-01 out-of-force',
    ]);
  });

  it('follows the permit where a version does not have the procedure', () => {
    const policy = definePolicy([
      versionWith({}, { effectiveFrom: '2020-01-01' }),
      versionWith({ endorse: endorsing() }, { effectiveFrom: '2024-01-01' }),
    ]);
    const found = timeline(policy, permit('2023-08-08'), endorse('2023-01-01', '2024-12-31'));
    expect(found.eligible).toEqual([{ from: '2024-01-01', through: '2024-12-31' }]);
    expect(found.states[0]).toEqual({ state: 'none', from: '2023-01-01', through: '2023-08-07' });
  });

  it('finds the end of a term though the state before it is not known', () => {
    const policy = endorsedYearly(
      { late: band('restored', null) },
      { terms: { two: { from: 'permit.issuedOn', lasts: { years: 2 }, citation } } },
    );
    const facts = { permit: { issuedOn: '2020-01-01' } };
    expect(timeline(policy, facts, endorse('2020-01-01', '2023-12-31')).states).toEqual([
      { state: 'active', from: '2020-01-01', through: '2020-11-30' },
      { state: 'indeterminate', from: '2020-12-01', through: '2022-01-01' },
      { state: 'expired', from: '2022-01-02', through: '2023-12-31' },
    ]);
  });

  it('shows that acting late does something else from a band’s first day on', () => {
    const bands = endorsedYearly({
      soon: band('restored', { days: 60 }),
      later: band('years-restart', null),
    });
    const { changes } = timeline(bands, permit('2023-08-08'), endorse('2024-09-01', '2024-12-31'));
    expect(changes.map(({ on }) => on)).toEqual(['2024-10-08']);
  });

  it('shows that an endorsement lengthens the term', () => {
    const policy = policyWith(
      {},
      {
        terms: {
          year: {
            from: { latest: ['permit.issuedOn', { event: 'endorsed' }] },
            lasts: { years: 1 },
            citation,
          },
        },
      },
    );
    const { changes } = timeline(policy, permit('2023-08-08', ['endorsed', '2024-08-01']), {
      from: '2024-01-01',
      to: '2024-12-31',
    });
    expect(changes.map(({ on }) => on)).toEqual(['2024-08-01']);
  });

  it('keep the years of a permit that has ended, whatever is endorsed afterwards', () => {
    const policy = endorsedYearly(
      { lost: band('new-application', null) },
      {
        years: { residence: { from: 'permit.issuedOn', citation } },
        terms: {
          'half-a-year': {
            from: { latest: ['permit.issuedOn', { event: 'endorsed' }] },
            lasts: { months: 6 },
            citation,
          },
        },
      },
    );
    const facts = permit('2017-02-28', ['endorsed', '2019-11-01']);
    const { changes } = timeline(policy, facts, endorse('2019-10-31', '2019-11-30'));
    expect(changes.filter(({ kind }) => kind === 'years')).toEqual([]);
  });

  it('show a new version of the parent, by which the clauses are others', () => {
    const nation = { id: 'nation/residence-permit' };
    const parent = definePolicy([
      versionWith({}, { ...nation, effectiveFrom: '2020-01-01' }),
      versionWith({}, { ...nation, effectiveFrom: '2024-01-01' }),
    ]);
    const child = versionWith({}, { parent: nation.id, effectiveFrom: '2022-01-01' });
    const { changes } = timeline(
      definePolicy([child], { parent }),
      {},
      { from: '2023-01-01', to: '2024-12-31' },
    );
    expect(changes.map(({ on, kind }) => `${on} ${kind}`)).toEqual(['2024-01-01 version']);
  });

  it('show that a paper is no longer good', () => {
    const policy = policyWith({
      apply: {
        title: text,
        materials: { lease: { title: text, alternatives: [{ items: ['lease-contract'] }], citation } },
      },
    });
    const lease = { kind: 'lease-contract', validThrough: '2024-06-30' } as const;
    const { changes } = timeline(policy, { materials: [lease] }, { from: '2024-06-01', to: '2024-07-31' });
    expect(changes.map(({ on, kind, id, after }) => [on, kind, id, after])).toEqual([
      ['2024-07-01', 'material', 'lease', 'missing'],
    ]);
  });
});
