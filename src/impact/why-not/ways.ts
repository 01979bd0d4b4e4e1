import { type Day, formatDay, parseDay } from '../../calendar/index.js';
import { meets } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { Policy } from '../../policy/index.js';
import { evaluate, terrainOf } from '../../verdict/index.js';
import { DisagreementError } from '../exact.js';
import { completionsIn, makeOccasion, type Occasion, tiedTo, withBystanders } from '../settled/index.js';
import { wayOf } from './changes.js';
import { daysToLookAt, keptFrom } from './days.js';
import { isWithin, minimalSets } from './minimal-sets.js';
import { type Moves, movesIn } from './moves.js';
import { clausesAgainst, MOST_SETS, type PlacedClause, toRefusing } from './refusals.js';
import { cellsLeft, statedIn } from './stated.js';
import type { Way, WhyNotOptions } from './types.js';

/** The nearest eligible cases, and what was not looked at. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly isEveryWay: boolean;
  readonly isEveryDay: boolean;
  readonly through: Day;
}

/** The nearest eligible cases of somebody who is refused. */
export function waysFor(policy: Policy, occasion: Occasion, facts: Facts, options: WhyNotOptions): Ways {
  const { asOf, procedure = 'apply', budget, changeability: given = {} } = options;
  const kept = keptFrom(policy, asOf);
  const space = withBystanders(occasion.space, facts);
  const { days, isEvery } = daysToLookAt(facts, { policy: kept, procedure, asOf, space, given });
  const found: { readonly items: ReadonlySet<number>; readonly way: Way }[] = [];
  const against = clausesAgainst(occasion, facts);
  let isEveryWay = true;
  let through = parseDay(asOf);
  for (const day of days) {
    through = day;
    const terrain = terrainOf(kept, formatDay(day), procedure);
    if (!terrain) break;
    const there = day === parseDay(asOf) ? occasion : makeOccasion(terrain, budget?.nodes, budget?.regions);
    const moves = movesIn(withBystanders(there.space, facts), facts, parseDay(asOf), given);
    const { sets, isEvery: isEverySet } = reachable(there, facts, moves);
    isEveryWay &&= isEverySet;
    for (const items of sets.map((set) => new Set(set.map((one) => moves.movable[one] as number)))) {
      // Fewer changes, or the same ones earlier, are nearer.
      if (found.some((one) => isWithin(one.items, items))) continue;
      const clauses = against
        .filter((one) => items.size === 0 || isAbout(occasion, one, items))
        .map(toRefusing);
      const way = { ...wayOf(there, facts, moves, items), clauses };
      for (const { person } of way.changes) confirmEligible(kept, person, { ...options, asOf: way.on });
      found.push({ items, way });
    }
    if (found.some(({ items }) => items.size === 0)) break;
  }
  const ways = found.map(({ way }) => way).sort((a, b) => a.facts.length - b.facts.length);
  return { ways, isEveryWay, isEveryDay: isEvery, through };
}

/** The minimal sets of movable facts whose change makes somebody eligible. */
function reachable(occasion: Occasion, facts: Facts, { movable, spaceWhere }: Moves) {
  const { forest, universe, outcome } = occasion;
  const eligible = universe.algebra.all(outcome, universe.feasible);
  const widest = spaceWhere(new Set(movable));
  const stated = statedIn(widest, facts);
  const isTied = stated.some((index) => tiedTo(widest, index).length > 0);
  const reaches = (items: ReadonlySet<number>): boolean => {
    const space = spaceWhere(new Set([...items].map((item) => movable[item] as number)));
    const cells = new Map(stated.map((index) => [index, cellsLeft(space, index)]));
    if (!meets(forest, eligible, cells)) return false;
    // Cells say all of what is compared with nothing else.
    return !isTied || completionsIn(space, occasion, facts).eligible !== forest.leaf(0);
  };
  return minimalSets(movable.length, reaches, MOST_SETS);
}

/** Whether a clause reads one of some facts. */
function isAbout(
  { space, universe }: Occasion,
  { diagram }: PlacedClause,
  facts: ReadonlySet<number>,
): boolean {
  const names = new Set([...facts].map((index) => space.variables[index]?.name));
  return universe.algebra.support(diagram).some((index) => {
    const variable = space.variables[index];
    return variable?.kind === 'joint'
      ? variable.facts.some((one) => names.has(one))
      : names.has(variable?.name);
  });
}

/**
 * Has evaluation confirm that somebody is eligible.
 * @throws DisagreementError
 */
function confirmEligible(policy: Policy, facts: Facts, options: WhyNotOptions): void {
  const { outcome } = evaluate(policy, facts, options);
  if (outcome !== 'eligible')
    throw new DisagreementError(`evaluation says ${outcome}, not eligible`, { facts, options });
}
