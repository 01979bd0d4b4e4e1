import { FALSE } from '../conditions/index.js';
import type { Diagram, Forest } from './diagram.js';
import type { Region } from './region.js';

/** The cells of one more variable in which a condition holds for anybody in a region. */
export function cellsMet(
  forest: Forest,
  condition: Diagram,
  region: Region,
  index: number,
  length: number,
): ReadonlySet<number> {
  const met = new Set<number>();
  const seen = new Set<Diagram>();
  const isMet = meeting(forest, region);
  const go = (at: Diagram): void => {
    if (seen.has(at) || met.size === length) return;
    seen.add(at);
    const variable = forest.variableOf(at);
    const children = forest.childrenOf(at);
    const cells = region.get(variable);
    if (variable < index) for (const cell of cells ?? children.keys()) go(children[cell] as Diagram);
    else
      for (let cell = 0; cell < length; cell++)
        if (!met.has(cell) && isMet(variable === index ? (children[cell] as Diagram) : at)) met.add(cell);
  };
  go(condition);
  return met;
}

/** Whether a condition holds for anybody in a region. */
export const meets = (forest: Forest, condition: Diagram, region: Region): boolean =>
  meeting(forest, region)(condition);

/** Looks at conditions in one region; what has been looked at once is known. */
function meeting(forest: Forest, region: Region): (condition: Diagram) => boolean {
  const hopeless = new Set<Diagram>();
  const go = (at: Diagram): boolean => {
    const value = forest.valueOf(at);
    if (value !== undefined) return value !== FALSE;
    if (hopeless.has(at)) return false;
    const children = forest.childrenOf(at);
    const cells = region.get(forest.variableOf(at));
    if (cells ? cells.some((cell) => go(children[cell] as Diagram)) : children.some(go)) return true;
    hopeless.add(at);
    return false;
  };
  return go;
}
