import { universeOf } from '../../diagram/index.js';
import { dateOrders } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import type { Policy, Procedure } from '../../policy/index.js';
import { readAsOf, type Terrain, terrainOf } from '../../verdict/index.js';
import { type ExactOptions, exactly, type GivenUp } from '../exact.js';
import { joinedAlike } from './alike.js';
import {
  earliestTransitions,
  type Sides,
  screenTransitions,
  searchedIn,
  windowTransitions,
} from './compared.js';
import type { Impact, Side } from './types.js';

/**
 * Whom a change of policy affects, exactly: every region of people for whom a part of the verdict is another under
 * `after` than under `before`, each with somebody in it on whom `evaluate` confirms it, and nobody else. Any two
 * policies: two versions, two jurisdictions, a file being edited and the one that it replaces. Both are asked as they
 * stand on asOf, about complete people who satisfy the axioms of the certificate.
 *
 * Of `earliestEligibleOn` only what changes for people whose outcome on asOf does not.
 *
 * @returns the transitions, or why there is no exact answer
 * @throws RulesError `INVALID_AS_OF`; `UNKNOWN_PROCEDURE` if neither side has the procedure on that day
 * @example impact(guide2023, guideOctober, { asOf: '2023-10-01' })
 * @since 0.3.0
 */
export function impact(before: Policy, after: Policy, options: ExactOptions): Impact | GivenUp {
  const { asOf, procedure = 'apply', budget = {} } = options;
  readAsOf(asOf);
  const sides: Sides = {
    before: terrainOn(before, asOf, procedure),
    after: terrainOn(after, asOf, procedure),
  };
  const [first, ...more] = [sides.before, sides.after].filter((terrain) => terrain !== null);
  if (!first) throw new RulesError('UNKNOWN_PROCEDURE', `neither side has ${procedure} in force on ${asOf}`);
  const ask = { asOf, procedure, policies: [before, after] as const };
  return exactly(() => {
    const universe = universeOf([first, ...more], budget);
    const parts = [
      ...screenTransitions({ ...ask, universe }, sides),
      earliestTransitions({ ...ask, universe }, sides),
      windowTransitions(ask, sides, () => universeOf([first, ...more], { ...budget, withWindows: true })),
    ];
    const transitions = joinedAlike(
      ask,
      parts.flatMap((part) => part.transitions),
    );
    return {
      kind: 'exact',
      before: sideOf(before, sides.before),
      after: sideOf(after, sides.after),
      procedure,
      asOf,
      isUnchanged: transitions.length === 0,
      transitions,
      certificate: {
        cells: `${universe.algebra.count(universe.feasible)}`,
        variables: universe.space.variables.length,
        nodes: universe.forest.size(),
        witnesses: transitions.length,
        axioms: dateOrders,
        searched: [...new Set([...searchedIn(universe), ...parts.flatMap((part) => part.searched)])],
        undecided: parts.flatMap((part) => part.undecided),
      },
    };
  });
}

function terrainOn(policy: Policy, asOf: string, procedure: Procedure): Terrain | null {
  try {
    return terrainOf(policy, asOf, procedure);
  } catch (error) {
    if (error instanceof RulesError && error.code === 'UNKNOWN_PROCEDURE') return null;
    throw error;
  }
}

const sideOf = ({ id }: Policy, terrain: Terrain | null): Side => ({
  id,
  version: terrain?.version.effectiveFrom ?? null,
});
