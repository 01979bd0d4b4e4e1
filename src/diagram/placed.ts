import type { Comparison } from '../conditions/index.js';
import type { Terrain } from '../verdict/index.js';

/** A comparison and where it is written. */
export interface Placed {
  readonly terrain: Terrain;
  readonly comparison: Comparison;
}
