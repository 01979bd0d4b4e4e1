import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import type { Facts } from '../../src/facts/index.js';
import type { DeadlineClause, Duration } from '../../src/policy/index.js';
import { definePolicy } from '../../src/policy/index.js';
import { type Deadline, evaluate } from '../../src/verdict/index.js';
import { citation, permit, policyWith, text, versionWith } from '../support/lifecycle.js';

const isOwner: Condition = { fact: 'residence.housing', operator: 'equal', value: 'owned' };

const deadlinesUnder = (
  rule: Omit<DeadlineClause, 'citation' | 'onWhom'>,
  facts: Facts,
  asOf: string,
): readonly Deadline[] => {
  const policy = policyWith({
    register: { title: text, deadlines: { report: { onWhom: 'landlord', citation, ...rule } } },
  });
  return evaluate(policy, facts, { asOf, procedure: 'register' }).deadlines;
};

const arrived = (arrivedOn: string, more: Facts['residence'] = {}): Facts => ({
  residence: { arrivedOn, ...more },
});

/** The last day of a duration from arrival, or its range. */
const endOf = (within: Duration, arrivedOn: string, more: Partial<DeadlineClause> = {}): unknown => {
  const rule = { from: 'residence.arrivedOn', within, ...more };
  const [deadline] = deadlinesUnder(rule, arrived(arrivedOn), arrivedOn);
  return deadline?.range ?? deadline?.by;
};

