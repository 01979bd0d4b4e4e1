import { FALSE } from '../conditions/index.js';
import type { Algebra } from './algebra.js';
import { type Diagram, type Forest, GaveUp } from './diagram.js';
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
 * @param most how many regions may be needed
 * @throws GaveUp past that many
 */
export function coverOf(
  { forest, algebra, variables, feasible }: Coverable,
  condition: Diagram,
  most: number,
): Region[] {
  const outside = algebra.all(algebra.not(condition), feasible);
  const regions: Region[] = [];
  const no = forest.leaf(FALSE);
  const wanted = algebra.all(condition, feasible);
  for (let left = wanted; left !== no; ) {
    if (regions.length >= most) throw new GaveUp(`more than ${most} regions`, regions.length);
    const region = widened(forest, variables, outside, pathIn(forest, left));
    regions.push(region);
    left = algebra.all(left, algebra.not(algebra.within(region)));
  }
  return needed(forest, algebra, wanted, regions);
}

/** Leaves out each region that the others cover: one that came first may have been covered by later ones. */
function needed(forest: Forest, algebra: Algebra, wanted: Diagram, regions: readonly Region[]): Region[] {
  const no = forest.leaf(FALSE);
  const parts = regions.map((region) => algebra.all(algebra.within(region), wanted));
  const after = [no];
  for (const part of [...parts].reverse()) after.unshift(algebra.any(part, after[0] as Diagram));
  let before = no;
  return regions.filter((_, i) => {
    const part = parts[i] as Diagram;
    const others = algebra.any(before, after[i + 1] as Diagram);
    if (algebra.all(part, algebra.not(others)) === no) return false;
    before = algebra.any(before, part);
    return true;
  });
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

/** Lets go of what a region need not say, the last variables first, and widens the rest cell by cell. */
function widened(
  forest: Forest,
  variables: readonly Variable[],
  outside: Diagram,
  region: Map<number, readonly number[]>,
): Region {
  for (const index of [...region.keys()].sort((a, b) => b - a)) {
    const cells = region.get(index) as readonly number[];
    region.delete(index);
    if (!meets(forest, outside, region)) continue;
    const wider = [...cells];
    for (const cell of (variables[index] as Variable).cells.keys())
      if (!wider.includes(cell) && !meets(forest, outside, region.set(index, [...wider, cell])))
        wider.push(cell);
    region.set(
      index,
      wider.sort((a, b) => a - b),
    );
  }
  return new Map([...region].sort(([a], [b]) => a - b));
}

/** Whether a condition holds for anybody in a region. */
export function meets(forest: Forest, condition: Diagram, region: Region): boolean {
  const hopeless = new Set<Diagram>();
  const go = (at: Diagram): boolean => {
    const value = forest.valueOf(at);
    if (value !== undefined) return value !== FALSE;
    if (hopeless.has(at)) return false;
    hopeless.add(at);
    const children = forest.childrenOf(at);
    const cells = region.get(forest.variableOf(at));
    return cells ? cells.some((cell) => go(children[cell] as Diagram)) : children.some(go);
  };
  return go(condition);
}
