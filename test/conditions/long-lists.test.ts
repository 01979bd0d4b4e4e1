import { describe, expect, it } from 'vitest';
import { addDays, type Day, formatDay, NEVER } from '../../src/calendar/index.js';
import { operators, type Row, type Scope } from '../../src/conditions/index.js';
import { type Descriptor, describeFact } from '../../src/facts/index.js';

const ASKED_ON: Day = 20240101;

/** How many days a comparison with a list asks to be looked at, from a day until nothing changes any more. */
function daysLookedAt(fact: string, operator: string, value: object, list: readonly object[]): number {
  const toAtom = operators[operator] as NonNullable<(typeof operators)[string]>;
  const atom = toAtom(1, value as never, {} as Scope, describeFact(fact) as Descriptor);
  const row: Row = { cells: Int32Array.of(ASKED_ON, 1), values: [undefined, list] };
  let count = 0;
  for (let day = ASKED_ON; day !== NEVER && count < 5000; count++) {
    row.cells[0] = day;
    atom.test(row);
    day = atom.nextChange?.(row, day) ?? NEVER;
  }
  return count;
}

const thousand = <T>(make: (n: number) => T): T[] => Array.from({ length: 1000 }, (_, n) => make(n));
const monthIn = (year: number, n: number): string =>
  `${year + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
/** A stay of so many days in every so many. */
const everyFew = (days: number, gap: number) =>
  thousand((n) => {
    const from = addDays(20230101, n * (days + gap));
    return { from: formatDay(from), through: formatDay(addDays(from, days - 1)) };
  });

describe('a list of the greatest length', () => {
  const asked = (operator: string, value: object, list: readonly object[]): number =>
    daysLookedAt(
      operator === 'insuredFor' ? 'employment.insuredMonths' : 'residence.spells',
      operator,
      value,
      list,
    );

  it.each<[string, object, number, (n: number) => string]>([
    ['far from now, in a row', { months: 12 }, 2000, (n) => monthIn(2900, n)],
    ['far from now, within a span', { months: 12, withinLast: 24 }, 2000, (n) => monthIn(2900, n)],
    ['one of them', { months: 12, withinLast: 600 }, 3, () => '2999-12'],
    ['one of them, with gaps', { months: 12, maxGap: 11 }, 3, () => '2999-12'],
  ])('of months %s, makes two days to look at for each at most', (_, value, most, monthOf) => {
    const list = thousand((n) => ({ month: monthOf(n) }));
    expect(asked('insuredFor', value, list)).toBeLessThanOrEqual(most);
  });

  it.each<[string, object]>([
    ['in a row', { period: { months: 6 } }],
    ['with gaps', { period: { months: 6 }, maxGapDays: 1 }],
  ])('of stays %s, makes three days to look at for each at most', (_, value) => {
    const days = asked('residedFor', value, everyFew(1, 1));
    expect(days).toBeGreaterThan(300);
    expect(days).toBeLessThanOrEqual(3001);
  });

  it('of stays that are never enough in a span is not looked at day by day', () => {
    // Of ten years half the days, where nine years of days are needed: over a thousand days too few.
    const value = { period: { years: 9 }, withinLast: { years: 10 } };
    expect(asked('residedFor', value, everyFew(1, 1))).toBeLessThan(60);
  });

  // Some days while the span fills, and as many again while it empties.
  it.each<[string, number, object[]]>([
    ['without an end', 60, [{ from: '2023-06-01' }]],
    ['to the last day that facts may name', 150, [{ from: '2023-06-01', through: '2999-12-31' }]],
    ['so, and overlap', 150, thousand((n) => ({ from: '2023-06-01', through: `2999-12-${10 + (n % 20)}` }))],
  ])('of stays that go on %s is settled once it fills the span', (_, most, list) => {
    const value = { period: { months: 9 }, withinLast: { years: 1 } };
    expect(asked('residedFor', value, list)).toBeLessThan(most);
  });
});
