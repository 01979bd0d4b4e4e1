import { TRUE, type Trit } from '../../conditions/index.js';
import type { PermitStatus } from '../../lifecycle/index.js';
import type { PlacedClause } from '../../policy/index.js';
import type { Verdict } from '../../verdict/index.js';
import type { Probe } from './probe.js';
import type { ClauseOutcome } from './types.js';

/** One person on one day before one question: the clauses it looks at, and its answer. */
export interface Sight {
  readonly probe: Probe;
  readonly verdict: Verdict | null;
  readonly status: PermitStatus | null;
}

/** What becomes of a clause; nothing where that is not known and not shown. */
export type Observe = (placed: PlacedClause, sight: Sight) => readonly ClauseOutcome[];

/** What the condition of a clause is worth; true for a clause without. */
export const worthOf = ({ path }: PlacedClause, { probe: { tests, row } }: Sight): Trit =>
  tests.get(path)?.(row) ?? TRUE;

/** Whether one of several holds. */
export const anyValue = (placed: readonly PlacedClause[], sight: Sight): Trit =>
  Math.max(0, ...placed.map((one) => worthOf(one, sight))) as Trit;
