import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/calendar/index.js';
import { GaveUp, type WindowVariable } from '../../../src/diagram/index.js';
import {
  daysFrom,
  ENDORSED,
  ISSUED,
  kinds,
  lieSo,
  ours,
  REGISTERED,
  stated,
  terrainWith,
  windowIn,
} from '../support/windows.js';

const AS_OFS = ['2024-02-29', '2025-02-28', '2024-08-31', '2023-03-30'] as const;

type Days = { readonly [fact: string]: Day | null };

/** Compares the ways of each cell with the cell that evaluation finds, and counts both. */
function compareAll(
  window: WindowVariable,
  firsts: readonly (Day | null)[],
  rest: (first: Day | null) => Iterable<Days>,
) {
  const [anchor] = window.facts as [string];
  const all = window.cells.flatMap((_, cell) => window.layings(cell).map((laying) => ({ cell, laying })));
  const seen = new Set<number>();
  let compared = 0;
  for (const first of firsts) {
    // Most ways are of other anchors.
    const near = all.filter(({ laying: { places } }) =>
      lieSo(
        { places: new Map([...places].filter(([fact]) => fact === anchor)), bounds: [] },
        { [anchor]: first },
      ),
    );
    for (const others of rest(first)) {
      const days = { ...others, [anchor]: first };
      const found = new Set(near.filter(({ laying }) => lieSo(laying, days)).map(({ cell }) => cell));
      const cell = window.cellOf(stated(days));
      compared++;
      seen.add(cell);
      if (found.size !== 1 || !found.has(cell))
        expect.fail(
          `${JSON.stringify(stated(days))}: ${window.cells[cell]}, but ${[...found].map((one) => window.cells[one])}`,
        );
    }
  }
  return { compared, seen: seen.size };
}

/** Days of issue and endorsement in order. */
function* endorsedAfter(issued: Day | null, endorsed: readonly (Day | null)[]): Generator<Days> {
  for (const day of endorsed) if (day === null || issued === null || issued <= day) yield { [ENDORSED]: day };
}

function* issuedBefore(endorsed: Day | null, issued: readonly (Day | null)[]): Generator<Days> {
  for (const day of issued) if (day === null || endorsed === null || day <= endorsed) yield { [ISSUED]: day };
}

describe('the ways in which a window comes to lie', () => {
  it.each(Object.keys(kinds))('are those of evaluation for every two days: %s', (name) => {
    const at = Object.keys(kinds).indexOf(name);
    // Half of the days for each kind, so that all are asked.
    for (const asOf of AS_OFS.filter((_, i) => (i + at) % 2 === 0)) {
      const window = windowIn(terrainWith(kinds[name] as (typeof kinds)[string], asOf));
      const others = daysFrom(asOf, 1000 + at, 1100, 11);
      const { compared, seen } = compareAll(window, daysFrom(asOf, 1130, 1200, 11), (first) =>
        window.facts[0] === ENDORSED ? issuedBefore(first, others) : endorsedAfter(first, others),
      );
      expect(compared).toBeGreaterThan(2_500);
      expect(seen).toBeGreaterThan(2);
    }
  });

  it.each([
    ['beijing/residence-permit-guide', '2024-02-29'],
    ['shanghai/residence-permit', '2026-01-31'],
    ['shenzhen/residence-permit', '2024-08-31'],
    ['zhejiang/residence-permit', '2023-03-30'],
    ['binjiang/residence-permit', '2016-02-29'],
  ])(
    'are those of evaluation for each day of three years, of issue and of the last endorsement: %s',
    (id, asOf) => {
      const window = windowIn(ours(id, asOf));
      const endorsed = daysFrom(asOf, 1090, 1100, 31);
      const { compared, seen } = compareAll(window, daysFrom(asOf, 1096, 1100), (issued) =>
        endorsedAfter(issued, endorsed),
      );
      expect(compared).toBeGreaterThan(17_000);
      // Without a window, before it, in it, and past it.
      expect(seen).toBeGreaterThanOrEqual(4);
    },
  );

  it('are those of evaluation for windows that are laid at the day of registration', () => {
    const asOf = '2024-02-29';
    const window = windowIn(ours('national/residence-permit', asOf));
    expect(window.facts).toEqual([REGISTERED, ISSUED, ENDORSED]);
    const [issued, endorsed] = [daysFrom(asOf, 800, 900, 61), daysFrom(asOf, 790, 900, 43)];
    const { compared } = compareAll(window, daysFrom(asOf, 760, 800), function* () {
      for (const day of issued)
        for (const others of endorsedAfter(day, endorsed)) yield { ...others, [ISSUED]: day };
    });
    expect(compared).toBeGreaterThan(100_000);
  });

  it('are those of evaluation on each day about the last one of a band of old acts', () => {
    const asOf = '2022-12-20';
    const window = windowIn(
      terrainWith(kinds['half-years, a band of old acts'] as (typeof kinds)[string], asOf),
    );
    const acts = [20220613, 20220614, 20220615, 20220616, 20220617];
    const { compared } = compareAll(window, daysFrom(asOf, 1460, 1270), (issued) =>
      endorsedAfter(issued, acts),
    );
    expect(compared).toBeGreaterThan(4_000);
  });

  it('give up where a window opens on some days before the day that it is counted from, and after it on others', () => {
    const opening = (days: number) => () =>
      windowIn(
        terrainWith({ window: { ...kinds['a month, no bands']?.window, opens: { days } } }, '2024-05-01'),
      ).layings(0);
    expect(opening(-364)).not.toThrow();
    expect(opening(-365)).toThrow(GaveUp);
    expect(opening(-366)).not.toThrow();
  });

  it('give up where there are too many', () => {
    const daily = {
      window: { ...kinds['a month, no bands']?.window, every: { days: 7 }, opens: { days: -1 } },
    };
    expect(() => windowIn(terrainWith(daily, '2024-05-01')).layings(0)).toThrow(GaveUp);
  });

  it('give up where a late act moves the anniversary for some people only', () => {
    const some = { fact: 'study.isEnrolled', operator: 'equal', value: true };
    const [first, moving] = [
      { when: some, within: { days: 60 }, effect: 'restored' },
      { within: null, effect: 'years-restart', movesAnchor: true },
    ];
    const windowWith =
      (...cures: object[]) =>
      () =>
        windowIn(terrainWith({ ...kinds['a month, no bands'], cures } as never, '2024-05-01'));
    expect(windowWith(first, moving)).toThrow('for some people only');
    expect(windowWith({ ...moving, when: some })).toThrow('for some people only');
    expect(windowWith(moving, first)).not.toThrow();
  });
});
