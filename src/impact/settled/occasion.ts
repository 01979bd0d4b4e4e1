import {
  createForest,
  DEFAULT_BUDGET,
  type Diagram,
  type Forest,
  outputsOf,
  type Space,
  spaceOf,
  type Universe,
  universeIn,
} from '../../diagram/index.js';
import type { Policy } from '../../policy/index.js';
import { type Terrain, terrainOf } from '../../verdict/index.js';
import type { ExactOptions } from '../exact.js';
import { outcomeTerrainOf } from './outcome-terrain.js';

/** What the outcome of one procedure on one day is, as a function of the person. */
export interface Occasion {
  readonly terrain: Terrain;
  readonly space: Space;
  readonly forest: Forest;
  /** Everybody. */
  readonly universe: Universe;
  /** 0 ineligible, 2 eligible. */
  readonly outcome: Diagram;
  readonly regions: number;
}

interface Kept {
  readonly key: string;
  readonly occasion: Occasion;
}

const MOST_KEPT = 4;
/** Diagrams of people's answers pile up in a forest that is kept; past this share of the budget it goes. */
const FULL = 0.5;

// A policy is immutable, so what its outcome is on a day is a property of it; held weakly, it goes with it.
const kept = new WeakMap<Policy, Kept[]>();

/**
 * The outcome of a procedure on a day, made once for each of the last few days and procedures asked about; `null` if no
 * version is in force.
 * @throws GaveUp past the budget, or for what cannot be decided exactly
 * @throws RulesError `UNKNOWN_PROCEDURE`
 */
export function occasionOf(policy: Policy, options: ExactOptions): Occasion | null {
  const { asOf, procedure = 'apply', budget } = options;
  const { nodes, regions } = { ...DEFAULT_BUDGET, ...budget };
  const key = `${asOf} ${procedure} ${nodes} ${regions}`;
  const known = kept.get(policy) ?? [];
  const found = known.find((one) => one.key === key)?.occasion;
  if (found && found.forest.size() < nodes * FULL) return found;
  const terrain = terrainOf(policy, asOf, procedure);
  if (!terrain) return null;
  const occasion = makeOccasion(terrain, nodes, regions);
  const others = known.filter((one) => one.key !== key).slice(1 - MOST_KEPT);
  kept.set(policy, [...others, { key, occasion }]);
  return occasion;
}

/** The outcome in a terrain. */
export function makeOccasion(
  whole: Terrain,
  nodes: number = DEFAULT_BUDGET.nodes,
  regions: number = DEFAULT_BUDGET.regions,
): Occasion {
  const terrain = outcomeTerrainOf(whole);
  const space = spaceOf([terrain]);
  const forest = createForest(nodes);
  const universe = universeIn(space, forest, regions);
  const outputs = outputsOf(universe.builder, terrain, []);
  const outcome = outputs.find(({ part }) => part === 'outcome')?.diagram as Diagram;
  return { terrain, space, forest, universe, outcome, regions };
}
