import type { Diagram, Forest } from './diagram.js';

/**
 * A function of a function's values.
 * @param known what is known of it, to be kept where the same will be asked again
 */
export function mapped(
  forest: Forest,
  diagram: Diagram,
  of: (value: number) => number,
  known: Map<Diagram, Diagram> = new Map(),
): Diagram {
  const go = (at: Diagram): Diagram => {
    const made = known.get(at);
    if (made !== undefined) return made;
    const value = forest.valueOf(at);
    const found =
      value === undefined
        ? forest.ask(forest.variableOf(at), forest.childrenOf(at).map(go))
        : forest.leaf(of(value));
    known.set(at, found);
    return found;
  };
  return go(diagram);
}
