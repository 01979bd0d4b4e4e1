import { TRUE } from '../conditions/index.js';
import type { Item } from '../materials/index.js';
import type { EligibilityClause, ExemptionClause, GroundClause, TierClause } from '../policy/index.js';
import { entries, type Terrain } from '../verdict/index.js';
import type { Builder } from './build.js';
import { demandsOf } from './demands.js';
import type { Diagram } from './diagram.js';

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
  return [...standingOf(builder, terrain, tiers), ...materials(builder, terrain)];
}

/** Those of {@link outputsOf} that papers do not enter: outcome, tier and each ground. */
export function standingOf(builder: Builder, terrain: Terrain, tiers: readonly string[]): Output[] {
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
  return demandsOf(builder, terrain).flatMap(({ id, applies, ways }) => {
    const satisfied = ways.map((way) =>
      builder.all([way.open, ...way.items.map((item) => builder.held(item))]),
    );
    const missing = builder.all([
      applies,
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
  items: readonly Item[],
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
