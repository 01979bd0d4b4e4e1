import { TRUE } from '../../conditions/index.js';
import { universeOf } from '../../diagram/index.js';
import { dateOrders } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import type { Policy, Procedure } from '../../policy/index.js';
import { readAsOf, type Terrain, terrainOf } from '../../verdict/index.js';
import { type ExactOptions, exactly, type GivenUp } from '../exact.js';
import { clauseChanges, toResponsible } from './clause-changes.js';
import { earliestChanges, earliestPart } from './earliest.js';
import { affectedBy, screenParts, windowPart } from './parts.js';
import { blameOf } from './responsible.js';
import { type Asked, transitionOf } from './transition.js';
import type { Impact, ImpactPart, Side, Transition } from './types.js';

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
    const screened = screenTransitions({ ...ask, universe }, sides);
    const earliest = orUndecided('earliestEligibleOn', null, () =>
      earliestTransitions({ ...ask, universe }, sides),
    );
    const windows = orUndecided('window', null, () =>
      isSameOfWindows(sides)
        ? []
        : windowTransitions(
            { ...ask, universe: universeOf([first, ...more], { ...budget, withWindows: true }) },
            sides,
          ),
    );
    const parts = [...screened, earliest, windows];
    const transitions = parts.flatMap((part) => part.transitions);
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
        searched: universe.space.variables.flatMap((one) =>
          one.kind === 'fact' && one.isSearched ? [one.name] : [],
        ),
        undecided: parts.flatMap((part) => part.undecided),
      },
    };
  });
}

/** Both sides' rules; `null` where the policy is out of force or has no such procedure. */
interface Sides {
  readonly before: Terrain | null;
  readonly after: Terrain | null;
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

/** What was found of a part, or why there is no exact answer. */
interface Compared {
  readonly transitions: readonly Transition[];
  readonly undecided: Impact['certificate']['undecided'];
}

/** Gives a part up by itself: the others stand. */
function orUndecided(part: ImpactPart, id: string | null, transitions: () => Transition[]): Compared {
  const found = exactly(transitions);
  return 'kind' in found
    ? { transitions: [], undecided: [{ part, id, why: found.why }] }
    : { transitions: found, undecided: [] };
}

function screenTransitions(asked: Asked, { before, after }: Sides): Compared[] {
  const { parts, outputsIn } = screenParts(asked.universe, before, after);
  const blame = before && after ? blameOf(asked.universe, before, after, outputsIn) : () => [];
  return parts.map((part) =>
    orUndecided(part.part, part.id, () =>
      affectedBy(asked.universe, part).map((affected) => transitionOf(asked, part, affected, blame)),
    ),
  );
}

function earliestTransitions(asked: Asked, { before, after }: Sides): Transition[] {
  if (!before || !after) return [];
  const { universe } = asked;
  const { part, outputsIn } = earliestPart(universe, before, after);
  if (part.before === part.after) return [];
  const outcome = screenParts(universe, before, after).parts[0];
  const alike = outcome
    ? universe.algebra.not(universe.algebra.differ(outcome.before, outcome.after))
    : universe.forest.leaf(TRUE);
  const blame = blameOf(universe, before, after, outputsIn);
  return earliestChanges(universe, part, alike).map((affected) => transitionOf(asked, part, affected, blame));
}

/** What is laid down about windows: where nothing of it differs, no window does. */
const isSameOfWindows = ({ before, after }: Sides): boolean => {
  if (!before || !after) return !hasWindow(before) && !hasWindow(after);
  if (!hasWindow(before) && !hasWindow(after)) return true;
  return clauseChanges(before, after).every(({ path }) => !WINDOW_CLAUSE.test(path));
};

const hasWindow = (terrain: Terrain | null): boolean => Object.keys(terrain?.rules.window ?? {}).length > 0;

/** Windows, what being late does, and the conditions and terms that they may go by. */
const WINDOW_CLAUSE = /^(conditions|terms|partitions|procedures\.[\w-]+\.(window|cure|grounds))\./;

function windowTransitions(asked: Asked, { before, after }: Sides): Transition[] {
  const part = windowPart(asked.universe, before, after);
  const changes = before && after ? clauseChanges(before, after) : [];
  const blame = () =>
    before && after
      ? changes
          .filter(({ path }) => WINDOW_CLAUSE.test(path))
          .map((change) => toResponsible(change, { before, after }))
      : [];
  return affectedBy(asked.universe, part).map((affected) => transitionOf(asked, part, affected, blame));
}
