import { FALSE, TRUE } from '../../conditions/index.js';
import { type Diagram, factsOfWitness, outputsOf, type Universe } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import { conditionsOf, type MaterialClause, type TierClause } from '../../policy/index.js';
import { entries, type Terrain } from '../../verdict/index.js';
import type { FindingCode } from './types.js';

/** A finding of one day. */
export interface Found {
  readonly code: FindingCode;
  readonly paths: readonly string[];
  readonly witness: Facts | null;
  readonly params?: { readonly [name: string]: string };
}

/** What is said of a policy's conditions, papers and tiers on one day. */
export function clauseFindings(universe: Universe, terrain: Terrain, procedure: string): Found[] {
  return [
    ...conditionFindings(universe, terrain),
    ...materialFindings(universe, terrain, procedure),
    ...tierFindings(universe, terrain, procedure),
  ];
}

/** Conditions that are one thing for all. What a claim says does not stand, and is passed over. */
function conditionFindings({ builder, algebra, feasible, forest }: Universe, terrain: Terrain): Found[] {
  const nobody = forest.leaf(FALSE);
  return conditionsOf(terrain.version)
    .filter(({ path }) => !path.includes('.claims.'))
    .flatMap(({ path, condition }): Found[] => {
      const diagram = builder.condition(terrain, condition);
      if (algebra.all(diagram, feasible) === nobody)
        return [{ code: 'CONDITION_NEVER_TRUE', paths: [path], witness: null }];
      if (algebra.all(algebra.not(diagram), feasible) === nobody)
        return [{ code: 'CONDITION_ALWAYS_TRUE', paths: [path], witness: null }];
      return [];
    });
}

function materialFindings(universe: Universe, terrain: Terrain, procedure: string): Found[] {
  const { builder, algebra, feasible, forest } = universe;
  const nobody = forest.leaf(FALSE);
  const missing = new Map(
    outputsOf(builder, terrain, []).flatMap(({ part, id, diagram }) =>
      part === 'material' ? [[id as string, diagram] as const] : [],
    ),
  );
  return entries<MaterialClause>(terrain.rules.materials).flatMap(([id, clause]): Found[] => {
    const path = `procedures.${procedure}.materials.${id}`;
    if (algebra.all(missing.get(id) as Diagram, feasible) === nobody)
      return [{ code: 'MATERIAL_NEVER_DEMANDED', paths: [path], witness: null }];
    const ways = clause.alternatives.map((_, i) => wayOf(universe, terrain, clause, i));
    return ways.flatMap((way, i): Found[] => {
      const others = builder.any(ways.filter((_, k) => k !== i));
      const onlyThis = algebra.all(builder.condition(terrain, clause.when), way, algebra.not(others));
      return ways.length > 1 && algebra.all(onlyThis, feasible) === nobody
        ? [{ code: 'ALTERNATIVE_ADDS_NOTHING', paths: [`${path}.alternatives.${i}`], witness: null }]
        : [];
    });
  });
}

/** Somebody to whom an alternative is open holds all of its papers. */
function wayOf(
  { builder }: Universe,
  terrain: Terrain,
  { alternatives }: MaterialClause,
  at: number,
): Diagram {
  const { ground, when, items = [] } = alternatives[at] ?? {};
  return builder.all([
    builder.condition(terrain, when),
    ...(ground === undefined ? [] : [builder.condition(terrain, terrain.named(ground))]),
    ...items.map((item) => builder.held(typeof item === 'string' ? { kind: item } : item)),
  ]);
}

function tierFindings(universe: Universe, terrain: Terrain, procedure: string): Found[] {
  const { builder, algebra } = universe;
  const tiers = entries<TierClause>(terrain.rules.tiers).map(([id, { condition }]) => ({
    path: `procedures.${procedure}.tiers.${id}`,
    diagram: builder.condition(terrain, condition),
  }));
  if (tiers.length === 0) return [];
  const outcome = outputsOf(builder, terrain, [])[0]?.diagram as Diagram;
  const eligible = algebra.where(outcome, (value) => value === TRUE);
  const somebody = (condition: Diagram): Facts | null => {
    const found = universe.findFor(algebra.all(eligible, condition));
    return found && factsOfWitness(found);
  };
  const overlaps = tiers.flatMap((one, i) =>
    tiers.slice(i + 1).flatMap((other): Found[] => {
      const witness = somebody(algebra.all(one.diagram, other.diagram));
      return witness ? [{ code: 'TIERS_OVERLAP', paths: [one.path, other.path], witness }] : [];
    }),
  );
  const without = somebody(algebra.not(algebra.any(...tiers.map(({ diagram }) => diagram))));
  const gap: Found = { code: 'TIER_GAP', paths: tiers.map(({ path }) => path), witness: without };
  return [...overlaps, ...(without ? [gap] : [])];
}
