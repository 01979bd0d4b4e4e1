import { type Diagram, type Forest, GaveUp, operation, type Space } from '../../diagram/index.js';
import { listsOf } from './lists.js';

/** Everybody, told apart by what their facts settle of several functions; what is left of those asks for papers only. */
export interface Cases {
  /** Which case a person is, as a diagram over facts alone: a place in `rests`. */
  readonly diagram: Diagram;
  /** What is left of each function in each case; of fewer functions where nobody is. */
  readonly rests: readonly (readonly Diagram[])[];
}

/** The most cases: each is kept with all that it settles. */
const MOST_CASES = 50_000;

/**
 * Tells people apart by their facts. Facts are asked before papers, so each function is a tree over facts that ends in
 * functions of papers.
 * @throws GaveUp for too many cases
 */
export function casesOf(forest: Forest, { variables }: Space, parts: readonly Diagram[]): Cases {
  const known = new Map<Diagram, Diagram>();
  const byFacts = (at: Diagram): Diagram => {
    const made = known.get(at) ?? cut(at);
    known.set(at, made);
    return made;
  };
  const cut = (at: Diagram): Diagram => {
    const variable = forest.variableOf(at);
    const isLeft = forest.valueOf(at) !== undefined || variables[variable]?.kind === 'paper';
    return isLeft ? forest.leaf(at) : forest.ask(variable, forest.childrenOf(at).map(byFacts));
  };
  const rests = listsOf<Diagram>();
  const add = operation((so, rest) => {
    if (rests.all.length > MOST_CASES) throw new GaveUp(`more than ${MOST_CASES} cases`, MOST_CASES);
    return rests.longer(so, rest);
  });
  const diagram = parts.reduce((so, part) => forest.combine(add, so, byFacts(part)), forest.leaf(0));
  return { diagram, rests: rests.all };
}
