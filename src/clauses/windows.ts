import {
  addPeriod,
  type Day,
  dayBefore,
  firstAfter,
  formatDay,
  NEVER,
  parseDay,
  times,
  type WorkingDays,
} from '../calendar/index.js';
import { AS_OF, compileCondition, FALSE, type Linker, type Row, type Test } from '../conditions/index.js';
import { UNKNOWN_CELL } from '../facts/index.js';
import { compileAnchor, compileEndorsements, type DayOf, type Endorsements, isDay } from './anchors.js';
import { entries } from './sections.js';
import { compileValidity, firstThatHolds, holds, lastDayOf } from './terms.js';
import type { CureClause, WindowClause } from './time-clauses.js';
import type { Window } from './types.js';

/** A window rule and the days that it is laid at. */
export interface CompiledWindow {
  readonly id: string;
  readonly clause: WindowClause;
  readonly when: Test | undefined;
  readonly from: DayOf;
  readonly after: readonly DayOf[];
  readonly endorsements: ((row: Row) => Endorsements) | undefined;
}

/** A band of lateness and whom it is for. */
export interface CompiledCure {
  readonly id: string;
  readonly clause: CureClause;
  readonly when: Test | undefined;
}

/** What laying windows takes. */
export interface Windowed {
  readonly calendar: WorkingDays | undefined;
  readonly row: Row;
  readonly windows: readonly CompiledWindow[];
  readonly cures: readonly CompiledCure[];
}

/** The sections that windows are compiled from. */
export interface WindowSections {
  readonly version: { readonly terms?: unknown };
  readonly rules: { readonly window?: unknown; readonly cure?: unknown };
  readonly linker: Linker;
}

/** Compiles the windows of the procedure. */
export function compileWindows(draft: WindowSections): CompiledWindow[] {
  const { rules, linker } = draft;
  return entries<WindowClause>(rules.window).map(([id, clause]) => ({
    id,
    clause,
    when: clause.when && compileCondition(clause.when, linker),
    from: clause.from === EXPIRY ? expiryOf(draft) : compileAnchor(clause.from, linker),
    after: (clause.after ?? []).map((anchor) => compileAnchor(anchor, linker)),
    endorsements: clause.every && compileEndorsements(linker),
  }));
}

const EXPIRY = 'permit.expiresOn';

/** The last day of the permit: as stated, or else by the term that the rules set. */
function expiryOf(draft: Pick<WindowSections, 'version' | 'linker'>): DayOf {
  const stated = compileAnchor(EXPIRY, draft.linker);
  const terms = compileValidity(draft.version.terms, draft);
  return (row) => {
    const day = stated(row);
    return day === UNKNOWN_CELL ? lastDayOf(terms, row) : day;
  };
}

/** Compiles what being late for them does. */
export function compileCures({ rules, linker }: Pick<WindowSections, 'rules' | 'linker'>): CompiledCure[] {
  return entries<CureClause>(rules.cure).map(([id, clause]) => ({
    id,
    clause,
    when: clause.when && compileCondition(clause.when, linker),
  }));
}

/** A window as days; `closes` is NEVER for one that stays open. */
export interface LaidWindow {
  readonly opens: Day;
  /** The last day inside; where a year's days off are not announced, the latest that it can be. */
  readonly closes: Day;
  readonly earliestClose: Day;
  readonly unannounced: number | null;
}

/** A window that was used: on time, or late. */
export interface PassedWindow extends LaidWindow {
  readonly actedOn: Day;
}

/** The windows of a permit up to asOf: those that were used, and the one that counts now. */
export interface WindowHistory {
  readonly window: CompiledWindow;
  readonly passed: readonly PassedWindow[];
  readonly due: LaidWindow;
  /** Whether nothing that happened before is unknown. */
  readonly isComplete: boolean;
}

/**
 * Lays the windows of the procedure at what is known.
 * @returns `undefined` where there is no window; `null` where too little is known to say which counts
 */
export function windowHistory(program: Windowed): WindowHistory | null | undefined {
  const window = firstThatHolds(program.windows, program.row);
  return window ? historyOf(program, window) : window;
}

