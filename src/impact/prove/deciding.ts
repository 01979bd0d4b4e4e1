import type { Policy } from '../../policy/index.js';
import type { Terrain } from '../../verdict/index.js';
import type { ExactOptions } from '../exact.js';
import type { Proof } from './types.js';

/** What a way of deciding finds. */
export type Decided = Pick<Proof, 'counterexample' | 'share' | 'certificate'>;

/** What a way of deciding is given. */
export interface Asked {
  readonly policy: Policy;
  readonly terrain: Terrain;
  readonly options: ExactOptions & { readonly procedure: NonNullable<ExactOptions['procedure']> };
}
