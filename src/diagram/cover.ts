import { FALSE } from '../conditions/index.js';
import { algebraOf } from './algebra.js';
import { type Diagram, type Forest, GaveUp } from './diagram.js';
import { type Found, type Ground, needed } from './needed.js';
import { partOf } from './part.js';
import type { Region } from './region.js';
import type { Variable } from './variables.js';
import { widenerOf } from './widened.js';

/** What covering takes. */
export interface Coverable {
  readonly forest: Forest;
  readonly variables: readonly Variable[];
  /** Who there can be; cells outside do not matter. */
  readonly feasible: Diagram;
}

/** Those for whom a condition holds, and those for whom it does not, region by region. */
export interface Covering {
  /**
   * Regions that together are everybody for whom the condition holds, and nobody else who can be: each as wide as it can
   * be, so that it names no more facts than it must. They may overlap, but the others never cover one.
   *
   * @param most how many regions may be needed
   * @throws GaveUp past that many
   */
  inside(most: number): Region[];
  /** The same for whom it does not hold. */
  outside(most: number): Region[];
}

/**
 * Prepares to cover a condition.
 * @param whom the condition; what it takes to cover it is done in a forest of its own
 */
export function coveringOf(whole: Coverable, whom: Diagram): Covering {
  const { variables } = whole;
  const forest = whole.forest.another();
  const copy = copying(whole.forest, forest);
  const [condition, feasibleThere] = [copy(whom), copy(whole.feasible)];
  const algebra = algebraOf(forest, variables);
  const ground = { forest, algebra, variables };
  // What the condition does not ask needs no naming, and people who differ in nothing else are one.
  const asked = new Set(algebra.support(condition));
  const others = new Set([...variables.keys()].filter((index) => !asked.has(index)));
  const feasible = algebra.some(feasibleThere, others);
  const [yes, no] = [condition, algebra.not(condition)].map((one) => algebra.all(one, feasible)) as [
    Diagram,
    Diagram,
  ];
  return {
    inside: (most) => regionsOf(ground, { whom: yes, others: no }, most),
    outside: (most) => regionsOf(ground, { whom: no, others: yes }, most),
  };
}

/**
 * The regions inside {@link Covering}.
 * @throws GaveUp past that many
 */
export const coverOf = (whole: Coverable, whom: Diagram, most: number): Region[] =>
  coveringOf(whole, whom).inside(most);

function regionsOf(
  ground: Ground,
  { whom, others }: { readonly whom: Diagram; readonly others: Diagram },
  most: number,
): Region[] {
  const { forest, variables } = ground;
  const widen = widenerOf(forest, variables, others);
  const found: Found[] = [];
  const nobody = forest.leaf(FALSE);
  for (let left = whom; left !== nobody; ) {
    if (found.length >= most) throw new GaveUp(`more than ${most} regions`, found.length);
    const path = pathIn(forest, left);
    const region = widen(path);
    found.push({ region, path, left });
    left = partOf(ground, left, region, 'outside');
  }
  return needed(ground, found);
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

/** One combination of cells for which a condition, which is not false, holds. */
export function pathIn(forest: Forest, condition: Diagram): Map<number, readonly number[]> {
  const region = new Map<number, readonly number[]>();
  const no = forest.leaf(FALSE);
  for (let at = condition; forest.valueOf(at) === undefined; ) {
    const children = forest.childrenOf(at);
    const child = children.find((one) => one !== no) as Diagram;
    region.set(
      forest.variableOf(at),
      [...children.keys()].filter((cell) => children[cell] === child),
    );
    at = child;
  }
  return region;
}
