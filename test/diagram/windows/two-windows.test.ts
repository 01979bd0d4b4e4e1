import { describe, expect, it } from 'vitest';
import { addDays, type Day, formatDay, parseDay } from '../../../src/calendar/index.js';
import { type Universe, universeOf, type WindowVariable } from '../../../src/diagram/index.js';
import type { Terrain } from '../../../src/verdict/index.js';
import { compare } from '../support/universes.js';
import { ENDORSED, ISSUED, kinds, type Made, stated, terrainWith } from '../support/windows.js';

/** So many days from one on. */
interface Box {
  readonly from: string;
  readonly count: number;
}

const daysIn = ({ from, count }: Box): Day[] =>
  Array.from({ length: count }, (_, i) => addDays(parseDay(from), i));

/** Conditions that cut a dated fact at the ends of a box. */
const cutAt = (fact: string, { from, count }: Box) => [
  compare(fact, 'onOrAfter', from),
  compare(fact, 'onOrBefore', formatDay(addDays(parseDay(from), count - 1))),
];

const indexOf = ({ space }: Universe, name: string): number =>
  space.variables.findIndex((variable) => variable.name === name);

/** The pairs of cells of two windows that the diagram of who there can be allows within boxes of both facts. */
function pairsAllowed(universe: Universe, boxes: { readonly [fact: string]: Box }): Set<string> {
  const { space, algebra, feasible, forest, find } = universe;
  const windows = space.variables.flatMap((variable, index) =>
    variable.kind === 'window' ? [{ variable, index }] : [],
  );
  const [one, other] = windows as [
    { variable: WindowVariable; index: number },
    { variable: WindowVariable; index: number },
  ];
  const inside = Object.entries(boxes).map(([fact, { from }]) => {
    const index = indexOf(universe, fact);
    const variable = space.variables[index];
    return [index, [variable?.kind === 'fact' ? variable.cellOf(from) : -1]] as const;
  });
  const allowed = new Set<string>();
  for (const first of one.variable.cells.keys())
    for (const second of other.variable.cells.keys()) {
      const region = new Map([...inside, [one.index, [first]], [other.index, [second]]] as [
        number,
        number[],
      ][]);
      const left = algebra.all(algebra.within(region), feasible);
      const witness = find(region);
      // The diagram and the search for somebody must be of one mind.
      expect(witness !== null).toBe(forest.valueOf(left) !== 0);
      if (!witness) continue;
      expect([one, other].map(({ variable }) => variable.cellOf(witness.values))).toEqual([first, second]);
      allowed.add(`${one.variable.cells[first]} ${other.variable.cells[second]}`);
    }
  return allowed;
}

/** The pairs that all days of the boxes come to. */
function pairsFound(
  universe: Universe,
  issued: Box,
  endorsed: Box,
  keeps: (one: Day, other: Day) => boolean,
): Set<string> {
  const windows = universe.space.variables.filter((one) => one.kind === 'window') as WindowVariable[];
  const found = new Set<string>();
  for (const one of daysIn(issued))
    for (const other of daysIn(endorsed)) {
      if (one > other || !keeps(one, other)) continue;
      const values = stated({ [ISSUED]: one, [ENDORSED]: other });
      found.add(windows.map((window) => window.cells[window.cellOf(values)]).join(' '));
    }
  return found;
}

const anyhow = (): boolean => true;

/** Compares what is derived with what all days come to. */
function check(
  [one, other]: readonly [Made, Made],
  asOf: string,
  [issued, endorsed]: readonly [Box, Box],
  {
    beside = [],
    keeps = anyhow,
  }: { beside?: readonly object[]; keeps?: (one: Day, other: Day) => boolean } = {},
): Set<string> {
  const eligibility = [...cutAt(ISSUED, issued), ...cutAt(ENDORSED, endorsed), ...beside];
  const terrains = [terrainWith({ ...one, eligibility }, asOf), terrainWith(other, asOf)] as [
    Terrain,
    Terrain,
  ];
  const universe = universeOf(terrains, { withWindows: true });
  const joint = universe.space.variables.findIndex(({ kind }) => kind === 'joint');
  const { algebra } = universe;
  const among =
    joint < 0
      ? universe
      : { ...universe, feasible: algebra.all(universe.feasible, algebra.within(new Map([[joint, [1]]]))) };
  const find: Universe['find'] = (region) =>
    universe.find(joint < 0 ? region : new Map(region).set(joint, [1]));
  const found = pairsFound(universe, issued, endorsed, keeps);
  expect(pairsAllowed({ ...among, find }, { [ISSUED]: issued, [ENDORSED]: endorsed })).toEqual(found);
  return found;
}

