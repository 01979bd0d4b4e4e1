import { describe, expect, it } from 'vitest';
import { addDays, addMonths, formatDay, parseDay } from '../../src/calendar/index.js';
import type { Comparison } from '../../src/conditions/index.js';
import { factsWith, GaveUp } from '../../src/diagram/index.js';
import { listsFor } from '../../src/diagram/lists/index.js';
import { randomFrom } from '../oracle/random-source.js';
import { compare, terrainFor } from './support/universes.js';

type List = readonly object[];

/** The ways in which comparisons of one list are true together for some lists. */
function waysOf(comparisons: readonly Comparison[], asOf: string, lists: Iterable<List>): Set<string> {
  const judge = terrainFor(comparisons, asOf).judgeOf(comparisons);
  const { fact } = comparisons[0] as Comparison;
  const ways = new Set<string>();
  for (const list of lists)
    ways.add(comparisons.map((one) => judge(one, factsWith({ [fact]: list }))).join());
  return ways;
}

/** What is found without trying every list. */
function foundFor(comparisons: readonly Comparison[], asOf: string) {
  const judge = terrainFor(comparisons, asOf).judgeOf(comparisons);
  const { fact } = comparisons[0] as Comparison;
  const found = listsFor(
    comparisons,
    parseDay(asOf),
    (list, one) => judge(one, factsWith({ [fact]: list })) === 2,
  );
  return { ...found, ways: waysOf(comparisons, asOf, [[], ...found.lists]) };
}

function* subsetsOf(entries: List): Generator<List> {
  for (let bits = 0; bits < 2 ** entries.length; bits++) yield entries.filter((_, i) => (bits >> i) & 1);
}

const insured = (value: object) => compare('employment.insuredMonths', 'insuredFor', value);
const resided = (value: object) => compare('residence.spells', 'residedFor', value);
const happened = (value: object) => compare('permit.events', 'happened', value);
const monthBack = (asOf: string, n: number): string => formatDay(addMonths(parseDay(asOf), -n)).slice(0, 7);

describe('listsFor insured months', () => {
  const asOf = '2024-03-31';

  it.each([
    [[{ months: 2 }]],
    [[{ months: 3 }, { months: 2, upTo: 'last-month' }]],
    [
      [
        { months: 2, maxGap: 1 },
        { months: 3, withinLast: 4 },
      ],
    ],
    [[{ months: 2, withinLast: 2 }, { months: 2, withinLast: 5, upTo: 'month-before-last' }, { months: 1 }]],
    [[{ months: 3, withinLast: 2 }, { months: 1 }]],
  ] as const)('finds every way that any months show: %j', (values) => {
    const months = Array.from({ length: 9 }, (_, n) => ({ month: monthBack(asOf, n) }));
    const comparisons = values.map(insured);
    const { ways, isWhole } = foundFor(comparisons, asOf);
    expect(isWhole).toBe(true);
    expect(ways).toEqual(waysOf(comparisons, asOf, subsetsOf(months)));
  });

  it.each([
    [[{ months: 2, division: '3301' }, { months: 2, division: '33' }, { months: 2 }]],
    [
      [
        { months: 2, division: '3301' },
        { months: 2, division: '34' },
      ],
    ],
    [
      [
        { months: 2, countsBackPaid: false },
        { months: 1, division: '33' },
      ],
    ],
    [
      [
        { months: 2, division: '330106', countsBackPaid: false },
        { months: 2, withinLast: 3, division: '3301' },
      ],
    ],
  ] as const)('finds every way that any months in any place show: %j', (values) => {
    const places = ['330106', '330122', '330206', '340104'];
    const comparisons = values.map(insured);
    const pays = values.some((value) => 'countsBackPaid' in value) ? [false, true] : [false];
    const entries = [0, 1, 2].flatMap((n) =>
      places.flatMap((division) =>
        pays.map((isBackPaid) => ({ month: monthBack(asOf, n), division, isBackPaid })),
      ),
    );
    const random = randomFrom(17);
    const lists = entries.length <= 12 ? [...subsetsOf(entries)] : randomSubsets(entries, random, 4000);
    const { ways, isWhole } = foundFor(comparisons, asOf);
    expect(isWhole).toBe(true);
    expect(ways).toEqual(waysOf(comparisons, asOf, lists));
  });

  it('knows no month before the first that facts may name', () => {
    const { ways, isWhole } = foundFor([insured({ months: 2 })], '1900-01-31');
    expect([isWhole, ways.size]).toEqual([true, 1]);
    expect(foundFor([insured({ months: 2 })], '1900-02-01').ways.size).toBe(2);
  });

  it('says that it has searched only, where a walk would take too long', () => {
    const values = Array.from({ length: 6 }, (_, i) =>
      insured({ months: 40 + i, withinLast: 90 + i, division: String(33 + i) }),
    );
    const { lists, isWhole, ways } = foundFor(values, asOf);
    expect(isWhole).toBe(false);
    expect(lists.length).toBeGreaterThan(1);
    expect(ways.size).toBeGreaterThanOrEqual(7);
  });
});

