import { TRUE } from '../conditions/index.js';
import type { Alternative } from '../materials/index.js';
import type {
  EligibilityClause,
  ExemptionClause,
  GroundClause,
  MaterialClause,
  TierClause,
} from '../policy/index.js';
import { entries, type Terrain } from '../verdict/index.js';
import type { Builder } from './build.js';
import type { Diagram } from './diagram.js';
import { toItem } from './papers.js';
import { reliancesOf } from './reliances.js';

/** A part of a verdict as a function of the person. */
export interface Output {
  readonly part: 'outcome' | 'tier' | 'ground' | 'material' | 'alternative';
  /** Which ground, requirement, or requirement and papers still lacking. */
  readonly id: string | null;
  readonly diagram: Diagram;
}

/** The value of `tier` where nobody's tier is settled. */
export const NO_TIER = 0;

/**
 * The parts of a procedure's verdict, each a diagram of its own: outcome (0 ineligible, 2 eligible), tier (its
 * number in `tiers`, from 1), each ground, each requirement still to be met, and each list of papers still
 * lacking that would meet it.
 */
export function outputsOf(builder: Builder, terrain: Terrain, tiers: readonly string[]): Output[] {
  return [
    { part: 'outcome', id: null, diagram: builder.all(eligibility(builder, terrain)) },
    { part: 'tier', id: null, diagram: tier(builder, terrain, tiers) },
    ...entries<GroundClause>(terrain.rules.grounds).map(
      ([id, { condition }]): Output => ({
        part: 'ground',
        id,
        diagram: builder.condition(terrain, condition),
      }),
    ),
    ...materials(builder, terrain),
  ];
}

/** Each eligibility clause: its condition, or an exemption from it. */
function eligibility(builder: Builder, terrain: Terrain): Diagram[] {
  const exemptions = entries<ExemptionClause>(terrain.rules.exemptions);
  return entries<EligibilityClause>(terrain.rules.eligibility).map(([id, { condition }]) =>
    builder.any([
      builder.condition(terrain, condition),
      ...exemptions
        .filter(([, { from }]) => from.includes(id))
        .map(([, one]) => builder.condition(terrain, one.condition)),
    ]),
  );
}

/** The first tier whose condition holds. */
function tier(builder: Builder, terrain: Terrain, tiers: readonly string[]): Diagram {
  return entries<TierClause>(terrain.rules.tiers).reduceRight(
    (rest, [id, { condition }]) =>
      builder.choose(builder.condition(terrain, condition), builder.forest.leaf(tiers.indexOf(id) + 1), rest),
    builder.forest.leaf(NO_TIER),
  );
}

function materials(builder: Builder, terrain: Terrain): Output[] {
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
  return entries<MaterialClause>(terrain.rules.materials).flatMap(([id, { when, alternatives }]) => {
    const ways = alternatives.map((alternative) => ({
      open: open(alternative),
      items: alternative.items.map(toItem),
    }));
    const satisfied = ways.map((way) =>
      builder.all([way.open, ...way.items.map((item) => builder.held(item))]),
    );
    const missing = builder.all([
      builder.condition(terrain, when),
      builder.any(ways.map((way) => way.open)),
      builder.not(builder.any(satisfied)),
    ]);
    const lacking = new Map<string, Diagram>();
    for (const way of ways)
      for (const { kinds, diagram } of lacks(builder, way.items)) {
        const key = `${id} ${kinds.join('+')}`;
        lacking.set(
          key,
          builder.any([
            lacking.get(key) ?? builder.forest.leaf(0),
            builder.all([missing, way.open, diagram]),
          ]),
        );
      }
    return [
      { part: 'material', id, diagram: missing } as const,
      ...[...lacking].map(([key, diagram]): Output => ({ part: 'alternative', id: key, diagram })),
    ];
  });
}

/** Each list of kinds that may be lacking of some items, and for whom. */
function lacks(
  builder: Builder,
  items: readonly ReturnType<typeof toItem>[],
): { readonly kinds: readonly string[]; readonly diagram: Diagram }[] {
  return items
    .reduce<{ kinds: string[]; diagram: Diagram }[]>(
      (lists, item) => {
        const held = builder.held(item);
        return lists.flatMap(({ kinds, diagram }) => [
          { kinds, diagram: builder.all([diagram, held]) },
          { kinds: [...kinds, item.kind], diagram: builder.all([diagram, builder.not(held)]) },
        ]);
      },
      [{ kinds: [], diagram: builder.forest.leaf(TRUE) }],
    )
    .filter(({ kinds }) => kinds.length > 0);
}
