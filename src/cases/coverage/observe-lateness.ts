import { addPeriod, type Day } from '../../calendar/index.js';
import { AS_OF, FALSE, TRUE, type Trit } from '../../conditions/index.js';
import { type CompiledCure, holds, isFor, windowHistory } from '../../verdict/index.js';
import type { Probe } from './probe.js';
import type { Observe } from './sight.js';
import type { ClauseOutcome } from './types.js';

/** A window that was used late, or is not used yet. */
interface Lateness {
  readonly closes: Day;
  readonly actedOn: Day | null;
}

/** The bands of lateness: each was, or is, the one that a person is in, or another was. */
export const observeCure: Observe = ({ id }, { probe }) =>
  latenessesOf(probe).flatMap((lateness) => bandsOf(probe, lateness).get(id) ?? []);

function latenessesOf(probe: Probe): Lateness[] {
  const history = windowHistory(probe);
  if (!history) return [];
  const { passed, due } = history;
  const isMissed = (probe.row.cells[AS_OF] as Day) > due.closes;
  return [
    ...passed.filter(({ closes, actedOn }) => actedOn > closes),
    ...(isMissed ? [{ closes: due.closes, actedOn: null }] : []),
  ];
}

/** The outcome of each band, up to one of which it is not known whether it applies. */
function bandsOf({ cures, row }: Probe, { closes, actedOn }: Lateness): Map<string, ClauseOutcome> {
  const day = actedOn ?? (row.cells[AS_OF] as Day);
  const reaches = ({ clause: { within } }: CompiledCure): boolean =>
    within === null || day <= addPeriod(closes, within);
  const found = new Map<string, ClauseOutcome>();
  let isFound = false;
  for (const cure of cures) {
    const value: Trit = isFound || !isFor(cure, actedOn) || !reaches(cure) ? FALSE : holds(cure, row);
    if (value !== FALSE && value !== TRUE) break;
    found.set(cure.id, value === TRUE ? 'used' : 'not-used');
    isFound ||= value === TRUE;
  }
  return found;
}
