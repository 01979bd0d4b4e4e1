import type { Condition } from '../../conditions/index.js';
import { isRecord } from '../../facts/index.js';
import {
  clausesOf,
  conditionsOf,
  type PlacedClause,
  type PolicyVersion,
  type Procedure,
  partsOf,
} from '../../policy/index.js';

/** Everything that a verdict on a procedure looks at. */
export function clausesOfVerdict(version: PolicyVersion, procedure: Procedure): PlacedClause[] {
  const all = clausesOf(version);
  // A window before the end of a permit may rest on the term that the rules set.
  const isForTerm = all.some(
    (one) =>
      one.procedure === procedure && one.section === 'window' && one.clause.from === 'permit.expiresOn',
  );
  const looked = all.filter(
    (one) =>
      one.procedure === procedure ||
      (one.procedure === '' && (one.section === 'caveats' || (one.section === 'terms' && isForTerm))),
  );
  return withUsed(version, procedure, all, looked);
}

const LIFE = ['caveats', 'terms', 'years', 'suspensions', 'terminations'];
const LATENESS = ['window', 'cure'];

/** Everything that the status of a permit rests on. */
export function clausesOfStatus(version: PolicyVersion): PlacedClause[] {
  const all = clausesOf(version);
  const looked = all.filter(({ procedure, section }) =>
    procedure === '' ? LIFE.includes(section) : procedure === 'endorse' && LATENESS.includes(section),
  );
  return withUsed(version, 'endorse', all, looked);
}

/** Clauses with the conditions and grounds that they name, those that these name, and the partitions of all. */
function withUsed(
  version: PolicyVersion,
  procedure: Procedure,
  all: readonly PlacedClause[],
  looked: readonly PlacedClause[],
): PlacedClause[] {
  const conditions = conditionsOf(version);
  const partsIn = (placed: PlacedClause): Condition[] =>
    conditions
      .filter(({ path }) => path.startsWith(`${placed.path}.`))
      .flatMap(({ path, condition }) => partsOf(path, condition))
      .map(({ part }) => part);
  const found = new Set(looked);
  // A set that grows is walked to its end.
  for (const placed of found)
    for (const part of partsIn(placed))
      for (const one of all) if (isUsedBy(part, procedure, one)) found.add(one);
  return [...found];
}

/** Whether a part of a condition is a name of a clause, or a comparison by it. */
function isUsedBy(part: Condition, procedure: Procedure, { section, id, ...placed }: PlacedClause): boolean {
  if ('fact' in part) return section === 'partitions' && isRecord(part.value) && part.value.partition === id;
  if (!('condition' in part) || part.condition !== id) return false;
  return section === 'conditions' || (section === 'grounds' && placed.procedure === procedure);
}
