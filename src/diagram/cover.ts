import { FALSE } from '../conditions/index.js';
import { type Algebra, algebraOf } from './algebra.js';
import { type Diagram, type Forest, GaveUp } from './diagram.js';
import { cellsMet, meets } from './meets.js';
import { partOf } from './part.js';
import { cellsByChild, type Region } from './region.js';
import type { Variable } from './variables.js';

/** What covering takes. */
export interface Coverable {
  readonly forest: Forest;
  readonly algebra: Algebra;
  readonly variables: readonly Variable[];
  /** Who there can be; cells outside do not matter. */
  readonly feasible: Diagram;
}

/**
 * Regions that together are everybody for whom a condition holds, and nobody else who can be: each as wide as it can
 * be, so that it names no more facts than it must. They may overlap, but the others never cover one.
 *
 * @param whom the condition; what it takes to cover it is done in a forest of its own
 * @param most how many regions may be needed
 * @throws GaveUp past that many
 */
export function coverOf(whole: Coverable, whom: Diagram, most: number): Region[] {
  const { variables } = whole;
  const forest = whole.forest.another();
  const copy = copying(whole.forest, forest);
  const [condition, feasibleThere] = [copy(whom), copy(whole.feasible)];
  const algebra = algebraOf(forest, variables);
  const coverable = { forest, algebra, variables };
  // What the condition does not ask needs no naming, and people who differ in nothing else are one.
  const asked = new Set(algebra.support(condition));
  const others = new Set([...variables.keys()].filter((index) => !asked.has(index)));
  const feasible = algebra.some(feasibleThere, others);
  const outside = algebra.all(algebra.not(condition), feasible);
  const found: Found[] = [];
  const no = forest.leaf(FALSE);
  for (let left = algebra.all(condition, feasible); left !== no; ) {
    if (found.length >= most) throw new GaveUp(`more than ${most} regions`, found.length);
    const region = widened(forest, variables, outside, pathIn(forest, left));
    found.push({ region, first: partOf(coverable, left, region, 'inside') });
    left = partOf(coverable, left, region, 'outside');
  }
  return needed(coverable, found);
}

/** Copies functions of one forest to another. */
function copying(from: Forest, to: Forest): (diagram: Diagram) => Diagram {
  const known = new Map<Diagram, Diagram>();
  const copy = (at: Diagram): Diagram => {
    const made = known.get(at);
    if (made !== undefined) return made;
    const value = from.valueOf(at);
    const found =
      value === undefined ? to.ask(from.variableOf(at), from.childrenOf(at).map(copy)) : to.leaf(value);
    known.set(at, found);
    return found;
  };
  return copy;
}

/** A region, and those in it who are in none before it. */
interface Found {
  readonly region: Region;
  readonly first: Diagram;
}

/** Leaves out each region that the others cover: one that came first may have been covered by later ones. */
function needed(coverable: Omit<Coverable, 'feasible'>, found: readonly Found[]): Region[] {
  const { forest, algebra } = coverable;
  const no = forest.leaf(FALSE);
  const kept: Region[] = [];
  let later = [...found];
  for (let next = later.shift(); next; next = later.shift()) {
    let own = next.first;
    for (const { region } of later) {
      if (own === no) break;
      if (meets(forest, own, region)) own = partOf(coverable, own, region, 'outside');
    }
    if (own !== no) {
      kept.push(next.region);
      continue;
    }
    // Whoever was in it first is first in the next region that they are in.
    own = next.first;
    later = later.map(({ region, first }) => {
      const handed = partOf(coverable, own, region, 'inside');
      own = partOf(coverable, own, region, 'outside');
      return { region, first: algebra.any(first, handed) };
    });
  }
  return kept;
}

/** One combination of cells for which a condition, which is not false, holds. */
export function pathIn(forest: Forest, condition: Diagram): Map<number, readonly number[]> {
  const region = new Map<number, readonly number[]>();
  const no = forest.leaf(FALSE);
  for (let at = condition; forest.valueOf(at) === undefined; ) {
    const groups = [...cellsByChild(forest.childrenOf(at))].filter(([child]) => child !== no);
    const [child, cells] = groups[0] as [Diagram, number[]];
    region.set(forest.variableOf(at), cells);
    at = child;
  }
  return region;
}

/** Lets go of what a region need not say, the last variables first, and widens the rest as far as it can be. */
function widened(
  forest: Forest,
  variables: readonly Variable[],
  outside: Diagram,
  region: Map<number, readonly number[]>,
): Region {
  for (const index of [...region.keys()].sort((a, b) => b - a)) {
    region.delete(index);
    const { length } = (variables[index] as Variable).cells;
    const barred = cellsMet(forest, outside, region, index, length);
    if (barred.size === 0) continue;
    const cells = Array.from({ length }, (_, cell) => cell);
    region.set(
      index,
      cells.filter((cell) => !barred.has(cell)),
    );
  }
  return new Map([...region].sort(([a], [b]) => a - b));
}
