import { type Issue, issue } from '../../issues/index.js';
import { clausesOf, type PolicyVersion } from '../../policy/index.js';
import type { Check } from './context.js';

/** The parent exists, no policy descends from itself, and an omission has something to omit. */
export const checkInheritance: Check = (version, { others }) => {
  const { parent } = version;
  if (parent === undefined) return checkOmissions(version, []);
  const cycle = cycleFrom(version, others);
  if (cycle) return [issue('INHERITANCE_CYCLE', 'parent', { cycle })];
  const above = others.filter((other) => other.id === parent);
  if (above.length === 0) return [issue('UNKNOWN_PARENT', 'parent', { parent })];
  return checkOmissions(version, ancestorsOf(version, others));
};

function cycleFrom(version: PolicyVersion, others: readonly PolicyVersion[]): readonly string[] | undefined {
  const trail = [version.id];
  for (
    let next = version.parent;
    next !== undefined;
    next = others.find((other) => other.id === next)?.parent
  ) {
    if (trail.includes(next)) return [...trail, next];
    trail.push(next);
  }
  return undefined;
}

function ancestorsOf(version: PolicyVersion, others: readonly PolicyVersion[]): PolicyVersion[] {
  const found = new Set<PolicyVersion>();
  const climb = ({ parent }: PolicyVersion): void => {
    for (const other of others) {
      if (other.id !== parent || found.has(other)) continue;
      found.add(other);
      climb(other);
    }
  };
  climb(version);
  return [...found];
}

function checkOmissions(version: PolicyVersion, ancestors: readonly PolicyVersion[]): Issue[] {
  const inherited = new Set(ancestors.flatMap((one) => clausesOf(one).map(({ path }) => path)));
  return clausesOf(version)
    .filter(({ path, clause }) => clause.omit === true && !inherited.has(path))
    .map(({ path }) => issue('NOTHING_TO_OMIT', path));
}