describe('deadlines', () => {
  const tenDays = { from: 'residence.arrivedOn', within: { max: 10, unit: 'day' } } as const;

  it('name who must act, by when, and the clause', () => {
    expect(deadlinesUnder(tenDays, arrived('2024-05-01'), '2024-05-01')).toEqual([
      { id: 'report', onWhom: 'landlord', by: '2024-05-11', range: null, citation },
    ]);
  });

  it('are listed from the day that they run from, and on after they were missed', () => {
    const isListedOn = (asOf: string) => deadlinesUnder(tenDays, arrived('2024-05-01'), asOf).length === 1;
    expect(['2024-04-30', '2024-05-01', '2024-05-02', '2030-01-01'].map(isListedOn)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('are listed until the day of the act that was due', () => {
    const isListedOn = (asOf: string) =>
      deadlinesUnder(
        { ...tenDays, doneOn: 'residence.registeredOn' },
        arrived('2024-05-01', { registeredOn: '2024-05-04' }),
        asOf,
      ).length === 1;
    expect(['2024-05-01', '2024-05-03', '2024-05-04', '2024-05-05'].map(isListedOn)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each<[string, Facts['residence']]>([
    ['unknown', {}],
    ['known not to be done', { registeredOn: null }],
  ])('stay listed while the act is %s', (_, more) => {
    const rule = { ...tenDays, doneOn: 'residence.registeredOn' };
    expect(deadlinesUnder(rule, arrived('2024-05-01', more), '2024-06-01')).toHaveLength(1);
  });

  it('are over with an act on the day that they run from', () => {
    const rule = { ...tenDays, doneOn: 'residence.registeredOn' };
    const facts = arrived('2024-05-01', { registeredOn: '2024-05-01' });
    expect(deadlinesUnder(rule, facts, '2024-05-01')).toEqual([]);
  });

  it('are not over by an act of the same kind before them', () => {
    const rule = {
      from: { event: 'reported-lost' },
      within: { max: 10, unit: 'day' },
      doneOn: { event: 'replaced' },
    } as const;
    const facts = permit('2015-01-01', ['replaced', '2018-01-01'], ['reported-lost', '2020-01-01']);
    expect(deadlinesUnder(rule, facts, '2020-01-03')).toHaveLength(1);
  });

  it('run anew from the last event of their kind', () => {
    const rule = {
      from: { event: 'reported-lost' },
      within: { max: 10, unit: 'day' },
      doneOn: { event: 'replaced' },
    } as const;
    const facts = permit(
      '2015-01-01',
      ['reported-lost', '2017-12-25'],
      ['replaced', '2018-01-01'],
      ['reported-lost', '2020-01-01'],
      ['replaced', '2020-01-05'],
    );
    const byOn = (asOf: string) => deadlinesUnder(rule, facts, asOf)[0]?.by ?? null;
    expect(['2017-12-25', '2017-12-31', '2018-01-01', '2020-01-04', '2020-01-05'].map(byOn)).toEqual([
      '2018-01-04',
      '2018-01-04',
      null,
      '2020-01-11',
      null,
    ]);
  });

  it.each<[string, Facts['residence'], number]>([
    ['holds', { housing: 'owned' }, 1],
    ['fails', { housing: 'rented' }, 0],
    ['is unknown', {}, 0],
  ])('whose condition %s are listed accordingly', (_, more, count) => {
    expect(
      deadlinesUnder({ ...tenDays, when: isOwner }, arrived('2024-05-01', more), '2024-05-01'),
    ).toHaveLength(count);
  });

  it.each<[string, Facts]>([
    ['unknown', {}],
    ['known to be none', { residence: { arrivedOn: null } }],
  ])('are not listed while the day that they run from is %s', (_, facts) => {
    expect(deadlinesUnder(tenDays, facts, '2024-05-01')).toEqual([]);
  });

  it.each<[Duration, string, string]>([
    [{ max: 3, unit: 'day' }, '2024-02-27', '2024-03-01'],
    [{ max: 0, unit: 'day' }, '2024-02-27', '2024-02-27'],
    [{ min: 5, max: 15, unit: 'day' }, '2024-12-20', '2025-01-04'],
    [{ max: 1, unit: 'month' }, '2024-01-31', '2024-02-29'],
    [{ max: 12, unit: 'month' }, '2024-02-29', '2025-02-28'],
  ])('of %j from %s end on %s', (within, from, by) => {
    expect(endOf(within, from)).toBe(by);
  });

  it('of minutes give no day', () => {
    expect(
      deadlinesUnder(
        { ...tenDays, within: { max: 30, unit: 'minute' } },
        arrived('2024-05-01'),
        '2024-05-01',
      ),
    ).toEqual([]);
  });

  describe('in working days', () => {
    const workingDays = (max: number) => ({ max, unit: 'working-day' }) as const;

    it.each([
      // Friday 25 September 2026 is Mid-Autumn; 1 to 7 October are off; Saturday 10 October is worked.
      [1, '2026-09-24', '2026-09-28'],
      [3, '2026-09-24', '2026-09-30'],
      [3, '2026-09-28', '2026-10-08'],
      [5, '2026-09-28', '2026-10-10'],
      [6, '2026-09-28', '2026-10-12'],
      [1, '2026-09-19', '2026-09-20'],
      [1, '2026-12-30', '2026-12-31'],
    ])('%i from %s end on %s', (max, from, by) => {
      expect(endOf(workingDays(max), from)).toBe(by);
    });

    it('give a range into a year that is not announced, and say why', () => {
      const policy = policyWith({
        register: {
          title: text,
          deadlines: {
            report: { onWhom: 'landlord', from: 'residence.arrivedOn', within: workingDays(3), citation },
          },
        },
      });
      const asked = { asOf: '2026-12-29', procedure: 'register' } as const;
      const { deadlines, reasons } = evaluate(policy, arrived('2026-12-29'), asked);
      // 30 and 31 December are worked, 1 January is not. Saturday the 2nd may be; or eight of the
      // Mondays to Fridays after it may be off, and the third day is Thursday the 14th.
      const range = { earliest: '2027-01-02', latest: '2027-01-14', unannounced: 2027 };
      expect(deadlines).toEqual([{ id: 'report', onWhom: 'landlord', by: null, range, citation }]);
      expect(reasons).toEqual([
        {
          code: 'DAYS_OFF_NOT_ANNOUNCED',
          clause: 'report',
          params: { year: 2027, earliest: '2027-01-02', latest: '2027-01-14' },
          citation,
        },
      ]);
    });

    it('have no last day under a policy put together without a calendar', () => {
      const version = versionWith({
        register: {
          title: text,
          deadlines: {
            report: { onWhom: 'landlord', from: 'residence.arrivedOn', within: workingDays(3), citation },
          },
        },
      });
      const { workingDays: _, ...policy } = definePolicy([version]);
      const asked = { asOf: '2024-05-01', procedure: 'register' } as const;
      expect(evaluate(policy, arrived('2024-05-01'), asked).deadlines).toEqual([
        { id: 'report', onWhom: 'landlord', by: null, range: null, citation },
      ]);
    });
  });

  describe('that roll forward', () => {
    it.each([
      // To 1 May 2026, which is off through the 5th; to Saturday 9 May, which is worked; to Sunday the 10th.
      ['2026-04-21', '2026-05-06'],
      ['2026-04-29', '2026-05-09'],
      ['2026-04-30', '2026-05-11'],
      ['2026-05-01', '2026-05-11'],
      ['2026-05-02', '2026-05-12'],
    ])('from %s by ten days end on %s', (from, by) => {
      expect(endOf(tenDays.within, from, { rollsForward: true })).toBe(by);
    });

    it('give a range where the last day lies in a year that is not announced', () => {
      expect(endOf(tenDays.within, '2026-12-21', { rollsForward: true })).toBe('2026-12-31');
      expect(endOf(tenDays.within, '2026-12-22', { rollsForward: true })).toEqual({
        earliest: '2027-01-02',
        latest: '2027-01-14',
        unannounced: 2027,
      });
    });
  });
});
