import type { Condition } from '../../conditions/index.js';
import type { PlacedClause } from '../../policy/index.js';
import type { Values } from './possible-values.js';
import type { ClauseOutcome } from './types.js';

/** The version that a clause stands in, inheritance done, and what may become of conditions there. */
export interface FormContext {
  readonly clauses: readonly PlacedClause[];
  valuesOf(condition: Condition | undefined): Values;
}

/** The outcomes that the form of a clause leaves open. */
export type Form = (placed: PlacedClause, context: FormContext) => readonly ClauseOutcome[];
