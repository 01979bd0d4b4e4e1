import { FALSE } from '../../conditions/index.js';
import type { CureClause, PlacedClause, WindowClause } from '../../policy/index.js';
import { isCurable } from '../../verdict/index.js';
import type { Form, FormContext } from './form.js';
import type { ClauseOutcome } from './types.js';

/** Past its end a window is late or closed, by the bands of lateness that somebody may still be in. */
export const formOfWindow: Form = (placed, context) => {
  if ((placed.clause as unknown as WindowClause).closes === null) return ['not-yet-open', 'open'];
  const past = new Set<ClauseOutcome>();
  for (const { id, clause } of bandsBeside(placed, context)) {
    // What was cured by then was cured; nobody acts in the past.
    if (clause.actedBy !== undefined) continue;
    past.add(isCurable({ id, clause, when: undefined }) ? 'late' : 'closed');
    if (isForGood(clause, context)) return ['not-yet-open', 'open', ...past];
  }
  return ['not-yet-open', 'open', ...past.add('closed')];
};

/** Whoever is late is in some band; in this one always, if it is the first and has no end. */
export const formOfCure: Form = (placed, context) => {
  const [first] = bandsBeside(placed, context);
  return first?.id === placed.id && isForGood(first.clause, context) ? ['used'] : ['used', 'not-used'];
};

const bandsBeside = (
  { procedure }: PlacedClause,
  { clauses }: FormContext,
): { readonly id: string; readonly clause: CureClause }[] =>
  clauses
    .filter((one) => one.section === 'cure' && one.procedure === procedure)
    .map(({ id, clause }) => ({ id, clause: clause as unknown as CureClause }));

/** Whether nobody who is late gets past a band. */
const isForGood = ({ when, within, actedBy }: CureClause, { valuesOf }: FormContext): boolean =>
  within === null && actedBy === undefined && !valuesOf(when).has(FALSE);
