import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import type { Anchor, DeadlineClause } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { citation, permit, policyWith, text } from '../support/lifecycle.js';

/** The day that an anchor reads, shown by a deadline of no days. */
function readAt(from: Anchor, facts: Facts, asOf = '2024-05-01'): string | null {
  const today: DeadlineClause = { onWhom: 'holder', from, within: { max: 0, unit: 'day' }, citation };
  const policy = policyWith({ cancel: { title: text, deadlines: { today } } });
  const [deadline] = evaluate(policy, facts, { asOf, procedure: 'cancel' }).deadlines;
  return deadline?.by ?? null;
}

describe('an anchor on a dated fact', () => {
  it.each([
    ['a day', '2024-03-01', '2024-03-01'],
    ['the day of the question', '2024-05-01', '2024-05-01'],
    ['a day to come', '2024-05-02', null],
    ['none', null, null],
    ['unknown', undefined, null],
  ])('reads %s', (_, leftOn, expected) => {
    expect(readAt('residence.leftOn', { residence: leftOn === undefined ? {} : { leftOn } })).toBe(expected);
  });
});

describe('an anchor on an event', () => {
  const lost = { event: 'reported-lost' } as const;

  it('reads the last of its kind up to asOf, in whatever order they are stated', () => {
    const facts = permit(
      '2020-01-01',
      ['reported-lost', '2023-02-01'],
      ['reported-lost', '2022-02-01'],
      ['replaced', '2024-02-01'],
      ['reported-lost', '2024-06-01'],
    );
    expect(readAt(lost, facts, '2024-05-31')).toBe('2023-02-01');
    expect(readAt(lost, facts, '2024-06-01')).toBe('2024-06-01');
    expect(readAt(lost, facts, '2022-02-01')).toBe('2022-02-01');
    expect(readAt(lost, facts, '2022-01-31')).toBe(null);
  });

  it.each<[string, Facts]>([
    ['no events', permit('2020-01-01')],
    ['events unknown', { permit: { issuedOn: '2020-01-01' } }],
    ['no permit stated', {}],
  ])('reads nothing with %s', (_, facts) => {
    expect(readAt(lost, facts)).toBe(null);
  });
});

describe('an anchor on endorsement', () => {
  const endorsed = { event: 'endorsed' } as const;

  it.each<[string, NonNullable<Facts['permit']>, string | null]>([
    ['events', { events: [{ kind: 'endorsed', on: '2023-01-01' }] }, '2023-01-01'],
    ['the last endorsement', { endorsedOn: '2023-01-01' }, '2023-01-01'],
    [
      'both, the later',
      { endorsedOn: '2024-01-01', events: [{ kind: 'endorsed', on: '2023-01-01' }] },
      '2024-01-01',
    ],
    [
      'both, where the last is yet to come',
      { endorsedOn: '2025-01-01', events: [{ kind: 'endorsed', on: '2023-01-01' }] },
      '2023-01-01',
    ],
    ['a last endorsement yet to come, and no events', { endorsedOn: '2025-01-01' }, null],
    ['none', { endorsedOn: null, events: [] }, null],
  ])('reads %s', (_, held, expected) => {
    expect(readAt(endorsed, { permit: { issuedOn: '2020-01-01', ...held } })).toBe(expected);
  });
});

describe('an anchor on the latest of several days', () => {
  const latest: Anchor = { latest: ['permit.issuedOn', 'residence.registeredOn', { event: 'replaced' }] };
  const replacedIn2022 = permit('2020-01-01', ['replaced', '2022-01-01']);

  it('reads the latest that there is, and passes over what is none', () => {
    expect(readAt(latest, { ...replacedIn2022, residence: { registeredOn: null } })).toBe('2022-01-01');
    expect(readAt(latest, { ...replacedIn2022, residence: { registeredOn: '2023-01-01' } })).toBe(
      '2023-01-01',
    );
    expect(readAt(latest, { ...permit('2020-01-01'), residence: { registeredOn: '2019-01-01' } })).toBe(
      '2020-01-01',
    );
  });

  it('is unknown while one of them is', () => {
    expect(readAt(latest, replacedIn2022)).toBe(null);
  });

  it('is none if all are', () => {
    expect(
      readAt(latest, { permit: { issuedOn: null, events: [] }, residence: { registeredOn: null } }),
    ).toBe(null);
  });

  it('nests', () => {
    const nested: Anchor = { latest: ['permit.issuedOn', { latest: ['residence.leftOn', latest] }] };
    const facts = { ...replacedIn2022, residence: { registeredOn: '2021-01-01', leftOn: '2023-05-01' } };
    expect(readAt(nested, facts)).toBe('2023-05-01');
  });
});
