import type { Period } from '../../../src/calendar/index.js';
import type { Comparison } from '../../../src/conditions/index.js';
import type { Descriptor } from '../../../src/facts/index.js';
import { civilDate, dayNumber } from '../../oracle/civil-days.js';
import type { Random } from '../../oracle/random-source.js';

/** A fact that may be read, and its type. */
export type Readable = readonly [path: string, is: Descriptor];

const compare = (fact: string, operator: string, value: unknown): Comparison => ({ fact, operator, value });

const anyPeriod = (random: Random): Period =>
  random.weighted<() => Period>([
    [3, () => ({ days: random.pick([1, 2, 30, 183, 365, 36600]) })],
    [4, () => ({ months: random.pick([1, 2, 6, 6, 12, 13, 1200]) })],
    [2, () => ({ years: random.pick([1, 2, 16, 100]) })],
  ])();

/** Days on which files turn: month ends, leap days, the ends of time and beyond. */
const namedDays =
  '2023-06-30 2023-07-01 2023-05-31 2024-02-29 2024-02-28 2022-12-31 2023-01-01 2016-02-29'.split(' ');
const endDays = ['1900-01-01', '1899-12-31', '1900-01-02', '2999-12-31', '2999-12-30', '3000-01-01'];

const anyDay = (random: Random): string =>
  random.weighted<() => string>([
    [8, () => random.pick(namedDays)],
    [1, () => random.pick(endDays)],
    [2, () => civilDate(dayNumber('2023-06-30') + random.between(-400, 400))],
  ])();

/** Days within the range of facts, which `equal` and `in` may name. */
const factDay = (random: Random): string | null => {
  const day = anyDay(random);
  return random.chance(0.3) ? null : day < '1900-01-01' || day > '2999-12-31' ? '2999-12-31' : day;
};

type Joint = (likely: number) => string | undefined;

function ofDate(random: Random, fact: string, other: Joint): Comparison {
  const order = random.pick(['before', 'onOrBefore', 'after', 'onOrAfter']);
  const through = other(1);
  return random.weighted<() => Comparison>([
    [3, () => compare(fact, 'periodElapsed', anyPeriod(random))],
    [2, () => compare(fact, 'lastsFor', anyPeriod(random))],
    [
      2,
      () =>
        through === undefined
          ? compare(fact, 'lastsFor', anyPeriod(random))
          : compare(fact, 'spans', { period: anyPeriod(random), through: { fact: through } }),
    ],
    [2, () => compare(fact, 'inWindow', anyWindow(random))],
    [1, () => compare('asOf', order, random.chance(0.7) ? { fact } : anyDay(random))],
    [1, () => compare(fact, order, { fact: 'asOf' })],
    [3, () => compare(fact, order, toReference(other(0.5)) ?? anyDay(random))],
    [2, () => compare(fact, random.pick(['equal', 'notEqual']), toReference(other(0.6)) ?? factDay(random))],
    [1, () => compare(fact, random.pick(['in', 'notIn']), [factDay(random), factDay(random)])],
  ])();
}

const toReference = (fact: string | undefined): { fact: string } | undefined =>
  fact === undefined ? undefined : { fact };

function anyWindow(random: Random): { opens: Period; closes: Period } {
  const [opens, closes] = random.pick<[Period, Period]>([
    [{ months: -1 }, { days: 0 }],
    [{ days: -30 }, { days: random.between(-30, 60) }],
    [{ days: random.between(0, 5) }, { months: random.between(1, 6) }],
    [{ months: random.between(-6, 0) }, { months: random.between(0, 12) }],
    [{ years: 1 }, { months: random.between(12, 30) }],
  ]);
  return { opens, closes };
}

