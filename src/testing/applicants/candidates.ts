import {
  addDays,
  addMonths,
  addPeriod,
  type Day,
  formatDay,
  type Period,
  parseDay,
} from '../../calendar/index.js';
import type { Comparison } from '../../conditions/index.js';
import { type Descriptor, isFactDay, isRecord } from '../../facts/index.js';
import { factsOf } from '../../policy/index.js';
import type { Terrain } from '../../verdict/index.js';
import { periodsIn, turningDays, withNeighbours } from './days.js';
import type { Choices } from './facts-at.js';
import { places } from './values.js';

/**
 * Values of the facts that a comparison reads, on both sides of every limit that it has on asOf: the
 * days before, on and after the end of each period, the numbers around each number, each word.
 */
export function candidatesFor(comparison: Comparison, terrain: Terrain): Choices[] {
  const { fact, value } = comparison;
  const [first, second, ...more] = [...new Set(factsOf(fact, value))];
  if (first === undefined) return [];
  const firsts = valuesAround(comparison, terrain.describe(first) as Descriptor, terrain);
  if (second === undefined || more.length > 0) return firsts.map((one) => ({ [first]: one }));
  return terrain.describe(second)?.type === 'date'
    ? pairsOfDays(first, second, value, firsts)
    : firsts.flatMap((one) => firsts.map((other) => ({ [first]: one, [second]: other })));
}

/** One day beside another: the same, its neighbours, and those that the comparison's periods make. */
function pairsOfDays(first: string, second: string, value: unknown, days: readonly unknown[]): Choices[] {
  const periods = periodsIn(value);
  const beside = (day: Day): (string | null)[] => [
    ...withNeighbours([
      day,
      ...periods.flatMap((period) => [addPeriod(day, period), ...turningDays(day, period)]),
    ]),
    // The day before the corresponding day ends a period whose first day counts.
    ...periods.flatMap((period) => withNeighbours([addDays(addPeriod(day, period), -1)])),
    null,
  ];
  return days.slice(0, 6).flatMap((one) =>
    (typeof one === 'string' ? beside(parseDay(one)) : [null]).map((other) => ({
      [first]: one,
      [second]: other,
    })),
  );
}

/** Values of one fact around the limits of a comparison. */
export function valuesAround(
  { operator, value }: Pick<Comparison, 'operator' | 'value'>,
  is: Descriptor,
  terrain: Terrain,
): unknown[] {
  const literals = Array.isArray(value) ? value : isRecord(value as object) ? [] : [value];
  switch (is.type) {
    case 'boolean':
      return [true, false];
    case 'enum':
      return [...is.values, null];
    case 'enum-list':
      return [[...literals], [], [...is.values], ...is.values.map((one) => [one])];
    case 'integer':
      return [...literals.flatMap(numbersAround), 0, 1, 6, 1_000_000_000, null];
    case 'date':
      return [...daysAround(literals, periodsIn(value), terrain.asOf), null];
    case 'division':
      return [...divisionsAround(operator, value, terrain), null];
    case 'id':
      return [...literals, 'other', null];
    case 'month':
      return [...literals, formatDay(terrain.asOf).slice(0, 7), null];
    case 'list':
      return listsAround(is, value, terrain.asOf);
  }
}

const numbersAround = (literal: unknown): number[] =>
  typeof literal === 'number' ? [literal, literal - 1, literal + 1].filter((one) => one >= 0) : [];

function daysAround(literals: readonly unknown[], periods: readonly Period[], asOf: Day): string[] {
  const named = literals.map(parseDay).filter(isFactDay);
  const turning = periods.flatMap((period) => turningDays(asOf, period));
  return withNeighbours([...turning, ...named, asOf, addMonths(asOf, -60), addMonths(asOf, 60)]);
}

/** A division that a name of the policy leads to, and its neighbours. */
function homesOf({ version: { division } }: Terrain): string[] {
  const filled = (digits: string): string => `${digits}${'0106'.slice(digits.length - 2)}`;
  if (division.endsWith('0000')) return division === '000000' ? ['330106'] : [filled(division.slice(0, 2))];
  return division.endsWith('00') ? [filled(division.slice(0, 4)), `${division.slice(0, 4)}22`] : [division];
}

function divisionsAround(operator: string, value: unknown, terrain: Terrain): string[] {
  const codes = terrain.version.partitions
    ? Object.values(terrain.version.partitions).flatMap((partition) =>
        'successions' in partition ? (partition.successions ?? []).flatMap(({ from, to }) => [from, to]) : [],
      )
    : [];
  const prefix = operator === 'inDivision' && typeof value === 'string' ? [`${value}010601`.slice(0, 6)] : [];
  const named = isRecord(value as object) ? Object.values(value as object) : [value];
  const literal = named.filter((one): one is string => typeof one === 'string' && /^\d{6}$/.test(one));
  return [...new Set([...prefix, ...homesOf(terrain), ...literal, ...places, ...codes.slice(0, 4)])];
}

type ListOf = Extract<Descriptor, { type: 'list' }>;

/**
 * Lists that operators on lists turn on: stays, insured months and events that reach back from asOf
 * for each period or number named, one more and one less; and empty ones.
 */
function listsAround({ of }: ListOf, value: unknown, asOf: Day): unknown[] {
  const { months, kind, division } = (isRecord(value as object) ? value : {}) as {
    readonly months?: number;
    readonly kind?: string;
    readonly division?: string;
  };
  const place = division === undefined ? {} : { division: `${division}010601`.slice(0, 6) };
  if ('month' in of)
    return [
      [],
      ...[0, 1, 2].flatMap((lag) => numbersAround(months).map((n) => insured(asOf, lag, n, place))),
    ];
  const days = withNeighbours([...periodsIn(value).flatMap((period) => turningDays(asOf, period)), asOf]);
  if ('on' in of)
    return [[], ...['endorsed', kind ?? 'suspended'].flatMap((one) => days.map((on) => [{ kind: one, on }]))];
  if ('from' in of) return [[], ...days.map((from) => [{ ...place, from, through: null }])];
  return [[]];
}

const insured = (asOf: Day, lag: number, n: number, place: object): object[] =>
  Array.from({ length: n }, (_, i) => ({
    month: formatDay(addMonths(asOf, -lag - i)).slice(0, 7),
    ...place,
    isBackPaid: false,
  }));
