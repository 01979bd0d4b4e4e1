import { formatDay } from '../../calendar/index.js';
import { coverOf, type Diagram, type FactVariable, literalsOf, type Region } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import { DisagreementError } from '../exact.js';
import { type Completions, completionsIn, jointsOf, type Occasion } from '../settled/index.js';
import type { Moves } from './moves.js';
import { cellsLeft } from './stated.js';
import type { Change, Way } from './types.js';

/** The most ways of changing the same facts that are listed. */
const MOST_CHANGES = 8;
/** The most regions that may be worked out for it. */
const MOST_REGIONS = 400;

/** What some facts have to become. */
export function wayOf(
  occasion: Occasion,
  facts: Facts,
  moves: Moves,
  changed: ReadonlySet<number>,
): Omit<Way, 'clauses'> {
  const completions = completionsIn(moves.spaceWith(changed), occasion, facts);
  const { space } = completions.universe;
  const joints = jointsOf(space);
  const shown = new Set([...changed].flatMap((index) => [index, ...joints(index)]));
  const regions = coverOver(completions, completions.eligible, shown);
  return {
    facts: [...changed].map((index) => (space.variables[index] as FactVariable).name),
    on: formatDay(space.asOf),
    changes: regions.slice(0, MOST_CHANGES).map((region) => {
      // A fact whose every new value will do is named too.
      const named = [...changed].map((index) => [index, cellsLeft(space, index)] as const);
      return changeOf(completions, new Map([...named, ...region]), shown);
    }),
    isEvery: regions.length <= MOST_CHANGES,
  };
}

/** What some variables have to be for a condition, whatever the others are. */
function coverOver({ universe }: Completions, condition: Diagram, shown: ReadonlySet<number>): Region[] {
  const { space, forest, algebra } = universe;
  const others = new Set([...space.variables.keys()].filter((index) => !shown.has(index)));
  const feasible = algebra.some(universe.feasible, others);
  const { variables } = space;
  return coverOf({ forest, variables, feasible }, algebra.some(condition, others), MOST_REGIONS);
}

/** One way to change facts, what it takes besides, and somebody who did. */
function changeOf(completions: Completions, region: Region, shown: ReadonlySet<number>): Change {
  const { universe, eligible, open, personIn } = completions;
  const { space, algebra } = universe;
  const there = algebra.all(eligible, algebra.within(region));
  const unknown = [...open, ...open.flatMap(jointsOf(space))].filter((index) => !shown.has(index));
  const [provided = new Map()] = coverOver(completions, there, new Set(unknown));
  const person = personIn(algebra.all(there, algebra.within(provided)));
  if (!person) throw new DisagreementError('a way that nobody can go', { to: literalsOf(space, region) });
  return { to: literalsOf(space, region), provided: literalsOf(space, provided), person };
}
