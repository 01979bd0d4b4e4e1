import { addPeriod, type Day, formatDay, type Period } from '../calendar/index.js';
import { AS_OF, compileCondition, type Row, type Test, TRUE } from '../conditions/index.js';
import type { DeadlineClause, Duration, ValidityClause } from '../policy/index.js';
import { type Draft, entries, type Loadable } from './draft.js';
import type { Deadline, Validity } from './types.js';

interface Timed<C> {
  readonly id: string;
  readonly clause: C;
  readonly cell: number;
  readonly when: Test | undefined;
}

/** A deadline whose unit the calendar can count. */
export interface CompiledDeadline extends Timed<DeadlineClause> {
  readonly period: Period;
}

/** A term and where it runs from. */
export type CompiledValidity = Timed<ValidityClause>;

const timed = <C extends DeadlineClause | ValidityClause>(
  id: string,
  clause: C,
  { linker }: Draft,
): Timed<C> => ({
  id,
  clause,
  cell: linker.slot(clause.from),
  when: clause.when && compileCondition(clause.when, linker),
});

/** Working days need the State Council's calendar, which is not here yet; such deadlines are not listed. */
const toPeriod = ({ max, unit }: Duration): Period | undefined =>
  unit === 'day' ? { days: max } : unit === 'month' ? { months: max } : undefined;

/** Compiles the deadlines that can be counted. */
export function compileDeadlines(draft: Draft): CompiledDeadline[] {
  return entries<DeadlineClause>(draft.rules.deadlines).flatMap(([id, clause]) => {
    const period = toPeriod(clause.within);
    return period ? [{ ...timed(id, clause, draft), period }] : [];
  });
}

/** Compiles the terms. */
export function compileValidity(draft: Draft): CompiledValidity[] {
  return entries<ValidityClause>(draft.rules.validity).map(([id, clause]) => timed(id, clause, draft));
}

const applies = ({ when }: { readonly when: Test | undefined }, row: Row): boolean =>
  when === undefined || when(row) === TRUE;

/** The deadlines that run: their first day is known and not after asOf. */
export function deadlinesOf({
  row,
  deadlines,
}: Loadable & { readonly deadlines: readonly CompiledDeadline[] }): Deadline[] {
  const running: Deadline[] = [];
  for (const deadline of deadlines) {
    const from = row.cells[deadline.cell] as Day;
    if (from < 0 || from > (row.cells[AS_OF] as Day) || !applies(deadline, row)) continue;
    const { onWhom, citation } = deadline.clause;
    running.push({ id: deadline.id, onWhom, by: formatDay(addPeriod(from, deadline.period)), citation });
  }
  return running;
}

/** The term by the first validity clause that applies, once its first day is known. */
export function validityOf({
  row,
  validity,
}: Loadable & { readonly validity: readonly CompiledValidity[] }): Validity | null {
  for (const rule of validity) {
    if (!applies(rule, row)) continue;
    const from = row.cells[rule.cell] as Day;
    if (from < 0) return null;
    const { lasts, citation } = rule.clause;
    return { from: formatDay(from), through: lasts && formatDay(addPeriod(from, lasts)), citation };
  }
  return null;
}
