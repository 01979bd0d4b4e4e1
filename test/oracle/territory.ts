import type { PartitionClause } from '../../src/policy/index.js';
import { civilDate } from './civil-days.js';
import { factOf, type Scene } from './scene.js';
import type { Truth } from './truth.js';

/** The place to share a unit with, and the partition that says what a unit is. */
export interface SameUnit {
  readonly as: string | { readonly fact: string };
  readonly partition: string;
}

/** Whether a code begins with some digits; no code begins with any. */
export function isInDivision(code: string | null | undefined, prefix: string): Truth {
  if (code === undefined) return undefined;
  return code?.startsWith(prefix) ?? false;
}

/** Whether two codes, as they read on the day, lie in one unit; unknown where one is too coarse. */
export function isInSameUnit(
  scene: Scene,
  code: string | null | undefined,
  { as, partition }: SameUnit,
): Truth {
  const other = typeof as === 'string' ? as : (factOf(scene, as.fact) as string | null | undefined);
  if (code === null || other === null) return false;
  if (code === undefined || other === undefined) return undefined;
  const clause = scene.version.partitions?.[partition] as PartitionClause;
  const asOf = civilDate(scene.asOf);
  const [here, there] = [read(code, clause, asOf), read(other, clause, asOf)];
  // A unit lies in one province, and the first two digits say in which.
  if (here.slice(0, 2) !== there.slice(0, 2)) return false;
  const unit = unitOf(here, clause.kind);
  // A rule file may name a unit by the code of its city.
  const otherUnit = unitOf(there, clause.kind) ?? (typeof as === 'string' ? there : undefined);
  if (unit === undefined || otherUnit === undefined) return undefined;
  return unit === otherUnit;
}

/** A code as it reads on a day: changes to come are undone, and those that have come are made. */
function read(code: string, { successions = [] }: PartitionClause, asOf: string): string {
  const inOrder = [...successions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let current = code;
  for (const { from, to, on, isMerger } of [...inOrder].reverse())
    if (on > asOf && to === current && !isMerger) current = from;
  for (const { from, to, on } of inOrder) if (on <= asOf && from === current) current = to;
  return current;
}

/** The unit that a code lies in; undefined for a code that is too coarse. */
function unitOf(code: string, kind: PartitionClause['kind']): string | undefined {
  const province = code.slice(0, 2);
  const city = code.slice(2, 4);
  const county = code.slice(4);
  const isCity = (city >= '01' && city <= '20') || (city >= '51' && city <= '70');
  const isDistrict = isCity && ((county >= '01' && county <= '20') || (county >= '51' && county <= '80'));
  const isCounty = county !== '00';
  if (kind === 'whole-city' && ['11', '12', '31', '50'].includes(province)) return province;
  if (kind === 'whole-city' && isCity) return province + city;
  if (kind === 'urban-area-or-county' && isDistrict) return `${province + city}00`;
  return isCounty ? code : undefined;
}
