import type { Condition } from '../../conditions/index.js';
import {
  clausesOf,
  conditionsOf,
  type PlacedClause,
  type PolicyVersion,
  partsOf,
} from '../../policy/index.js';

/** A clause that another is used by, and whether only a claim on it does so. */
export interface Reached {
  readonly placed: PlacedClause;
  readonly isClaim: boolean;
}

/**
 * The clauses that may say something else when one does: itself, and those that name it, or name one that does. A ground
 * that is lent is the same clause in each procedure.
 */
export function reachedBy(version: PolicyVersion, path: string): Reached[] {
  const all = clausesOf(version);
  const origin = all.find((one) => one.path === path);
  const found = new Map<PlacedClause, boolean>(
    all
      .filter((one) => one === origin || (one.section === 'grounds' && one.clause === origin?.clause))
      .map((one) => [one, false]),
  );
  const named = conditionsOf(version).map(({ path: at, condition }) => ({
    user: all.find((one) => at.startsWith(`${one.path}.`)),
    isClaim: /\.claims\.[^.]+\.condition$/.test(at),
    names: partsOf('', condition).flatMap(({ part }) => nameIn(part)),
  }));
  // A map that grows is walked to its end.
  for (const [used] of found)
    for (const { user, isClaim, names } of named)
      if (user && !isClaim && !found.has(user) && names.some((name) => isNamed(used, name, user)))
        found.set(user, false);
  const claimed = named.flatMap(({ user, isClaim, names }) =>
    user && isClaim && [...found.keys()].some((used) => names.some((name) => isNamed(used, name, user)))
      ? [{ placed: user, isClaim }]
      : [],
  );
  return [...[...found.keys()].map((placed) => ({ placed, isClaim: false })), ...claimed];
}

const nameIn = (part: Condition): string[] => ('condition' in part ? [part.condition] : []);

const isNamed = ({ section, id, procedure }: PlacedClause, name: string, user: PlacedClause): boolean =>
  id === name && (section === 'conditions' || (section === 'grounds' && procedure === user.procedure));
