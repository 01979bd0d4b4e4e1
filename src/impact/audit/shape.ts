import type { Universe } from '../../diagram/index.js';
import { type Diagram, itemsOf } from '../../diagram/index.js';
import { conditionsOf, partsOf } from '../../policy/index.js';
import type { Terrain } from '../../verdict/index.js';

/**
 * How the cells of some procedures lie on a day, without the days themselves: which comparison is decided by which
 * variable and how in each of its cells, and who there can be. On two days of one shape every diagram is the same, and
 * so is what is found in them.
 */
export function shapeOf({ space, forest, feasible }: Universe, terrains: readonly Terrain[]): string {
  const decisions = terrains.map((terrain) => [
    ...conditionsOf(terrain.version).flatMap(({ condition }) =>
      partsOf('', condition).flatMap(({ part }) => ('fact' in part ? [space.decide(terrain, part)] : [])),
    ),
    ...itemsOf(terrain).map((item) => space.decideItem(item)),
  ]);
  const variables = space.variables.map(({ name, cells }) => [name, cells.length]);
  const numbers = new Map<Diagram, number>();
  const nodes: unknown[] = [];
  const number = (at: Diagram): number => {
    const known = numbers.get(at);
    if (known !== undefined) return known;
    const below = forest.childrenOf(at).map(number);
    numbers.set(at, nodes.length);
    return nodes.push([forest.valueOf(at) ?? forest.variableOf(at), below]) - 1;
  };
  number(feasible);
  return JSON.stringify([decisions, variables, nodes]);
}
