import { type Asked, isShownBy } from './transition.js';
import type { Transition } from './types.js';

/** Between lists of papers any of which would do. */
const OR = '|';

/** The lists of papers that a change is about, one by one, each with the requirement. */
export function listsOf({ id }: Pick<Transition, 'id'>): string[] {
  const [requirement, lists = ''] = (id ?? '').split(' ');
  return lists.split(OR).map((kinds) => `${requirement} ${kinds}`);
}

/**
 * Puts changes together that are about papers of one requirement and the same people: whoever is newly asked for any of
 * several papers is told so once, with somebody of whom all of it is so.
 */
export function joinedAlike(
  asked: Omit<Asked, 'universe'>,
  transitions: readonly Transition[],
): readonly Transition[] {
  const groups = new Map<unknown, Transition[]>();
  for (const one of transitions) {
    const { part, id, from, to, share, common, factors } = one;
    const requirement = id?.split(' ')[0];
    const key = part === 'lacking' ? JSON.stringify([requirement, from, to, share, common, factors]) : one;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => joined(asked, group) ?? group);
}

/** Several changes as one; nothing where no one person was found who shows all of them. */
function joined(asked: Omit<Asked, 'universe'>, group: readonly Transition[]): Transition | undefined {
  const [first, ...others] = group as readonly [Transition, ...Transition[]];
  const found = group.find(({ witness }) => group.every((one) => isShownBy(asked, one, witness.facts)));
  if (!found || others.length === 0) return undefined;
  const kinds = others.map(({ id }) => id?.split(' ')[1]);
  const clauses = new Map(group.flatMap((one) => one.clauses.map((clause) => [clause.path, clause])));
  return {
    ...first,
    id: [first.id, ...kinds].join(OR),
    clauses: [...clauses.values()],
    witness: found.witness,
  };
}
