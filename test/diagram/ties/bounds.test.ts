import { describe, expect, it } from 'vitest';
import { addDays, addPeriod, dayBefore, daysBetween, type Period } from '../../../src/calendar/index.js';
import type { Bound } from '../../../src/diagram/bound.js';
import { type Scale, type Span, scaleOf } from '../../../src/diagram/spans.js';
import { narrowed } from '../../../src/diagram/ties/bounds.js';
import { hasRisingCycle } from '../../../src/diagram/ties/cycles.js';
import { daysOf } from '../../../src/diagram/ties/lengths.js';
import { type Random, randomFrom } from '../../oracle/random-source.js';

const numbers = scaleOf({ type: 'integer' }) as Scale;
const days = scaleOf({ type: 'date' }) as Scale;
const FACTS = ['a', 'b', 'c'] as const;

const shift = (by: number): Pick<Bound, 'least' | 'ahead'> => ({
  least: (value) => value + by,
  ahead: [by, by],
});
const byDays = (n: number): Pick<Bound, 'least' | 'ahead'> => ({
  least: (day) => addDays(day, n),
  ahead: [n, n],
});
const end = (period: Period): Pick<Bound, 'least' | 'ahead' | 'end'> => {
  const [least, most] = daysOf(period);
  return {
    least: (day) => dayBefore(addPeriod(day, period)),
    ahead: [least - 1, most - 1],
    end: `${least}..${most}`,
  };
};

const kept = ({ earlier, later, least, isBelow }: Bound, values: { readonly [fact: string]: number }) => {
  const reached = least(values[earlier] as number);
  return (values[later] as number) >= reached !== isBelow;
};

/** All values of some spans that keep the bounds. */
function solutions(spans: ReadonlyMap<string, Span>, bounds: readonly Bound[], scale: Scale) {
  const each = ({ from, through }: Span): number[] =>
    Array.from({ length: scale.between(from, through) + 1 }, (_, i) => scale.plus(from, i));
  return [...spans]
    .reduce<{ [fact: string]: number }[]>(
      (all, [fact, span]) => all.flatMap((one) => each(span).map((value) => ({ ...one, [fact]: value }))),
      [{}],
    )
    .filter((values) => bounds.every((bound) => kept(bound, values)));
}

/** Compares narrowed spans with every solution there is. */
function checkAgainstAll(spans: ReadonlyMap<string, Span>, bounds: readonly Bound[], scale: Scale): void {
  const all = solutions(spans, bounds, scale);
  const found = narrowed(spans, bounds, scale);
  if (all.length === 0) expect(found).toBeNull();
  else
    for (const fact of spans.keys()) {
      const values = all.map((one) => one[fact] as number);
      expect(found?.get(fact)).toEqual({ from: Math.min(...values), through: Math.max(...values) });
    }
}

const anyBounds = (random: Random, make: () => Pick<Bound, 'least' | 'ahead'>): Bound[] =>
  Array.from({ length: random.between(1, 4) }, () => {
    const earlier = random.pick(FACTS);
    const later = random.pick(FACTS.filter((fact) => fact !== earlier));
    return { earlier, later, isBelow: random.chance(0.4), ...make() };
  });

describe('narrowed', () => {
  it('leaves of whole numbers the least and the greatest of every solution, seed 3', () => {
    const random = randomFrom(3);
    for (let n = 0; n < 400; n++) {
      const spans = new Map(
        FACTS.map((fact) => {
          const from = random.below(8);
          return [fact, { from, through: from + random.below(8) }];
        }),
      );
      checkAgainstAll(
        spans,
        anyBounds(random, () => shift(random.between(-2, 3))),
        numbers,
      );
    }
  });

  it('leaves of days about month ends and leap days the first and the last of every solution, seed 4', () => {
    const random = randomFrom(4);
    const starts = [20240227, 20230226, 20240830, 20231230, 20240128, 20240130];
    const periods: Period[] = [
      { months: 1 },
      { months: 6 },
      { years: 1 },
      { days: 1 },
      { days: 31 },
      { months: 12 },
    ];
    for (let n = 0; n < 300; n++) {
      const start = random.pick(starts);
      const spans = new Map(
        FACTS.map((fact) => {
          const from = addDays(start, random.pick([0, 29, 30, 31, 181, 365]) + random.below(4));
          return [fact, { from, through: addDays(from, random.below(7)) }];
        }),
      );
      checkAgainstAll(
        spans,
        anyBounds(random, () => end(random.pick(periods))),
        days,
      );
    }
  });

  it.each([
    ['each is later by a day', byDays(1), byDays(1)],
    ['each is no earlier, one by a day', byDays(0), byDays(1)],
    ['a month and 26 days less come to a day', end({ months: 1 }), byDays(-26)],
  ])('sees at once that two facts contradict each other over a thousand years: %s', (_, up, down) => {
    const spans = new Map(['a', 'b'].map((fact) => [fact, days.all]));
    const bounds: Bound[] = [
      { earlier: 'a', later: 'b', isBelow: false, ...up },
      { earlier: 'b', later: 'a', isBelow: false, ...down },
    ];
    let asked = 0;
    const counted = bounds.map((bound) => ({
      ...bound,
      least: (day: number): number => {
        asked++;
        return bound.least(day);
      },
    }));
    expect(narrowed(spans, counted, days)).toBeNull();
    expect(asked).toBeLessThan(100);
  });

  it('binds nothing where a fact has no span', () => {
    const spans = new Map([['a', { from: 5, through: 9 }]]);
    expect(narrowed(spans, [{ earlier: 'a', later: 'b', isBelow: false, ...shift(1) }], numbers)).toEqual(
      spans,
    );
  });
});

describe('hasRisingCycle', () => {
  const bound = (earlier: string, later: string, by: number, isBelow = false): Bound => ({
    earlier,
    later,
    isBelow,
    ...shift(by),
  });
  const spans = new Map(FACTS.map((fact) => [fact, numbers.all]));

  it.each([
    [[bound('a', 'b', 1), bound('b', 'a', 0)], true],
    [[bound('a', 'b', 0), bound('b', 'a', 0)], false],
    [[bound('a', 'b', 1), bound('b', 'c', 1), bound('c', 'a', -2)], false],
    [[bound('a', 'b', 1), bound('b', 'c', 1), bound('c', 'a', -1)], true],
    [[bound('a', 'b', 3), bound('a', 'b', 4, true)], false],
    [[bound('a', 'b', 3), bound('a', 'b', 3, true)], true],
  ] as const)('%# tells circles that rise from those that do not', (bounds, rises) => {
    expect(hasRisingCycle(spans, bounds)).toBe(rises);
  });
});

describe('daysOf', () => {
  it.each([
    [{ months: 1 }, 28, 31],
    [{ months: 2 }, 59, 62],
    [{ months: 6 }, 181, 184],
    [{ months: 12 }, 365, 366],
    [{ years: 1 }, 365, 366],
    [{ years: 4 }, 1460, 1461],
    [{ years: 8 }, 2921, 2922],
    [{ days: 30 }, 30, 30],
  ] as const)('knows how many days %j can hold', (period, least, most) => {
    const every = Array.from({ length: 146_097 / 7 }, (_, i) => addDays(20000101, i * 7 + (i % 7)));
    const lengths = every.map((day) => daysBetween(day, addPeriod(day, period)));
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual(daysOf(period));
    expect(daysOf(period)).toEqual([least, most]);
  });
});
