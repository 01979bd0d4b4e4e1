import type { FactEntry } from '../../facts/index.js';

/** A fact that `screen` reads, and its place in a row. */
export interface Slot extends Pick<FactEntry, 'is'> {
  readonly path: string;
  readonly cell: number;
}
