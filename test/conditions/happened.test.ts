import { describe, expect, it } from 'vitest';
import { answer } from './answer.js';

type Kind = 'endorsed' | 'suspended' | 'cancelled';

const ask = (value: object, events: readonly object[] | undefined, asOf: string) =>
  answer('permit.events', 'happened', value, { permit: { events } }, asOf);
const on = (kind: Kind, ...days: readonly string[]) => days.map((day) => ({ kind, on: day }));

describe('happened', () => {
  it('holds from the day of the event on, however long ago it was', () => {
    const events = on('cancelled', '2024-02-29');
    expect(ask({ kind: 'cancelled' }, events, '2024-02-28')).toBe('false');
    expect(ask({ kind: 'cancelled' }, events, '2024-02-29')).toBe('true');
    expect(ask({ kind: 'cancelled' }, events, '2099-12-31')).toBe('true');
  });

  it('asks for events of its kind only', () => {
    const events = [...on('endorsed', '2023-08-08'), ...on('suspended', '2024-08-09')];
    expect(ask({ kind: 'cancelled' }, events, '2024-09-01')).toBe('false');
    expect(ask({ kind: 'suspended' }, events, '2024-09-01')).toBe('true');
    expect(ask({ kind: 'suspended' }, events, '2024-08-08')).toBe('false');
  });

  it('forgets an event after the last day of the period, which is inside', () => {
    const value = { kind: 'cancelled', withinLast: { years: 2 } };
    const events = on('cancelled', '2024-03-01');
    expect(ask(value, events, '2024-02-29')).toBe('false');
    expect(ask(value, events, '2024-03-01')).toBe('true');
    expect(ask(value, events, '2026-03-01')).toBe('true');
    expect(ask(value, events, '2026-03-02')).toBe('false');
  });

  it('ends a period on the last day of a month that has no corresponding one', () => {
    const value = { kind: 'cancelled', withinLast: { months: 6 } };
    const events = on('cancelled', '2023-08-31');
    expect(ask(value, events, '2024-02-29')).toBe('true');
    expect(ask(value, events, '2024-03-01')).toBe('false');
  });

  it('is answered by any of several events, in whatever order they are stated', () => {
    const value = { kind: 'cancelled', withinLast: { days: 10 } };
    const events = on('cancelled', '2024-06-01', '2020-01-01', '2025-01-01');
    expect(ask(value, events, '2024-05-31')).toBe('false');
    expect(ask(value, events, '2024-06-11')).toBe('true');
    expect(ask(value, events, '2024-06-12')).toBe('false');
    expect(ask(value, events, '2025-01-01')).toBe('true');
  });

  it('is unknown of a list not stated, and false of an empty one', () => {
    for (const value of [{ kind: 'cancelled' }, { kind: 'cancelled', withinLast: { days: 1 } }]) {
      expect(ask(value, undefined, '2024-07-10')).toBe('unknown');
      expect(ask(value, [], '2024-07-10')).toBe('false');
    }
  });
});
