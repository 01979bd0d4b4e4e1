import { type Literal, literalsOf, type Region, type Space } from '../../diagram/index.js';

/** One of several descriptions: all of its literals hold. */
export type Alternative = readonly Literal[];

/**
 * Regions told without repetition: everybody of whom `common` holds and, of each factor, one of its alternatives.
 */
export interface Factored {
  readonly common: readonly Literal[];
  readonly factors: readonly (readonly Alternative[])[];
}

/** The same, as cells. */
export interface Parted {
  readonly common: Region;
  readonly factors: readonly (readonly Region[])[];
}

/** What a region says of one variable; empty where it says nothing. */
const saying = (region: Region, variable: number): string => region.get(variable)?.join() ?? '';

/** The different things that regions say of some variables, each with a region that says it. */
function projections(regions: readonly Region[], variables: readonly number[]): Region[] {
  const found = new Map<string, Region>();
  for (const region of regions) {
    const part = new Map([...region].filter(([variable]) => variables.includes(variable)));
    found.set(variables.map((variable) => saying(region, variable)).join(' '), part);
  }
  return [...found.values()];
}

/** In words of facts. */
export const factored = (space: Space, { common, factors }: Parted): Factored => ({
  common: literalsOf(space, common),
  factors: factors.map((alternatives) => alternatives.map((part) => literalsOf(space, part))),
});

/** Multiplies regions out backwards: what all say is common, and what combines freely is a factor of its own. */
export function parted(regions: readonly Region[]): Parted {
  const variables = [...new Set(regions.flatMap((region) => [...region.keys()]))].sort((a, b) => a - b);
  const isCommon = (variable: number): boolean =>
    new Set(regions.map((region) => saying(region, variable))).size === 1;
  const shared = new Map([...(regions[0] ?? [])].filter(([variable]) => isCommon(variable)));
  const open = variables.filter((variable) => !isCommon(variable));
  const groups = groupsOf(regions, open);
  return { common: shared, factors: groups.map((group) => projections(regions, group)) };
}

/** What each region says of a variable, as a number: the same for the same. */
function sayingsOf(regions: readonly Region[], variable: number): readonly number[] {
  const numbers = new Map<string, number>();
  return regions.map((region) => {
    const said = saying(region, variable);
    const number = numbers.get(said) ?? numbers.size;
    numbers.set(said, number);
    return number;
  });
}

/** Groups of variables of which regions are the product; one group of all, where they are no product. */
function groupsOf(regions: readonly Region[], variables: readonly number[]): number[][] {
  if (variables.length === 0) return [];
  const said = new Map(variables.map((variable) => [variable, sayingsOf(regions, variable)] as const));
  const sizeOf = (some: readonly number[]): number =>
    new Set(regions.map((_, i) => some.map((variable) => said.get(variable)?.[i]).join(' '))).size;
  let groups: number[][] = [];
  for (const variable of variables) {
    const bound = groups.filter(
      (group) => sizeOf([...group, variable]) !== sizeOf(group) * sizeOf([variable]),
    );
    groups = [...groups.filter((group) => !bound.includes(group)), [...bound.flat(), variable]];
  }
  const size = groups.reduce((product, group) => product * sizeOf(group), 1);
  return size === sizeOf(variables) ? groups : [[...variables]];
}
