import { type Diagram, GaveUp, type Region, type Universe } from '../../diagram/index.js';
import type { Affected } from './affected.js';
import { type Factored, factored, type Parted, parted } from './factored.js';
import { meetOf, tidied } from './tidied.js';

/** More regions than that nobody reads, and a diagram of more nodes takes more. */
const MOST_ROWS = 24;
const MOST_NODES = 100;
/** So many regions of one side are tried, and of its opposite, before more are. */
const FEW_REGIONS = 60;

/**
 * Says who is affected, once for the same people: papers any one of which will do are lacking together.
 * @throws GaveUp if that takes too many regions
 */
export function tellerOf(universe: Universe): (affected: Affected) => Factored {
  const told = new Map<string, Factored>();
  return (affected) => {
    const key = [affected.people, ...(affected.sides ?? [])].join();
    const found = told.get(key) ?? factored(universe.space, whoOf(universe, affected));
    told.set(key, found);
    return found;
  };
}

/**
 * Says who is affected. Where a list of regions would be long, both sides of the change are told one after the other,
 * whom papers could concern before which papers, and each by whom it takes in or by whom it leaves out, whichever is
 * short: papers of three grounds, any of which will do before and none of which there may be after, are a product of
 * everything in the one and a few lines in the other.
 *
 * @throws GaveUp if that takes too many regions
 */
export function whoOf(universe: Universe, { people, sides }: Affected): Parted {
  const isLarge = sides && sizeOf(universe, people) > MOST_NODES;
  if (!sides) return parted(universe.cover(people));
  const list = isLarge ? undefined : within(MOST_ROWS, (most) => universe.cover(people, { most }));
  if (list) return parted(list);
  const { algebra, space, feasible } = universe;
  const papers = new Set(
    [...space.variables.keys()].filter((index) => space.variables[index]?.kind === 'paper'),
  );
  const [before, after] = sides;
  let told: Parted = { common: new Map(), factors: [] };
  // Only among those of whom the one holds does the other need telling.
  let among = feasible;
  const conditions = [after, before].flatMap((one) => [algebra.some(one, papers), one]);
  for (const [at, condition] of conditions.entries()) {
    if (at > 0) among = algebra.all(among, conditions[at - 1] as Diagram);
    told = together(told, sideOf(universe, condition, among));
  }
  return tidied(told);
}

/**
 * A condition by whom it takes in, or by whom it leaves out, whichever is shorter.
 * @throws GaveUp if both are too long
 */
function sideOf(universe: Universe, condition: Diagram, among: Diagram): Parted {
  const covering = universe.coveringOf(condition, among);
  for (let most = FEW_REGIONS; ; most *= 2) {
    const outside = within(most, covering.outside);
    const inside = within(outside?.length ?? most, covering.inside);
    if (inside) return parted(inside);
    if (outside) return allOutside(universe, outside);
  }
}

/**
 * Regions, if they are not too many.
 * @throws GaveUp past the budget
 */
function within(most: number, cover: (most: number) => Region[]): Region[] | undefined {
  try {
    return cover(most);
  } catch (error) {
    if (error instanceof GaveUp && error.size === most) return undefined;
    throw error;
  }
}

/** Everybody who is in none of some regions: each has a fact that is not as the region says. */
function allOutside(universe: Universe, regions: readonly Region[]): Parted {
  const ways = regions.map((region) =>
    [...region].map(
      ([variable, cells]): Region => new Map([[variable, othersThan(universe, variable, cells)]]),
    ),
  );
  const [single, several] = [true, false].map((is) => ways.filter(({ length }) => (length === 1) === is)) as [
    Region[][],
    Region[][],
  ];
  return { common: single.flat().reduce(meetOf, new Map()), factors: several };
}

const othersThan = ({ space }: Universe, variable: number, cells: readonly number[]): readonly number[] =>
  [...(space.variables[variable]?.cells.keys() ?? [])].filter((cell) => !cells.includes(cell));

const together = (one: Parted, other: Parted): Parted => ({
  common: meetOf(one.common, other.common),
  factors: [...one.factors, ...other.factors],
});

/** Nodes of a diagram, counted no farther than it matters. */
function sizeOf({ forest }: Universe, diagram: Diagram): number {
  const seen = new Set<Diagram>();
  const go = (at: Diagram): void => {
    if (seen.has(at) || seen.size > MOST_NODES) return;
    seen.add(at);
    forest.childrenOf(at).forEach(go);
  };
  go(diagram);
  return seen.size;
}
