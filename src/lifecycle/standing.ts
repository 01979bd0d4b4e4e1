import { type Day, dayAfter, formatDay, NEVER } from '../calendar/index.js';
import { AS_OF, UNKNOWN } from '../conditions/index.js';
import { type Facts, NONE_CELL, UNKNOWN_CELL } from '../facts/index.js';
import { anchorFacts, type Citation, type Policy, type ReasonCode, spellOn } from '../policy/index.js';
import { holds, isDay, missingFactsOf, nextChange, prepare } from '../verdict/index.js';
import { bandsAfter, type Course, courseOf } from './course.js';
import { type StatusProgram, statusProgram } from './program.js';
import type { PermitState } from './types.js';

/** What a permit is on one day, and why, without its past. */
export interface Standing {
  readonly state: PermitState;
  readonly code: ReasonCode;
  readonly params: { readonly [name: string]: string | null | readonly string[] };
  readonly clause: string | null;
  readonly citation: Citation | null;
  /** Facts for want of which the state is not known. */
  readonly missing: readonly string[];
}

/** A standing with what it was worked out from. */
export interface Judged {
  readonly program: StatusProgram;
  readonly course: Course;
  readonly standing: Standing;
}

/**
 * Judges a permit on a day by the version then in force; `null` if none is, or by the next if that is
 * asked for. The facts have been checked.
 */
export function judgeOn(policy: Policy, facts: Facts, day: Day, orBy?: 'next'): Judged | null {
  const { spells } = policy;
  const spell = spellOn(spells, day) ?? (orBy && spells.find(({ from }) => from > day));
  if (!spell) return null;
  const program = statusProgram(policy, spell);
  prepare(program, program.reads, facts, day);
  const course = courseOf(program);
  return { program, course, standing: standingOf(program, course) };
}

const standing = (
  state: PermitState,
  code: ReasonCode,
  params: Standing['params'] = {},
  { clause = null, citation = null }: Partial<Pick<Standing, 'clause' | 'citation'>> = {},
  missing: readonly string[] = [],
): Standing => ({ state, code, params, clause, citation, missing });

const ENDED = {
  term: 'PERMIT_EXPIRED',
  lateness: 'PERMIT_LAPSED',
  termination: 'PERMIT_TERMINATED',
} as const;

function standingOf(program: StatusProgram, course: Course): Standing {
  const { row, cells } = program;
  const { issuedOn, ending, history, suspensions, termThrough } = course;
  const asOf = row.cells[AS_OF] as Day;
  const isNone = row.cells[cells.kind] === NONE_CELL || issuedOn === NONE_CELL || issuedOn > asOf;
  if (isNone) return standing('none', 'NO_PERMIT_HELD');
  if (ending) {
    const params = {
      ...(ending.cause === 'term' && { validThrough: formatDay(termThrough) }),
      ...(ending.cause === 'lateness' && history && { closesOn: formatDay(history.due.closes) }),
    };
    return standing(ending.state, ENDED[ending.cause], params, ending);
  }
  const missing = missingOf(program, course);
  if (missing.length > 0) return standing('indeterminate', 'FACTS_MISSING', { facts: missing }, {}, missing);
  const resting = suspensions.find(({ isOver }) => !isOver);
  if (resting) {
    const isLate = resting.isLateness && history;
    const params = isLate ? { closesOn: formatDay(history.due.closes) } : {};
    return standing('suspended', isLate ? 'ENDORSEMENT_LATE' : 'PERMIT_SUSPENDED', params, resting);
  }
  if (history && asOf >= history.due.opens && asOf <= history.due.closes) {
    const { due, window } = history;
    const closesOn = due.closes === NEVER ? null : formatDay(due.earliestClose);
    const { citation } = window.clause;
    return standing(
      'endorsement-due',
      'ENDORSEMENT_DUE',
      { opensOn: formatDay(due.opens), closesOn },
      { clause: window.id, citation },
    );
  }
  return standing('active', 'PERMIT_ACTIVE');
}

/** Facts that must be known before the state is. */
function missingOf(program: StatusProgram, { issuedOn, history, unsettled }: Course): string[] {
  if (issuedOn === UNKNOWN_CELL) return ['permit.issuedOn'];
  if (unsettled?.clause.when) return missingFactsOf(program, unsettled.clause.when);
  return history === null ? missingForWindow(program) : [];
}

/** Facts for want of which no window could be laid, though the rules have one. */
function missingForWindow(program: StatusProgram): string[] {
  const { windows, row, linker } = program;
  const window = windows.find((each) => holds(each, row) !== 0);
  if (!window) return [];
  const { clause } = window;
  if (clause.when && holds(window, row) === UNKNOWN) return missingFactsOf(program, clause.when);
  const isUnknown = (path: string): boolean => row.cells[linker.slot(path)] === UNKNOWN_CELL;
  const anchors = [clause.from, ...(clause.after ?? [])].flatMap(anchorFacts).filter(isUnknown);
  if (anchors.length > 0) return anchors;
  return [isUnknown('permit.endorsedOn') ? 'permit.endorsedOn' : 'permit.events'];
}

/** Facts that are not stated, and would end or suspend the permit if they were. */
export function openFacts(program: StatusProgram, { termThrough }: Course): string[] {
  const { terminations, suspensions, terms, row, linker } = program;
  const isUnknown = (path: string): boolean => row.cells[linker.slot(path)] === UNKNOWN_CELL;
  const term = terms.find((each) => holds(each, row) !== 0);
  const ofTerm =
    termThrough === UNKNOWN_CELL && term?.clause && 'through' in term.clause ? ['permit.expiresOn'] : [];
  const dated = [
    ...terminations.map((each) => ({ each, anchor: each.clause.on })),
    ...suspensions.map((each) => ({ each, anchor: each.clause.from })),
  ].flatMap(({ each, anchor }) => {
    const value = holds(each, row);
    const days = each.days(row);
    if (value === 0 || (days !== null && days.length === 0)) return [];
    const conditions = value === UNKNOWN && each.clause.when ? missingFactsOf(program, each.clause.when) : [];
    return [...(days === null ? anchorFacts(anchor).filter(isUnknown) : []), ...conditions];
  });
  return [...new Set([...ofTerm, ...dated])];
}

/** Later days on which the state may be another with nothing but time passing; each is looked at. */
export function changesAfter({ program, course }: Judged, day: Day): Day[] {
  const { linker, row } = program;
  const { history, termThrough } = course;
  const term = isDay(termThrough) ? [dayAfter(termThrough)] : [];
  const due = history ? [history.due.opens, history.due.closes] : [];
  const bands = history
    ? bandsAfter(program, history.due.closes).flatMap(({ from, through }) => [from, through])
    : [];
  const ends = [...due, ...bands].filter((one) => one !== NEVER).flatMap((one) => [one, dayAfter(one)]);
  return [nextChange(linker.timed, row, day), ...term, ...ends].filter((one) => one > day);
}
