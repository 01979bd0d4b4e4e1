import { describe, expect, it } from 'vitest';
import { dateOrders, parseFacts } from '../../src/facts/index.js';

/** What is true of every person, whatever the policy: the first is never later than the second. */
const orders = [
  ['identity.birthDate', 'residence.arrivedOn'],
  ['identity.birthDate', 'residence.registeredOn'],
  ['identity.birthDate', 'identity.diedOn'],
  ['residence.arrivedOn', 'residence.registeredOn'],
  ['residence.arrivedOn', 'residence.leftOn'],
  ['residence.leaseFrom', 'residence.leaseThrough'],
  ['residence.leaseFrom', 'residence.leaseEndedOn'],
  ['employment.contractFrom', 'employment.contractThrough'],
  ['employment.startedOn', 'employment.endedOn'],
  ['application.submittedOn', 'application.acceptedOn'],
  ['permit.issuedOn', 'permit.endorsedOn'],
  ['permit.issuedOn', 'permit.expiresOn'],
] as const;

type Stated = readonly (readonly [path: string, value: string | null])[];

/** Facts that state the given dates and nothing else. */
function factsOf(stated: Stated): { [subject: string]: { [name: string]: string | null } } {
  const facts: { [subject: string]: { [name: string]: string | null } } = {};
  for (const [path, value] of stated) {
    const [subject = '', name = ''] = path.split('.');
    facts[subject] = { ...facts[subject], [name]: value };
  }
  return facts;
}

const issuesOf = (stated: Stated) => {
  const parsed = parseFacts(factsOf(stated));
  return 'issues' in parsed ? parsed.issues : [];
};

describe('parseFacts', () => {
  describe.each(orders)('for %s and %s', (earlier, later) => {
    it('takes the same day', () => {
      expect(
        issuesOf([
          [earlier, '2024-03-01'],
          [later, '2024-03-01'],
        ]),
      ).toEqual([]);
    });

    it('finds the day before a contradiction, at the later fact', () => {
      expect(
        issuesOf([
          [earlier, '2024-03-01'],
          [later, '2024-02-29'],
        ]),
      ).toEqual([{ code: 'CONTRADICTION', severity: 'error', path: later, params: { earlier } }]);
    });

    it('has nothing to compare where one is none or not stated', () => {
      expect(issuesOf([[later, '1901-01-01']])).toEqual([]);
      expect(issuesOf([[earlier, '2999-01-01']])).toEqual([]);
      expect(
        issuesOf([
          [earlier, '2024-03-01'],
          [later, null],
        ]),
      ).toEqual([]);
      expect(
        issuesOf([
          [earlier, null],
          [later, '2024-02-29'],
        ]),
      ).toEqual([]);
    });
  });

  it('names every contradiction at once', () => {
    const found = issuesOf([
      ['identity.birthDate', '2024-03-01'],
      ['identity.diedOn', '2024-02-28'],
      ['residence.arrivedOn', '2024-02-29'],
      ['residence.registeredOn', '2024-02-28'],
    ]);
    expect(found.map(({ path, params }) => [params.earlier, path])).toEqual([
      ['identity.birthDate', 'residence.arrivedOn'],
      ['identity.birthDate', 'residence.registeredOn'],
      ['identity.birthDate', 'identity.diedOn'],
      ['residence.arrivedOn', 'residence.registeredOn'],
    ]);
  });

  it('finds a paper that ends before it begins', () => {
    const paper = (validFrom: string, validThrough: string) =>
      parseFacts({ materials: ['photo', { kind: 'resident-id-card', validFrom, validThrough }] });
    expect(paper('2024-03-01', '2024-03-01')).toHaveProperty('facts');
    expect(paper('2024-03-01', '2024-02-29')).toEqual({
      issues: [
        {
          code: 'CONTRADICTION',
          severity: 'error',
          path: 'materials.1.validThrough',
          params: { earlier: 'materials.1.validFrom' },
        },
      ],
    });
  });
});

describe('dateOrders', () => {
  it('holds these orders and no others', () => {
    expect(dateOrders).toEqual(orders);
  });
});
