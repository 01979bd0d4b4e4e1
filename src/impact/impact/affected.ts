import type { Diagram } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';

/** People for whom a part of the verdict goes from one value to another. */
export interface Affected {
  /** The values in the verdict's words; for dates an account of them. */
  readonly from: string | null;
  readonly to: string | null;
  /** For whom; who cannot be does not matter. */
  readonly people: Diagram;
  /** Those who have the one value before, and those who have the other after: `people` are both. */
  readonly sides?: readonly [before: Diagram, after: Diagram];
  /** One of them, where a search found somebody already. */
  readonly somebody?: Facts;
}
