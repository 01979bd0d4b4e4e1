import { type CivilDate, type Day, formatDay } from '../../calendar/index.js';
import { type Budget, type Universe, universeOf } from '../../diagram/index.js';
import { RulesError } from '../../issues/index.js';
import type { AuthoredPolicy, Policy, Procedure } from '../../policy/index.js';
import { type Terrain, terrainOf } from '../../verdict/index.js';
import { exactly } from '../exact.js';
import { searchedIn } from '../impact/index.js';
import { clauseFindings, type Found } from './clauses.js';
import { stricterThan } from './parent.js';
import { shapeOf } from './shape.js';

/** What is found on one day. */
export interface FoundOn {
  readonly asOf: CivilDate;
  readonly found: readonly Found[];
}

/** Looks at one procedure day by day, and remembers what was found in cells that lay alike. */
export interface DayAuditor {
  (day: Day): FoundOn;
  /** List facts whose cells were searched, so far. */
  readonly searched: ReadonlySet<string>;
}

/** Prepares to look at a procedure of a policy. */
export function dayAuditor(policy: Policy, procedure: Procedure, budget: Budget): DayAuditor {
  const searched = new Set<string>();
  const parent = (policy as Partial<AuthoredPolicy>).parent;
  const alone = remembering(searched);
  const besideParent = remembering(searched);
  const onDay = (day: Day): FoundOn => {
    const asOf = formatDay(day);
    const terrain = terrainOf(policy, asOf, procedure) as Terrain;
    const above = parent && terrainAbove(parent, asOf, procedure);
    const options = { asOf, procedure, budget };
    const asked = [
      () =>
        alone([terrain], universeOf([terrain], budget), (universe) =>
          clauseFindings(universe, terrain, procedure),
        ),
      () =>
        parent && above
          ? besideParent([terrain, above], universeOf([terrain, above], budget), (universe) =>
              stricterThan(universe, { policy, terrain }, { policy: parent, terrain: above }, options),
            )
          : [],
    ];
    return { asOf, found: asked.flatMap((ask) => orUndecided(procedure, ask)) };
  };
  return Object.assign(onDay, { searched });
}

/** What was found in one shape is found again in the same. */
function remembering(searched: Set<string>) {
  const known = new Map<string, readonly Found[]>();
  return (
    terrains: readonly Terrain[],
    universe: Universe,
    find: (universe: Universe) => readonly Found[],
  ): readonly Found[] => {
    for (const fact of searchedIn(universe)) searched.add(fact);
    const shape = shapeOf(universe, terrains);
    const found = known.get(shape) ?? find(universe);
    known.set(shape, found);
    return found;
  };
}

function orUndecided(procedure: Procedure, ask: () => readonly Found[]): readonly Found[] {
  const found = exactly(ask);
  if (!('kind' in found)) return found;
  const paths = [`procedures.${procedure}`];
  return [{ code: 'UNDECIDED', paths, params: { why: found.why }, witness: null }];
}

function terrainAbove(parent: Policy, asOf: CivilDate, procedure: Procedure): Terrain | null {
  try {
    return terrainOf(parent, asOf, procedure);
  } catch (error) {
    if (error instanceof RulesError && error.code === 'UNKNOWN_PROCEDURE') return null;
    throw error;
  }
}