function ofInteger(random: Random, fact: string, other: Joint): Comparison {
  const literal = random.weighted([
    [8, random.between(0, 7)],
    [1, 1_000_000_000],
    [1, 12_000_000],
    [0.5, 20_240_229],
  ]);
  if (random.chance(0.3)) {
    const value = toReference(other(0.5)) ?? (random.chance(0.3) ? null : literal);
    return compare(fact, random.pick(['equal', 'notEqual']), value);
  }
  if (random.chance(0.2))
    return compare(fact, random.pick(['in', 'notIn']), [literal, random.between(0, 7), null]);
  const order = random.pick(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']);
  const beyond = random.pick([literal, literal, literal, -1, 5_000_000_000]);
  return compare(fact, order, toReference(other(0.4)) ?? beyond);
}

/** Districts, counties, counties of a province and of a prefecture, in cities that share a province and not. */
export const places =
  '330106 330108 330122 330185 330112 330103 330105 330110 330114 330206 330226 340104 110101 110228 310115 429004 419001 513221 513222 540121 650102'.split(
    ' ',
  );

const prefixOf = (random: Random): string => random.pick(places).slice(0, random.pick([2, 4, 4, 6]));

function ofPlace(random: Random, fact: string, other: Joint): Comparison {
  const literal = random.pick([...places, null]);
  return random.weighted<() => Comparison>([
    [2, () => compare(fact, 'inDivision', prefixOf(random))],
    [2, () => compare(fact, random.pick(['equal', 'notEqual']), toReference(other(0.5)) ?? literal)],
    [0.5, () => compare(fact, random.pick(['in', 'notIn']), [literal, random.pick(places)])],
    [
      4,
      () =>
        compare(fact, 'inSameUnit', {
          as: toReference(other(0.7)) ?? random.pick([...places, '330100', '110000']),
          partition: random.pick(['p0', 'p1']),
        }),
    ],
  ])();
}

function ofScalar(random: Random, fact: string, other: Joint, values: readonly unknown[]): Comparison {
  const literal = random.pick(values);
  if (random.chance(0.25)) return compare(fact, random.pick(['in', 'notIn']), [literal, random.pick(values)]);
  return compare(fact, random.pick(['equal', 'notEqual']), toReference(other(0.4)) ?? literal);
}

const optional = (random: Random, fields: { readonly [name: string]: () => unknown }): object =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(() => random.chance(0.35))
      .map(([name, make]) => [name, make()]),
  );

const events = ['endorsed', 'endorsement-refused', 'suspended'];

/** Stays of whole spans, or days added up within a span. */
function ofStays(random: Random): object {
  const division = { division: () => random.pick(['33', '3301', '330106', '34']) };
  if (random.chance(0.15))
    return {
      ...random.pick([
        { period: { days: random.between(1, 20) }, withinLast: { days: random.between(10, 30) } },
        { period: { months: 1 }, withinLast: { months: random.between(1, 2) } },
      ]),
      ...optional(random, division),
    };
  return {
    period: random.pick([
      { days: 1 },
      { days: 10 },
      { days: 31 },
      { months: 1 },
      { months: 2 },
      { years: 1 },
    ]),
    ...optional(random, { ...division, maxGapDays: () => random.pick([0, 1, 9, 10, 30]) }),
  };
}

function ofList(random: Random, fact: string): Comparison {
  if (fact === 'employment.insuredMonths')
    return compare(fact, 'insuredFor', {
      months: random.between(1, 4),
      ...optional(random, {
        withinLast: () => random.between(1, 6),
        upTo: () => random.pick(['this-month', 'last-month', 'month-before-last']),
        maxGap: () => random.below(3),
        division: () => random.pick(['33', '3301', '330106', '34']),
        countsBackPaid: () => random.chance(0.3),
      }),
    });
  if (fact === 'residence.spells') return compare(fact, 'residedFor', ofStays(random));
  return compare(fact, 'happened', {
    kind: random.pick(events),
    ...optional(random, { withinLast: () => anyPeriod(random) }),
  });
}

/** A comparison of one of the facts, now and then with another of the same type. */
export function anyComparison(random: Random, facts: readonly Readable[]): Comparison {
  const [fact, is] = random.pick(facts);
  const typeOf = (one: Descriptor): string => JSON.stringify([one.type, 'values' in one && one.values]);
  const alike = facts.filter(([, other]) => typeOf(other) === typeOf(is)).map(([path]) => path);
  const other: Joint = (likely) => (random.chance(likely) ? random.pick(alike) : undefined);
  switch (is.type) {
    case 'date':
      return ofDate(random, fact, other);
    case 'integer':
      return ofInteger(random, fact, other);
    case 'division':
      return ofPlace(random, fact, other);
    case 'boolean':
      return ofScalar(random, fact, other, [true, false]);
    case 'enum':
      return ofScalar(random, fact, other, [...is.values.slice(0, 4), null]);
    case 'id':
      return ofScalar(random, fact, other, ['g0', 't1', 'another', null]);
    case 'enum-list':
      return compare(fact, random.pick(['contains', 'doesNotContain']), random.pick(is.values.slice(0, 4)));
    default:
      return ofList(random, fact);
  }
}