const randomSubsets = (entries: List, random: ReturnType<typeof randomFrom>, count: number): List[] =>
  Array.from({ length: count }, () => random.some(entries, random.pick([0.1, 0.3, 0.5, 0.7, 0.9])));

describe('listsFor stays', () => {
  const asOf = '2024-03-01';
  const dayBack = (n: number): string => formatDay(addDays(parseDay(asOf), -n));

  it.each([
    [[{ period: { days: 3 } }]],
    [[{ period: { days: 3 } }, { period: { days: 5 }, maxGapDays: 1 }]],
    [
      [
        { period: { days: 2 }, maxGapDays: 2 },
        { period: { days: 4 } },
        { period: { days: 6 }, maxGapDays: 1 },
      ],
    ],
    [[{ period: { days: 5 }, maxGapDays: 3 }, { period: { days: 1 } }]],
  ] as const)('finds every way that any stays show: %j', (values) => {
    const days = Array.from({ length: 11 }, (_, n) => ({ from: dayBack(n), through: dayBack(n) }));
    const comparisons = values.map(resided);
    const { ways, isWhole } = foundFor(comparisons, asOf);
    expect(isWhole).toBe(true);
    expect(ways).toEqual(waysOf(comparisons, asOf, subsetsOf(days)));
  });

  it.each([
    [
      [
        { period: { days: 2 }, division: '3301' },
        { period: { days: 3 }, division: '33' },
        { period: { days: 3 } },
      ],
    ],
    [
      [
        { period: { days: 2 }, division: '3301', maxGapDays: 1 },
        { period: { days: 3 }, division: '34' },
      ],
    ],
  ] as const)('finds every way that any stays in any place show: %j', (values) => {
    const places = ['330106', '330206', '340104', '510107'];
    const entries = [0, 1, 2, 3].flatMap((n) =>
      places.map((division) => ({ division, from: dayBack(n), through: dayBack(n) })),
    );
    const comparisons = values.map(resided);
    const { ways, isWhole } = foundFor(comparisons, asOf);
    expect(isWhole).toBe(true);
    expect(ways).toEqual(waysOf(comparisons, asOf, randomSubsets(entries, randomFrom(19), 6000)));
  });

  it('finds breaks of a month in stays of years', () => {
    const values = [
      { period: { years: 2 }, maxGapDays: 30 },
      { period: { years: 2 } },
      { period: { months: 6 } },
    ];
    const { ways, isWhole } = foundFor(values.map(resided), asOf);
    expect(isWhole).toBe(true);
    // The second without the first or the third cannot be.
    expect(ways).toEqual(new Set(['0,0,0', '0,0,2', '2,0,0', '2,0,2', '2,2,2']));
  });

  it('finds all ways of days added up where one sum implies the other, and says so', () => {
    const within = { withinLast: { days: 30 } };
    const chain = [
      resided({ period: { days: 10 }, ...within }),
      resided({ period: { days: 20 }, ...within }),
    ];
    const { ways, isWhole } = foundFor(chain, asOf);
    expect(isWhole).toBe(true);
    expect(ways).toEqual(new Set(['0,0', '2,0', '2,2']));
  });

  it('never holds a sum that is longer than its span', () => {
    const { ways, isWhole } = foundFor([resided({ period: { days: 31 }, withinLast: { days: 30 } })], asOf);
    expect(isWhole).toBe(true);
    expect(ways).toEqual(new Set(['0']));
  });
});

describe('listsFor events', () => {
  it.each(['2024-02-29', '2023-03-31', '1900-01-01', '1900-01-31'])('finds every way on %s', (asOf) => {
    const values = [
      { kind: 'endorsed' },
      { kind: 'endorsed', withinLast: { months: 1 } },
      { kind: 'endorsed', withinLast: { days: 30 } },
      { kind: 'suspended', withinLast: { years: 1 } },
    ];
    const comparisons = values.map(happened);
    const days = [-1, 0, 1, 29, 30, 31, 32, 365, 366, 367, 800]
      .map((n) => addDays(parseDay(asOf), -n))
      .filter((day) => day >= 19000101);
    const entries = ['endorsed', 'suspended'].flatMap((kind) =>
      days.map((day) => ({ kind, on: formatDay(day) })),
    );
    const lists = entries.flatMap((one) => entries.map((other) => [one, other]));
    const { ways, isWhole } = foundFor(comparisons, asOf);
    expect(isWhole).toBe(true);
    expect(ways).toEqual(waysOf(comparisons, asOf, [[], ...lists]));
  });

  it('gives up on more ways than can be listed', () => {
    const kinds = ['endorsed', 'endorsement-refused', 'suspended', 'cancelled', 'replaced', 'reported-lost'];
    const comparisons = kinds.flatMap((kind) =>
      [1, 2, 3, 4].map((years) => happened({ kind, withinLast: { years } })),
    );
    expect(() => foundFor(comparisons, '2024-05-01')).toThrow(GaveUp);
  });
});
