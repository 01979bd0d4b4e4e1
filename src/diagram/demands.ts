import type { Alternative, Item } from '../materials/index.js';
import type { MaterialClause } from '../policy/index.js';
import { entries, type Terrain } from '../verdict/index.js';
import type { Builder } from './build.js';
import type { Diagram } from './diagram.js';
import { toItem } from './papers.js';
import { reliancesOf } from './reliances.js';

/** A requirement: whom it asks something of, and each way to satisfy it, in the order of the file. */
export interface Demand {
  readonly id: string;
  readonly clause: MaterialClause;
  readonly applies: Diagram;
  readonly ways: readonly DemandWay[];
}

/** One way to satisfy a requirement: to whom it is open, and the papers that it takes. */
export interface DemandWay {
  readonly open: Diagram;
  readonly items: readonly Item[];
}

/** What a procedure asks to be shown. */
export function demandsOf(builder: Builder, terrain: Terrain): Demand[] {
  const met = (ground: string): Diagram => builder.condition(terrain, terrain.named(ground));
  const relied = [...reliancesOf(terrain)].map(([ground, comparison]) => ({
    ground,
    // Nobody can rely on a ground that is not met.
    diagram: builder.all([builder.condition(terrain, comparison), met(ground)]),
  }));
  const open = ({ ground, when }: Alternative): Diagram =>
    builder.all([
      builder.condition(terrain, when),
      ...(ground === undefined
        ? []
        : [
            met(ground),
            ...relied.filter((one) => one.ground !== ground).map(({ diagram }) => builder.not(diagram)),
          ]),
    ]);
  return entries<MaterialClause>(terrain.rules.materials).map(([id, clause]) => ({
    id,
    clause,
    applies: builder.condition(terrain, clause.when),
    ways: clause.alternatives.map((alternative) => ({
      open: open(alternative),
      items: alternative.items.map(toItem),
    })),
  }));
}
