import { FALSE } from '../conditions/index.js';
import type { Diagram, Forest } from './diagram.js';
import type { Region } from './region.js';
import type { Variable } from './variables.js';

/**
 * Prepares to let go of what regions need not say, the last variables first, and to widen the rest as far as it can be
 * without anybody outside.
 */
export function widenerOf(
  forest: Forest,
  variables: readonly Variable[],
  outside: Diagram,
): (region: Region) => Region {
  // What is below a function is older than it, and has a smaller number. A mark counts for one region.
  const marks = new Int32Array(outside + 1);
  let clear = -1;
  return (region) => {
    clear += 2;
    const wide = new Map<number, readonly number[]>();
    // A variable is widened after all that follow it, so that what is known of the functions below it stays so.
    const isMet = (at: Diagram): boolean => {
      const value = forest.valueOf(at);
      if (value !== undefined) return value !== FALSE;
      if ((marks[at] as number) < clear) marks[at] = goOn(at) ? clear + 1 : clear;
      return marks[at] !== clear;
    };
    const goOn = (at: Diagram): boolean => {
      const children = forest.childrenOf(at);
      const cells = wide.get(forest.variableOf(at));
      if (!cells) return children.some(isMet);
      for (const cell of cells) if (isMet(children[cell] as Diagram)) return true;
      return false;
    };
    const fronts = frontsOf(forest, outside, region);
    for (const [index, front] of fronts.reverse()) {
      const { length } = (variables[index] as Variable).cells;
      const left = freeCells(forest, index, length, front, isMet);
      if (left.length < length) wide.set(index, left);
    }
    return new Map([...wide].reverse());
  };
}

/** The cells of a variable in which nothing of a front is met. */
function freeCells(
  forest: Forest,
  index: number,
  length: number,
  front: readonly Diagram[],
  isMet: (at: Diagram) => boolean,
): number[] {
  const here = front.filter((at) => forest.variableOf(at) === index).map((at) => forest.childrenOf(at));
  if (here.length < front.length && front.some((at) => forest.variableOf(at) !== index && isMet(at)))
    return [];
  const free: number[] = [];
  for (let cell = 0; cell < length; cell++)
    if (!here.some((children) => isMet(children[cell] as Diagram))) free.push(cell);
  return free;
}

/** For each variable of a region, in order, what is still to be asked of somebody who is in it as far as that. */
function frontsOf(
  forest: Forest,
  outside: Diagram,
  region: Region,
): (readonly [variable: number, front: readonly Diagram[]])[] {
  const no = forest.leaf(FALSE);
  let front: readonly Diagram[] = [outside];
  return [...region.keys()]
    .sort((a, b) => a - b)
    .map((index) => {
      const seen = new Set<Diagram>();
      const next: Diagram[] = [];
      const go = (at: Diagram): void => {
        if (at === no || seen.has(at)) return;
        seen.add(at);
        const variable = forest.variableOf(at);
        if (variable >= index) {
          next.push(at);
          return;
        }
        const children = forest.childrenOf(at);
        const cells = region.get(variable);
        if (cells) for (const cell of cells) go(children[cell] as Diagram);
        else children.forEach(go);
      };
      front.forEach(go);
      front = next;
      return [index, front] as const;
    });
}
