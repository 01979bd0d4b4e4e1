import { type CivilDate, type Day, NEVER, parseDay } from '../calendar/index.js';

/** How a partition of the country into units reads division codes. */
export interface Partition {
  /** The number of the unit that holds a code, as codes read on the day; 0 if the code is too coarse to tell. */
  unitOf(code: number, on: Day): number;
  /** The first day later than `after` on which codes read differently; NEVER if none. */
  nextChange(after: Day): Day;
}

/**
 * What counts as one place when a law says "left the place of hukou":
 * - `whole-city`: the city at prefecture level, a municipality, or a county under the province's
 *   direct rule; in a prefecture, which is no city, each county or county-level city
 *   (公通字[2015]38号 二(一))
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
  /** The new code was there before, for another place: it does not read as the old one. */
  readonly isMerger?: true;
}

/** Makes a partition; see {@link toPartition}. */
export type PartitionMaker = (kind: PartitionKind, successions: readonly Succession[]) => Partition;

const MUNICIPALITIES = [11, 12, 31, 50];

/** The unit of a code that is too coarse to lie in one. */
const NO_UNIT = 0;

/** Prefectures (21-50) and the province's own counties (90) are no cities: each code there stands alone. */
const isInCity = (code: number): boolean => {
  const city = ((code / 100) | 0) % 100;
  return (city >= 1 && city <= 20) || (city >= 51 && city <= 70);
};

/** GB/T 2260: 01-20 and 51-80 are a city's districts, 21-50 counties, 81-99 county-level cities. */
const isDistrict = (code: number): boolean => {
  const last = code % 100;
  return isInCity(code) && ((last >= 1 && last <= 20) || (last >= 51 && last <= 80));
};

const unitIn: { readonly [kind in PartitionKind]: (code: number) => number } = {
  'whole-city': (code) => {
    const province = (code / 10000) | 0;
    if (MUNICIPALITIES.includes(province)) return province * 10000;
    if (isInCity(code)) return code - (code % 100);
    return code % 100 === 0 ? NO_UNIT : code;
  },
  'urban-area-or-county': (code) =>
    isDistrict(code) ? code - (code % 100) : code % 100 === 0 ? NO_UNIT : code,
  county: (code) => (code % 100 === 0 ? NO_UNIT : code),
};

/** Makes a partition of its kind and of the dated changes of codes. */
export function toPartition(kind: PartitionKind, successions: readonly Succession[]): Partition {
  const unit = unitIn[kind];
  const changes = successions
    .map(({ from, to, on, isMerger }) => ({ from: Number(from), to: Number(to), on: parseDay(on), isMerger }))
    .sort((a, b) => a.on - b.on);
  const backwards = [...changes].reverse();
  const read = (code: number, on: Day): number => {
    let current = code;
    for (const change of backwards)
      if (change.on > on && change.to === current && !change.isMerger) current = change.from;
    for (const change of changes) if (change.on <= on && change.from === current) current = change.to;
    return current;
  };
  const touched = new Set(changes.flatMap(({ from, to }) => [from, to]));
  return {
    unitOf: (code, on) => unit(touched.has(code) ? read(code, on) : code),
    nextChange: (after) => changes.find(({ on }) => on > after)?.on ?? NEVER,
  };
}
