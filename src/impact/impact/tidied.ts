import type { Region } from '../../diagram/index.js';
import type { Parted } from './factored.js';

/**
 * The same people in fewer words: of an alternative what is common is not said again, one that cannot be beside what is
 * common is left out, and where only one is left it is common too.
 */
export function tidied({ common, factors }: Parted): Parted {
  const rests = factors.map((alternatives) =>
    alternatives.flatMap((region) => withinOf(common, region) ?? []),
  );
  const open = rests.filter((alternatives) => alternatives.every((region) => region.size > 0));
  const [settled, several] = [true, false].map((is) =>
    open.filter(({ length }) => (length === 1) === is),
  ) as [Region[][], Region[][]];
  if (settled.length === 0) return { common, factors: several };
  return tidied({ common: settled.flat().reduce(meetOf, common), factors: several });
}

/** What a region says beyond what is common; nothing if nobody can be both. */
function withinOf(common: Region, region: Region): Region | undefined {
  const rest = new Map<number, readonly number[]>();
  for (const [variable, cells] of region) {
    const known = common.get(variable);
    const left = known ? cells.filter((cell) => known.includes(cell)) : cells;
    if (left.length === 0) return undefined;
    if (left.length !== known?.length) rest.set(variable, left);
  }
  return rest;
}

/** What both regions say. */
export function meetOf(one: Region, other: Region): Region {
  const met = new Map(one);
  for (const [variable, cells] of other)
    met.set(
      variable,
      cells.filter((cell) => one.get(variable)?.includes(cell) ?? true),
    );
  return new Map([...met].sort(([a], [b]) => a - b));
}
