import type { Diagram, Forest } from './diagram.js';
import { meeting } from './meets.js';
import type { Region } from './region.js';
import type { Variable } from './variables.js';

/** Cells looked at before a search is given up: it is for what is soon found. */
const MOST_STEPS = 400;

/** What regions that somebody may still be in say of variables that are not settled yet, the next first. */
type Open = readonly (readonly [variable: number, cells: readonly number[]])[];

/**
 * Whether a short search finds somebody of whom a condition holds who is in one region and in none of some others;
 * `false` says nothing.
 */
export function ownIn(
  { forest, variables }: { readonly forest: Forest; readonly variables: readonly Variable[] },
  condition: Diagram,
  region: Region,
  others: readonly Region[],
): boolean {
  const isMet = meeting(forest, region);
  let steps = 0;
  const go = (at: Diagram, open: readonly Open[]): boolean => {
    if (open.length === 0) return true;
    let variable = forest.variableOf(at);
    for (const one of open) variable = Math.min(variable, one[0]?.[0] as number);
    const asks = forest.variableOf(at) === variable;
    const children = forest.childrenOf(at);
    for (const cell of region.get(variable) ?? (variables[variable] as Variable).cells.keys()) {
      if (++steps > MOST_STEPS) return false;
      const child = asks ? (children[cell] as Diagram) : at;
      if (!isMet(child)) continue;
      const left = leftOf(open, variable, cell);
      if (left && go(child, left)) return true;
    }
    return false;
  };
  if (others.some(({ size }) => size === 0)) return false;
  return (
    isMet(condition) &&
    go(
      condition,
      others.map((one) => [...one]),
    )
  );
}

/** What is left open for somebody in a cell; nothing for somebody who is in one of the regions for certain. */
function leftOf(open: readonly Open[], variable: number, cell: number): readonly Open[] | undefined {
  const left: Open[] = [];
  for (const one of open) {
    const [asked, cells] = one[0] as Open[number];
    if (asked !== variable) left.push(one);
    else if (cells.includes(cell)) {
      if (one.length === 1) return undefined;
      left.push(one.slice(1));
    }
  }
  return left;
}
