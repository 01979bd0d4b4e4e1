import { addPeriod, type Day, type DayRange, formatDay, type WorkingDays } from '../calendar/index.js';
import {
  AS_OF,
  compileCondition,
  FALSE,
  type Linker,
  type Row,
  type Test,
  TRUE,
  type Trit,
} from '../conditions/index.js';
import { type Cell, NONE_CELL, UNKNOWN_CELL } from '../facts/index.js';
import { compileAnchor, type DayOf, isDay } from './anchors.js';
import { entries } from './sections.js';
import type { DeadlineClause, ValidityClause } from './time-clauses.js';
import type { Deadline, Validity } from './types.js';

/** What compiling conditions takes. */
interface Linked {
  readonly linker: Linker;
}

interface Timed<C> {
  readonly id: string;
  readonly clause: C;
  readonly from: DayOf;
  readonly when: Test | undefined;
}

/** A deadline, the day it runs from, and the day of the act that it waits for. */
export interface CompiledDeadline extends Timed<DeadlineClause> {
  readonly doneOn: DayOf | undefined;
}

/** A term, the day it runs from, and the dated fact that ends it, if one does. */
export interface CompiledValidity extends Timed<ValidityClause> {
  readonly through: DayOf | undefined;
}

const timed = <C extends DeadlineClause | ValidityClause>(
  id: string,
  clause: C,
  { linker }: Linked,
): Timed<C> => ({
  id,
  clause,
  from: compileAnchor(clause.from, linker),
  when: clause.when && compileCondition(clause.when, linker),
});

/** Compiles the deadlines. Minutes are for people to read; no day follows from them. */
export function compileDeadlines(
  draft: Linked & { readonly rules: { readonly deadlines?: unknown } },
): CompiledDeadline[] {
  return entries<DeadlineClause>(draft.rules.deadlines)
    .filter(([, { within }]) => within.unit !== 'minute')
    .map(([id, clause]) => ({
      ...timed(id, clause, draft),
      doneOn: clause.doneOn === undefined ? undefined : compileAnchor(clause.doneOn, draft.linker),
    }));
}

/** Compiles terms: of the procedure's permit, or of the version. */
export function compileValidity(section: unknown, draft: Linked): CompiledValidity[] {
  return entries<ValidityClause>(section).map(([id, clause]) => ({
    ...timed(id, clause, draft),
    through: 'through' in clause ? compileAnchor(clause.through, draft.linker) : undefined,
  }));
}

/** Whether a clause's condition holds; true for one without. */
export const holds = ({ when }: { readonly when: Test | undefined }, row: Row): Trit =>
  when ? when(row) : TRUE;

/** The first clause that applies; `null` while it is unknown whether an earlier one does; else undefined. */
export function firstThatHolds<C extends { readonly when: Test | undefined }>(
  clauses: readonly C[],
  row: Row,
): C | null | undefined {
  for (const clause of clauses) {
    const value = holds(clause, row);
    if (value === TRUE) return clause;
    if (value !== FALSE) return null;
  }
  return undefined;
}

/** What counting deadlines takes. */
interface Dated {
  readonly calendar: WorkingDays | undefined;
  readonly row: Row;
  readonly deadlines: readonly CompiledDeadline[];
}

/** The deadlines that run: their first day is known and not after asOf, and the act is not done. */
export function deadlinesOf({ row, deadlines, calendar }: Dated): Deadline[] {
  const running: Deadline[] = [];
  const asOf = row.cells[AS_OF] as Day;
  for (const deadline of deadlines) {
    const from = deadline.from(row);
    if (!isDay(from) || from > asOf || holds(deadline, row) !== TRUE) continue;
    const doneOn = deadline.doneOn?.(row) ?? NONE_CELL;
    // What was done before this period began was done for another.
    if (isDay(doneOn) && doneOn >= from && doneOn <= asOf) continue;
    const { onWhom, citation } = deadline.clause;
    running.push({ id: deadline.id, onWhom, ...endOf(deadline.clause, from, calendar), citation });
  }
  return running;
}

/** The last day, or the days that it lies between. */
function endOf(
  { within: { max, unit }, rollsForward }: DeadlineClause,
  from: Day,
  calendar: WorkingDays | undefined,
): Pick<Deadline, 'by' | 'range'> {
  if (unit !== 'working-day') {
    const end = addPeriod(from, unit === 'month' ? { months: max } : { days: max });
    if (!rollsForward || !calendar) return { by: formatDay(end), range: null };
    return toEnd(calendar.rollForward(end));
  }
  // Only a policy put together by hand has working days and no calendar for them.
  return calendar ? toEnd(calendar.add(from, max)) : { by: null, range: null };
}

const toEnd = ({ earliest, latest, unannounced }: DayRange): Pick<Deadline, 'by' | 'range'> =>
  unannounced === null
    ? { by: formatDay(latest), range: null }
    : { by: null, range: { earliest: formatDay(earliest), latest: formatDay(latest), unannounced } };

/** The term by the first clause that applies, once its days are known. */
export function validityOf(terms: readonly CompiledValidity[], row: Row): Validity | null {
  const term = firstThatHolds(terms, row);
  if (!term) return null;
  const from = term.from(row);
  const through = throughOf(term, from, row);
  if (!isDay(from) || through === UNKNOWN_CELL) return null;
  return {
    from: formatDay(from),
    through: isDay(through) ? formatDay(through) : null,
    citation: term.clause.citation,
  };
}

/** The last day of the term by the first clause that applies; none where no end is set. */
export function lastDayOf(terms: readonly CompiledValidity[], row: Row): Cell {
  const term = firstThatHolds(terms, row);
  if (term === undefined) return NONE_CELL;
  const from = term ? term.from(row) : UNKNOWN_CELL;
  return term && isDay(from) ? throughOf(term, from, row) : UNKNOWN_CELL;
}

/** The last day of a term; none where no end is set. */
function throughOf({ clause, through }: CompiledValidity, from: Cell, row: Row): Cell {
  if (through) return through(row);
  return 'lasts' in clause && clause.lasts && isDay(from) ? addPeriod(from, clause.lasts) : NONE_CELL;
}
