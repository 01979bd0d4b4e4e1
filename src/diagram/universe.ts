import type { Terrain } from '../verdict/index.js';
import { type Algebra, algebraOf } from './algebra.js';
import { type Builder, builderOf } from './build.js';
import { type Covering, coveringOf, pathIn } from './cover.js';
import { createForest, type Diagram, type Forest } from './diagram.js';
import { feasibleIn } from './feasible.js';
import { finderOf, type Witness } from './people.js';
import type { Region } from './region.js';
import { spaceOf } from './space.js';
import type { Space, SpaceOptions } from './variables.js';

/** Everybody that some procedures of one day can be about, and what can be said of them exactly. */
export interface Universe {
  readonly space: Space;
  readonly forest: Forest;
  readonly builder: Builder;
  readonly algebra: Algebra;
  /** Who there can be. */
  readonly feasible: Diagram;
  /** Somebody in a region; `null` if there is nobody. */
  find(region: Region): Witness | null;
  /** Somebody for whom a condition holds; `null` if there is nobody. */
  findFor(condition: Diagram): Witness | null;
  /** The regions that together are everybody for whom a condition holds, of those who can be or of some of them. */
  cover(condition: Diagram, limits?: CoverLimits): Region[];
  /** The same of some of those who can be, and also of those for whom it does not hold. */
  coveringOf(condition: Diagram, among: Diagram): Covering;
  /** The share of the combinations of cells that can be in which a condition holds: no share of people. */
  share(condition: Diagram): Share;
}

/** Among whom, and in how many regions, a condition is to be covered. */
export interface CoverLimits {
  readonly among?: Diagram;
  /** No more than the budget. */
  readonly most?: number;
}

/** Combinations of cells, counted exactly. */
export interface Share {
  readonly cells: bigint;
  readonly of: bigint;
}

/** How much may be built. */
export interface Budget {
  /** The most nodes of diagrams. */
  readonly nodes?: number;
  /** The most regions that an answer may list. */
  readonly regions?: number;
}

/** How much may be built, and of what. */
export interface UniverseOptions extends Budget, SpaceOptions {}

export const DEFAULT_BUDGET = { nodes: 500_000, regions: 800 } as const;

/**
 * Prepares exact answers about procedures of one day.
 * @throws GaveUp past the budget, or for what cannot be decided exactly
 */
export function universeOf(
  terrains: readonly [Terrain, ...Terrain[]],
  options: UniverseOptions = {},
): Universe {
  const { nodes, regions } = { ...DEFAULT_BUDGET, ...options };
  return universeIn(spaceOf(terrains, options), createForest(nodes), regions);
}

/**
 * A universe over a space that is made already.
 * @param among nobody else is looked at
 */
export function universeIn(
  space: Space,
  forest: Forest,
  regions: number = DEFAULT_BUDGET.regions,
  among: Region = new Map(),
): Universe {
  const { variables } = space;
  const algebra = algebraOf(forest, variables);
  const feasible = algebra.all(feasibleIn(space, forest), algebra.within(among));
  const find = finderOf(space);
  return {
    space,
    forest,
    builder: builderOf(space, forest),
    algebra,
    feasible,
    find,
    findFor(condition) {
      const some = algebra.all(condition, feasible);
      return some === forest.leaf(0) ? null : find(pathIn(forest, some));
    },
    cover: (condition, { among = feasible, most = regions } = {}) =>
      coveringOf({ forest, variables, feasible: among }, condition).inside(Math.min(most, regions)),
    coveringOf(condition, among) {
      const { inside, outside } = coveringOf({ forest, variables, feasible: among }, condition);
      return {
        inside: (most) => inside(Math.min(most, regions)),
        outside: (most) => outside(Math.min(most, regions)),
      };
    },
    share: (condition) => ({
      cells: algebra.count(algebra.all(condition, feasible)),
      of: algebra.count(feasible),
    }),
  };
}
