import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import type { PolicyVersion, WindowClause } from '../../src/policy/index.js';
import { citation, endorsing, held, policyWith, statusOn } from '../support/lifecycle.js';

describe('a window at the end of the permit, whose last day is not stated', () => {
  const atEnd: WindowClause = {
    from: 'permit.expiresOn',
    opens: { days: -30 },
    closes: { days: 0 },
    citation,
  };
  const under = (terms: PolicyVersion['terms']) =>
    policyWith({ endorse: endorsing({}, { atEnd }) }, terms && { terms });
  const registered = (registeredOn?: string): Facts => ({ ...held({}), residence: { registeredOn } });
  const yearFromRegistering = under({
    year: { from: 'residence.registeredOn', lasts: { years: 1 }, citation },
  });

  it('lies at the end of the term that the rules set', () => {
    expect(statusOn(yearFromRegistering, registered('2023-09-01'), '2024-08-31').next).toMatchObject({
      opensOn: '2024-08-02',
      closesOn: '2024-09-01',
      state: 'open',
    });
  });

  it('is nowhere where the rules set no term', () => {
    for (const terms of [undefined, { endless: { from: 'permit.issuedOn', lasts: null, citation } }])
      expect(statusOn(under(terms), registered('2023-09-01'), '2024-08-31')).toMatchObject({
        state: 'active',
        next: null,
        missingFacts: [],
      });
  });

  it('is not known while the day is not that the term runs from', () => {
    expect(statusOn(yearFromRegistering, registered(), '2024-08-31')).toMatchObject({
      state: 'indeterminate',
      next: null,
    });
  });
});
