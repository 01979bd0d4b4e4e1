import { TRUE } from '../../conditions/index.js';
import type { Universe } from '../../diagram/index.js';
import type { Terrain } from '../../verdict/index.js';
import { exactly } from '../exact.js';
import { clauseChanges, toResponsible } from './clause-changes.js';
import { earliestChanges, earliestPart } from './earliest.js';
import { affectedBy, type ComparedPart, screenParts, windowPart } from './parts.js';
import { blameOf } from './responsible.js';
import { type Asked, transitionOf } from './transition.js';
import type { Impact, ImpactPart, Transition } from './types.js';
import { tellerOf } from './who.js';

/** Both sides' rules; `null` where the policy is out of force or has no such procedure. */
export interface Sides {
  readonly before: Terrain | null;
  readonly after: Terrain | null;
}

/** What was found of a part, or why there is no exact answer. */
export interface Compared {
  readonly transitions: readonly Transition[];
  readonly undecided: Impact['certificate']['undecided'];
  /** Facts whose cells were searched for this part. */
  readonly searched: readonly string[];
}

/** Gives a part up by itself: the others stand. */
function orUndecided(part: ImpactPart, id: string | null, transitions: () => Transition[]): Compared {
  const found = exactly(transitions);
  return 'kind' in found
    ? { transitions: [], undecided: [{ part, id, why: found.why }], searched: [] }
    : { transitions: found, undecided: [], searched: [] };
}

/** The short answer, part by part. */
export function screenTransitions(asked: Asked, { before, after }: Sides): Compared[] {
  const { parts, outputsIn } = screenParts(asked.universe, before, after);
  const blame = before && after ? blameOf(asked.universe, before, after, outputsIn) : () => [];
  const telling = { blame, tell: tellerOf(asked.universe) };
  const { support } = asked.universe.algebra;
  const widthOf = ({ before: was, after: now }: ComparedPart): number =>
    support(was).length + support(now).length;
  // What reads little comes first: a part that fills the forest leaves nothing to those after it.
  const narrowFirst = [...parts].sort((a, b) => widthOf(a) - widthOf(b));
  const found = new Map(
    narrowFirst.map((part) => [
      part,
      orUndecided(part.part, part.id, () =>
        affectedBy(asked.universe, part).map((affected) => transitionOf(asked, part, affected, telling)),
      ),
    ]),
  );
  return parts.map((part) => found.get(part) as Compared);
}

/**
 * The first day of eligibility, for people whose outcome is the same on both sides. People whose days cannot be compared
 * are left undecided, and the others told.
 */
export function earliestTransitions(asked: Asked, sides: Sides): Compared {
  const found = exactly(() => earliestIn(asked, sides));
  const { transitions, undecided } = 'kind' in found ? { transitions: [], undecided: [found.why] } : found;
  return {
    transitions,
    undecided: undecided.map((why) => ({ part: 'earliestEligibleOn', id: null, why })),
    searched: [],
  };
}

function earliestIn(
  asked: Asked,
  { before, after }: Sides,
): { readonly transitions: readonly Transition[]; readonly undecided: readonly string[] } {
  const nothing = { transitions: [], undecided: [] };
  if (!before || !after) return nothing;
  const { universe } = asked;
  const { part, outputsIn } = earliestPart(universe, before, after);
  if (part.before === part.after) return nothing;
  const outcome = screenParts(universe, before, after).parts[0];
  const alike = outcome
    ? universe.algebra.not(universe.algebra.differ(outcome.before, outcome.after))
    : universe.forest.leaf(TRUE);
  const telling = { blame: blameOf(universe, before, after, outputsIn), tell: tellerOf(universe) };
  const { affected, undecided } = earliestChanges(universe, part, alike);
  return { transitions: affected.map((one) => transitionOf(asked, part, one, telling)), undecided };
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

/**
 * The state of the window.
 * @param withWindows the universe in which windows are told apart, made only where some may differ
 */
export function windowTransitions(
  asked: Omit<Asked, 'universe'>,
  sides: Sides,
  withWindows: () => Universe,
): Compared {
  let searched: readonly string[] = [];
  const found = orUndecided('window', null, () => {
    if (isSameOfWindows(sides)) return [];
    const universe = withWindows();
    searched = searchedIn(universe);
    return windowsIn({ ...asked, universe }, sides);
  });
  return { ...found, searched };
}

/** Facts of which the ways in which they can lie were searched, not derived: lists. */
export const searchedIn = ({ space }: Universe): string[] =>
  space.variables.flatMap((one) => (one.kind === 'fact' && one.isSearched ? [one.name] : []));

function windowsIn(asked: Asked, { before, after }: Sides): Transition[] {
  const part = windowPart(asked.universe, before, after);
  const changes = before && after ? clauseChanges(before, after) : [];
  const blame = () =>
    before && after
      ? changes
          .filter(({ path }) => WINDOW_CLAUSE.test(path))
          .map((change) => toResponsible(change, { before, after }))
      : [];
  const telling = { blame, tell: tellerOf(asked.universe) };
  return affectedBy(asked.universe, part).map((affected) => transitionOf(asked, part, affected, telling));
}
