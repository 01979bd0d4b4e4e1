import { type Diagram, type FactVariable, meets, pinned, valueIn } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { EligibilityClause, ExemptionClause } from '../../policy/index.js';
import { entries } from '../../verdict/index.js';
import { completionsOf, type Occasion, tiedTo, withBystanders } from '../settled/index.js';
import { minimalSets } from './minimal-sets.js';
import { cellsLeft, onlyFacts, statedIn } from './stated.js';
import type { Refusal, RefusingClause } from './types.js';

/** The most sets that are listed. */
export const MOST_SETS = 50;

/** Every minimal set of stated facts that forces a refusal, and whether these are all. */
export function refusalsOf(
  occasion: Occasion,
  facts: Facts,
): { readonly refusals: readonly Refusal[]; readonly isEvery: boolean } {
  const space = pinned(withBystanders(occasion.space, facts), facts);
  const stated = statedIn(space, facts);
  const nameOf = (item: number): string => (space.variables[stated[item] as number] as FactVariable).name;
  const { forest, universe, outcome } = occasion;
  const nobody = forest.leaf(0);
  const eligible = universe.algebra.all(outcome, universe.feasible);
  const isTied = stated.map((index) => tiedTo(space, index).length > 0);
  const forces = (items: ReadonlySet<number>): boolean => {
    const indexes = [...items].map((item) => stated[item] as number);
    const cells = new Map(indexes.map((index) => [index, cellsLeft(space, index)]));
    if (!meets(forest, eligible, cells)) return true;
    // Cells say all of what is compared with nothing else.
    if (![...items].some((item) => isTied[item])) return false;
    return completionsOf(occasion, onlyFacts(facts, [...items].map(nameOf))).eligible === nobody;
  };
  const { sets, isEvery } = minimalSets(stated.length, forces, MOST_SETS);
  const refusals = sets.map((set): Refusal => {
    const names = set.map(nameOf);
    return {
      facts: names.map((fact) => ({ fact, value: valueIn(facts, fact) })),
      clauses: clausesAgainst(occasion, onlyFacts(facts, names)).map(toRefusing),
    };
  });
  return { refusals, isEvery };
}

/** The clauses that nobody with some facts meets, or the fewest that nobody meets together. */
export function clausesAgainst(occasion: Occasion, facts: Facts): PlacedClause[] {
  const { universe } = completionsOf(occasion, facts);
  const nobody = occasion.forest.leaf(0);
  const { all } = universe.algebra;
  const clauses = clausesOf(occasion).map((one) => ({ one, met: all(one.diagram, universe.feasible) }));
  const unmet = clauses.filter(({ met }) => met === nobody);
  const areRefusing = (some: typeof clauses): boolean => all(...some.map(({ met }) => met)) === nobody;
  return (unmet.length > 0 ? unmet : withoutNeedless(clauses, areRefusing)).map(({ one }) => one);
}

/** A clause as an answer names it. */
export const toRefusing = ({ id, clause: { title, citation } }: PlacedClause): RefusingClause => ({
  id,
  title: title ?? null,
  citation,
});

/** Leaves out, one by one, what is not needed for something to hold. */
function withoutNeedless<T>(items: T[], holds: (items: T[]) => boolean): T[] {
  return items.reduce((kept, item) => {
    const fewer = kept.filter((one) => one !== item);
    return holds(fewer) ? fewer : kept;
  }, items);
}

/** An eligibility clause, and whom it lets pass. */
export interface PlacedClause {
  readonly id: string;
  readonly clause: EligibilityClause;
  readonly diagram: Diagram;
}

/** Each eligibility clause and whom it lets pass, exemptions included. */
function clausesOf({ terrain, universe: { builder } }: Occasion): PlacedClause[] {
  const exemptions = entries<ExemptionClause>(terrain.rules.exemptions);
  return entries<EligibilityClause>(terrain.rules.eligibility).map(([id, clause]) => ({
    id,
    clause,
    diagram: builder.any([
      builder.condition(terrain, clause.condition),
      ...exemptions
        .filter(([, { from }]) => from.includes(id))
        .map(([, { condition }]) => builder.condition(terrain, condition)),
    ]),
  }));
}
