import type { Diagram, Universe } from '../../diagram/index.js';
import { searchedIn, toShare } from '../impact/index.js';
import { type Asked, type Decided, onAsOf } from './deciding.js';

/** What was looked at. */
export const cellsOf = (universe: Universe): Decided['certificate'] => ({
  by: 'cells',
  cells: `${universe.algebra.count(universe.feasible)}`,
  variables: universe.space.variables.length,
  nodes: universe.forest.size(),
  searched: searchedIn(universe),
});

/** It holds of everybody whom a universe holds. */
export const holds = ({ options }: Asked, universe: Universe): Decided => ({
  counterexample: null,
  share: null,
  certificate: cellsOf(universe),
  covers: onAsOf(options),
});

/** It does not hold of some, and of how many combinations of cells. */
export const fails = (
  { options }: Asked,
  universe: Universe,
  violation: Diagram,
  counterexample: NonNullable<Decided['counterexample']>,
): Decided => ({
  counterexample,
  share: toShare(universe.share(violation)),
  certificate: cellsOf(universe),
  covers: onAsOf(options),
});
