import { FALSE } from '../../conditions/index.js';
import type { Diagram, Universe } from '../../diagram/index.js';
import { type Terrain, terrainIn } from '../../verdict/index.js';
import { type ClauseChange, clauseChanges, toResponsible, withClause } from './clause-changes.js';
import type { ComparedPart } from './parts.js';
import type { ResponsibleClause } from './types.js';

/** Says which of the clauses that differ a change rests on. */
export type Blame = (part: ComparedPart, people: Diagram) => ResponsibleClause[];

/** The parts of a terrain's verdict by `part id`. */
export type OutputsOf = (terrain: Terrain) => ReadonlyMap<string, Diagram>;

/**
 * Prepares to find the clauses that changes rest on: one is responsible if the later version with that clause alone
 * put back says something else of somebody affected; failing that, if the earlier one with that clause alone does. What
 * only several clauses together bring about is put down to all that differ.
 */
export function blameOf(universe: Universe, before: Terrain, after: Terrain, outputsOf: OutputsOf): Blame {
  const { algebra, forest, feasible } = universe;
  const nobody = forest.leaf(FALSE);
  const changes = clauseChanges(before, after);
  const trials = changes.filter(isRead).map((change) => ({
    change,
    back: once(() => outputsWith(after, change, change.before)),
    forth: once(() => outputsWith(before, change, change.after)),
  }));
  function outputsWith(
    terrain: Terrain,
    change: ClauseChange,
    clause: ClauseChange['before'],
  ): ReadonlyMap<string, Diagram> | null {
    try {
      return outputsOf(terrainIn(terrain.policy, withClause(terrain.version, change, clause), terrain.asOf));
    } catch {
      // A clause may name what only its own version has.
      return null;
    }
  }
  const isOther = (
    outputs: ReadonlyMap<string, Diagram> | null,
    { part, id }: ComparedPart,
    was: Diagram,
    where: Diagram,
  ): boolean =>
    outputs !== null && algebra.overlap(algebra.differ(outputs.get(`${part} ${id}`) ?? nobody, was), where);
  return (part, people) => {
    const where = algebra.all(people, feasible);
    const backed = trials.filter(({ back }) => isOther(back(), part, part.after, where));
    const forthed =
      backed.length > 0 ? [] : trials.filter(({ forth }) => isOther(forth(), part, part.before, where));
    const found = [backed, forthed].find((some) => some.length > 0)?.map(({ change }) => change);
    return (found ?? changes).map((change) => toResponsible(change, { before, after }));
  };
}

/** Whether any part of a verdict for which clauses are sought is worked out from a clause. */
const isRead = ({ path }: ClauseChange): boolean => READ.test(path);

const READ =
  /^(conditions|partitions|procedures\.[\w-]+\.(eligibility|exemptions|grounds|tiers|materials))\./;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
