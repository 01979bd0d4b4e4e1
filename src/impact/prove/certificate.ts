import type { Diagram, Universe } from '../../diagram/index.js';
import { toShare } from '../impact/index.js';
import type { Decided } from './deciding.js';

/** What was looked at. */
export const certificateOf = ({ algebra, feasible, space, forest }: Universe): Decided['certificate'] => ({
  cells: `${algebra.count(feasible)}`,
  variables: space.variables.length,
  nodes: forest.size(),
});

/** It holds of everybody. */
export const holds = (universe: Universe): Decided => ({
  counterexample: null,
  share: null,
  certificate: certificateOf(universe),
});

/** It does not hold of some, and of how many combinations of cells. */
export const fails = (
  universe: Universe,
  violation: Diagram,
  counterexample: NonNullable<Decided['counterexample']>,
): Decided => ({
  counterexample,
  share: toShare(universe.share(violation)),
  certificate: certificateOf(universe),
});
