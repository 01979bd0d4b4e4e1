import type { Period } from '../../src/calendar/index.js';
import type { Descriptor } from '../../src/facts/index.js';
import { civilDate, dayNumber, plus } from './civil-days.js';
import type { Random } from './random-source.js';

/** Hangzhou's districts old and new, a county, other cities, and codes too coarse to be a place. */
export const divisions =
  '330106 330108 330112 330113 330114 330122 330185 330103 330105 330110 340104 110101 310115 429004 650102 440304 330100 330000 513221'.split(
    ' ',
  );

/** Month ends, leap days and turns of the year. */
const oddDays =
  '2016-02-29 2020-02-29 2024-02-29 2023-02-28 2023-08-31 2023-08-30 2022-12-31 2025-01-31 2024-12-31 2021-04-09'.split(
    ' ',
  );

const turns: readonly Period[] = [
  ...[1, 3, 15, 30, 31, 60, 90, 183].map((days) => ({ days })),
  ...[1, 2, 3, 6, 12, 24, 36, 108, 192].map((months) => ({ months })),
];

/** A day that facts may name. */
export const factDate = (day: number): string => {
  const text = civilDate(day);
  return text < '1900-01-01' ? '1900-01-01' : text > '2999-12-31' || text.length > 10 ? '2999-12-31' : text;
};

/** The period before or after a day, give or take a day. */
export function dayAround(random: Random, asOf: string, period: Period): string {
  const [unit, n] = Object.entries(period)[0] as [string, number];
  const shift = { [unit]: random.chance(0.75) ? -n : n } as unknown as Period;
  return factDate(plus(dayNumber(asOf), shift) + random.between(-1, 1));
}

/** A day near a limit that a day of evaluation makes, or any within some years of it. */
export function anyDate(random: Random, asOf: string): string {
  if (random.chance(0.55)) return dayAround(random, asOf, random.pick(turns));
  if (random.chance(0.15)) return random.pick(oddDays);
  return factDate(dayNumber(asOf) + random.between(-1500, 500));
}

const monthAround = (random: Random, asOf: string): string =>
  civilDate(plus(dayNumber(`${asOf.slice(0, 7)}-01`), { months: random.between(-8, 1) })).slice(0, 7);

/** Ids that rule files of ours and those made up give to tiers and grounds, and one that none does. */
const ids = 'g0 g1 g2 t0 t1 stable-employment stable-residence continuous-study long-term nobody'.split(' ');

/** Any value of a fact's type, `null` now and then where it may be. */
export function anyValue(random: Random, is: Descriptor, asOf: string): unknown {
  if (is.type === 'boolean') return random.chance(0.6);
  if (is.type === 'enum-list') return random.some(is.values, 0.35);
  if (is.type === 'list') return anyList(random, is, asOf);
  if (random.chance(0.1)) return null;
  switch (is.type) {
    case 'date':
      return anyDate(random, asOf);
    case 'month':
      return monthAround(random, asOf);
    case 'division':
      return random.pick(divisions);
    case 'integer':
      return random.chance(0.95) ? random.between(0, 14) : 1_000_000_000;
    case 'id':
      return random.pick(ids);
    case 'enum':
      return random.pick(is.values);
  }
}

function anyList(random: Random, { of }: Extract<Descriptor, { type: 'list' }>, asOf: string): unknown[] {
  return Array.from({ length: random.below(4) }, () => {
    const record: { [name: string]: unknown } = {};
    for (const [name, { is, isRequired }] of Object.entries(of)) {
      if (!isRequired && random.chance(0.5)) continue;
      const value = anyValue(random, is, asOf);
      if (value !== null || !isRequired) record[name] = value;
      else record[name] = is.type === 'month' ? asOf.slice(0, 7) : is.type === 'enum' ? is.values[0] : asOf;
    }
    return forwards(record);
  });
}

/** What has two ends runs forwards. */
export function forwards<T extends { from?: unknown; through?: unknown }>(record: T): T {
  const { from, through } = record;
  return typeof from === 'string' && typeof through === 'string' && from > through
    ? { ...record, from: through, through: from }
    : record;
}
