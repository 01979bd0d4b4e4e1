import type { Bound } from './bound.js';
import type { Span } from './spans.js';

/** Where a fact is to lie: in a span, or none, or either. */
export interface Place {
  readonly span: Span | null;
  readonly orNone: boolean;
}

/** One way in which a window comes to lie as it does: where the facts lie that it is laid at, and bounds between them. */
export interface Laying {
  readonly places: ReadonlyMap<string, Place>;
  readonly bounds: readonly Bound[];
}
