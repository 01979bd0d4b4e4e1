import { type CivilDate, type Day, NEVER, parseDay } from '../calendar/index.js';
import type { Partition } from './row.js';

/**
 * What counts as one place when a law says "left the place of hukou":
 * - `whole-city`: the city at prefecture level, a municipality, or a county under the province's
 *   direct rule (公通字[2015]38号 二(一))
 * - `urban-area-or-county`: a city's districts together, each county or county-level city alone
 *   (浙江省流动人口居住登记条例 第二条)
 * - `county`: each county, county-level city or district alone
 * @since 0.1.0
 */
export type PartitionKind = 'whole-city' | 'urban-area-or-county' | 'county';

/** From a day on, an old division code reads as a new one; before it, the new as the old. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly on: CivilDate;
}

const MUNICIPALITIES = [11, 12, 31, 50];

/** GB/T 2260: 01-20 are a city's districts, 21 and above counties and county-level cities. */
const unitIn: { readonly [kind in PartitionKind]: (code: number) => number } = {
  'whole-city': (code) => {
    const province = (code / 10000) | 0;
    if (MUNICIPALITIES.includes(province)) return province;
    const city = (code / 100) | 0;
    return city % 100 === 90 ? code : city;
  },
  'urban-area-or-county': (code) => (code % 100 <= 20 ? code - (code % 100) : code),
  county: (code) => code,
};

/** Makes a partition of its kind and of the dated changes of codes. */
export function toPartition(kind: PartitionKind, successions: readonly Succession[]): Partition {
  const unit = unitIn[kind];
  const changes = successions
    .map(({ from, to, on }) => ({ from: Number(from), to: Number(to), on: parseDay(on) }))
    .sort((a, b) => a.on - b.on);
  const backwards = [...changes].reverse();
  const read = (code: number, on: Day): number => {
    let current = code;
    for (const change of backwards) if (change.on > on && change.to === current) current = change.from;
    for (const change of changes) if (change.on <= on && change.from === current) current = change.to;
    return current;
  };
  const touched = new Set(changes.flatMap(({ from, to }) => [from, to]));
  return {
    unitOf: (code, on) => unit(touched.has(code) ? read(code, on) : code),
    nextChange: (after) => changes.find(({ on }) => on > after)?.on ?? NEVER,
  };
}
