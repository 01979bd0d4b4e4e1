import { FALSE } from '../conditions/index.js';
import type { Diagram, Forest } from './diagram.js';
import type { Region } from './region.js';

/** Whether a condition holds for anybody in a region. */
export const meets = (forest: Forest, condition: Diagram, region: Region): boolean =>
  meeting(forest, region)(condition);

/** Looks at conditions in one region; what has been looked at once is known. */
export function meeting(forest: Forest, region: Region): (condition: Diagram) => boolean {
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