const kind = (name: string): Made => kinds[name] as Made;
const yearly = kind('a month, no bands').window;

/** The same window, one that takes long, and one that is none for those who were never endorsed. */
const NOT_BESIDE = ['a month, no bands', 'each month', 'the last endorsement for an anchor'];

describe('two windows of the same people', () => {
  it.each([
    ['2024-03-01', { from: '2022-02-20', count: 60 }, { from: '2023-02-01', count: 70 }],
    ['2024-02-29', { from: '2020-02-25', count: 10 }, { from: '2023-01-20', count: 60 }],
    ['2025-02-28', { from: '2016-03-20', count: 20 }, { from: '2024-02-10', count: 40 }],
    ['2024-05-31', { from: '2019-06-15', count: 30 }, { from: '2023-05-01', count: 90 }],
  ] as const)(
    'on %s lie to each other as some day has them, and as no others: a month and thirty days',
    (asOf, issued, endorsed) => {
      const thirty = { window: { ...yearly, opens: { days: -30 } } };
      expect(check([kind('a month, no bands'), thirty], asOf, [issued, endorsed]).size).toBeGreaterThan(1);
    },
  );

  it('are found apart, though one day of issue in a year has them so', () => {
    // From the sixth of March a month leads back a day less than 29 days, where February has 28.
    const made = [kind('a month, no bands'), { window: { ...yearly, opens: { days: -29 } } }] as const;
    const endorsed = { from: '2022-04-01', count: 3 };
    const found = check(made, '2023-02-05', [{ from: '2010-01-01', count: 3_653 }, endorsed]);
    expect(found).toContain('not-yet-open open');
    const others = check(made, '2023-02-05', [{ from: '2021-03-07', count: 363 }, endorsed]);
    expect(others).not.toContain('not-yet-open open');
  });

  it.each(Object.keys(kinds).filter((name) => !NOT_BESIDE.includes(name)))(
    'lie to each other as some day has them: a month, and %s',
    (name) => {
      const boxes = [
        { from: '2021-02-10', count: 50 },
        { from: '2022-12-20', count: 120 },
      ] as const;
      for (const asOf of ['2024-02-29', '2023-03-31'])
        check(
          [kind('a month, no bands'), { ...kind(name), window: { ...kind(name).window, note: '-' } }],
          asOf,
          boxes,
        );
    },
  );

  it('keep to what else holds of their days', () => {
    const sameDay = compare(ISSUED, 'equal', { fact: ENDORSED });
    const boxes = [
      { from: '2022-01-20', count: 60 },
      { from: '2022-02-01', count: 40 },
    ] as const;
    const made = [kind('a month, no bands'), kind('thirty days, a band that moves the anniversary')] as const;
    check(made, '2023-02-10', boxes, { beside: [sameDay], keeps: (one, other) => one === other });
    const year = compare(ISSUED, 'spans', { period: { months: 11 }, through: { fact: ENDORSED } });
    const later = [boxes[0], { from: '2022-12-10', count: 90 }] as const;
    check(made, '2024-01-31', later, { beside: [year], keeps: (one, other) => other >= lastDayOf(one) });
  });
});

/** The last day of eleven months. */
function lastDayOf(day: Day): Day {
  const [year, month, date] = formatDay(day).split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + 11 + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + 11, Math.min(date, last)) - 86_400_000);
  return parseDay(end.toISOString().slice(0, 10));
}