/** Lays one window, whether or not it is the one that applies; what {@link windowHistory} says of it. */
export function historyOf(program: Windowed, window: CompiledWindow): WindowHistory | null | undefined {
  const { row, cures } = program;
  const { clause, endorsements } = window;
  const start = window.from(row);
  if (!isDay(start)) return start === UNKNOWN_CELL ? null : undefined;
  if (!clause.every || !endorsements)
    return { window, passed: [], due: lay(program, clause, start), isComplete: true };
  const asOf = row.cells[AS_OF] as Day;
  let last = 0;
  for (const after of window.after) {
    const day = after(row);
    if (day === UNKNOWN_CELL) return null;
    if (day > last && day <= asOf) last = day;
  }
  const earliest = last;
  const { days, isLastKnown, isComplete: isWhole } = endorsements(row);
  let anchor: Day = start;
  // A last endorsement from before those days says that there is none since.
  let isCertain = isWhole || (isLastKnown && days.every((day) => day <= earliest));
  const next = (): LaidWindow => layNext(program, clause, anchor, last);
  const passed: PassedWindow[] = [];
  for (const actedOn of days) {
    if (actedOn <= last) continue;
    const one = next();
    if (actedOn >= one.opens) passed.push({ ...one, actedOn });
    // The last endorsement alone tells all if the first window was still the one to use.
    if (actedOn <= one.closes) isCertain = true;
    else if (cureOn(program, one.closes, actedOn, actedOn)?.clause.movesAnchor) anchor = actedOn;
    last = actedOn;
  }
  if (!isCertain && isLastKnown && cures.some((cure) => cure.clause.movesAnchor && isFor(cure, earliest)))
    return null;
  const due = next();
  if (!isLastKnown && asOf >= due.opens) return null;
  // Of the last endorsement alone it is not known which window it was for.
  const isComplete = isCertain || !isLastKnown;
  return { window, passed: isComplete ? passed : [], due, isComplete };
}

const layNext = (program: Windowed, clause: WindowClause, anchor: Day, last: Day): LaidWindow => {
  const { every = { years: 1 }, opens } = clause;
  const n = firstAfter(anchor, every, opens, last);
  return lay(program, clause, addPeriod(anchor, times(every, n)));
};

function lay({ calendar }: Windowed, { opens, closes, rollsForward }: WindowClause, anchor: Day): LaidWindow {
  const end = closes ? addPeriod(anchor, closes) : NEVER;
  const laid = { opens: addPeriod(anchor, opens), closes: end, earliestClose: end, unannounced: null };
  if (!rollsForward || !calendar || end === NEVER) return laid;
  const { earliest, latest, unannounced } = calendar.rollForward(end);
  return { ...laid, closes: latest, earliestClose: earliest, unannounced };
}

/**
 * The band of lateness that a day falls in, for a window that closed before it. A band of which it is not known
 * whether it applies counts.
 */
function cureOn(
  { cures, row }: Windowed,
  closes: Day,
  day: Day,
  actedOn: Day | null = null,
): CompiledCure | undefined {
  return cures.find(
    (cure) =>
      isFor(cure, actedOn) &&
      holds(cure, row) !== FALSE &&
      (cure.clause.within === null || day <= addPeriod(closes, cure.clause.within)),
  );
}

/** Whether a band is for cures done on a day; those not done yet are done today or later. */
export const isFor = ({ clause: { actedBy } }: CompiledCure, actedOn: Day | null): boolean =>
  actedBy === undefined || (actedOn !== null && actedOn <= parseDay(actedBy));

/** Whether acting in the band still saves the permit. */
export const isCurable = (cure: CompiledCure | undefined): cure is CompiledCure =>
  cure !== undefined && cure.clause.effect !== 'new-application' && cure.clause.effect !== 'void';

/** The window of the procedure on asOf. */
export function windowOf(program: Windowed): Window | null {
  const history = windowHistory(program);
  return history ? toWindow(program, history) : null;
}

/** Writes the window that counts. */
export function toWindow(program: Windowed, { due, window }: WindowHistory): Window {
  const { opens, closes, earliestClose, unannounced } = due;
  return {
    opensOn: formatDay(opens),
    closesOn: closes === NEVER ? null : formatDay(earliestClose),
    lastSafeOn: closes === NEVER ? null : formatDay(dayBefore(earliestClose)),
    state: stateOf(program, due),
    range:
      unannounced === null
        ? null
        : { earliest: formatDay(earliestClose), latest: formatDay(closes), unannounced },
    clause: window.id,
    citation: window.clause.citation,
  };
}

function stateOf(program: Windowed, { opens, closes }: LaidWindow): Window['state'] {
  const asOf = program.row.cells[AS_OF] as Day;
  if (asOf < opens) return 'not-yet-open';
  if (asOf <= closes) return 'open';
  return isCurable(cureOn(program, closes, asOf)) ? 'late' : 'closed';
}
