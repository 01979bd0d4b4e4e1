import type { PartitionKind } from '../conditions/index.js';
import { isRecord } from '../facts/index.js';

const MUNICIPALITIES = ['11', '12', '31', '50'];
const two = (from: number, through: number): string[] =>
  Array.from({ length: through - from + 1 }, (_, i) => String(from + i).padStart(2, '0'));

/** Provinces that are no municipality, real ones first. */
const PROVINCES = ['34', '42', '51', '22', ...two(13, 99)].filter((code) => !MUNICIPALITIES.includes(code));
/** Cities, and what is none: prefectures, and counties right under the province. */
const CITIES = [...two(1, 20), ...two(51, 70)];
const NO_CITIES = ['90', ...two(21, 50)];
/** Districts of a city, and its counties with the county-level cities. */
const DISTRICTS = ['06', ...two(1, 20)];
const COUNTIES = [...two(22, 50), ...two(81, 99)];

/** The divisions that the values of comparisons name, as prefixes of codes. */
export const prefixesIn = (values: readonly unknown[]): string[] =>
  values
    .flatMap((one) => (isRecord(one) ? Object.values(one) : [one]))
    .filter((one): one is string => typeof one === 'string' && /^\d{2,6}$/.test(one));

/** So many names of a sort, beside those that are named. */
interface Sort {
  readonly names: readonly string[];
  readonly count: number;
}

/**
 * Codes of counties, so many that nothing is left out of what comparisons can ask of several places at once: each county
 * that is named, and beside the named provinces, cities and counties others, as many as the partitions in use can tell
 * apart among so many places.
 *
 * @param copies how many places are compared with each other
 */
export function countiesFor(
  named: readonly string[],
  copies: number,
  kinds: ReadonlySet<PartitionKind>,
): string[] {
  const hasCities = kinds.has('whole-city');
  const hasDistricts = kinds.has('urban-area-or-county');
  const ofCities = hasCities || hasDistricts ? copies : 1;
  const provinces = [
    { names: PROVINCES, count: 1 },
    { names: MUNICIPALITIES, count: hasCities ? copies : 0 },
  ];
  const cities = [
    { names: CITIES, count: ofCities },
    { names: NO_CITIES, count: hasCities || hasDistricts ? 1 : 0 },
  ];
  const counties = [
    { names: DISTRICTS, count: copies },
    { names: COUNTIES, count: hasDistricts ? copies : 0 },
  ];
  const codes: string[] = [];
  for (const province of namesAt('', named, provinces))
    for (const city of namesAt(province, named, cities))
      for (const county of namesAt(`${province}${city}`, named, counties))
        codes.push(`${province}${city}${county}`);
  // A whole city or province lies in no county.
  return codes.filter((code) => !code.endsWith('00'));
}

/** The two digits that follow a prefix: those that are named, and others of each sort. */
function namesAt(prefix: string, named: readonly string[], sorts: readonly Sort[]): string[] {
  const at = prefix.length;
  const said = new Set(
    named
      .filter((code) => code.startsWith(prefix) && code.length >= at + 2)
      .map((code) => code.slice(at, at + 2)),
  );
  return [
    ...said,
    ...sorts.flatMap(({ names, count }) => names.filter((name) => !said.has(name)).slice(0, count)),
  ];
}
