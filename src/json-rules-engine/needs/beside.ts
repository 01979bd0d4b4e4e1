import { UNKNOWN_CELL } from '../../facts/index.js';
import { isDay, isFor, windowHistory } from '../../verdict/index.js';
import { firstOf, ofCondition, ofDay, truthOf } from './case.js';
import { IF_FALSE, IF_TRUE } from './turning.js';
import type { AskedDeadline, AskedTerm, Case, Open } from './types.js';

/** What the warnings still turn on: whether they are given, and then what they show. */
export const ofCaveats = (one: Case): Open[] =>
  one.plan.caveats.map(({ when, shown }) =>
    truthOf(one, when) === 2 ? shown.filter(one.canLearn) : ofCondition(one, when, IF_TRUE),
  );

/** What the deadlines still turn on. */
export const ofDeadlines = (one: Case): Open[] =>
  one.plan.deadlines.map((deadline) => ofDeadline(one, deadline));

/** A deadline runs if its first day is reached, its condition holds and the act is not done. */
function ofDeadline(one: Case, { when, from, doneOn }: AskedDeadline): Open {
  const { row, day: asOf } = one.plan;
  const holds = truthOf(one, when);
  const open = ofCondition(one, when, IF_TRUE);
  if (holds !== 2 && open.length === 0) return [];
  const first = from.dayOf(row);
  const openFirst = ofDay(one, from);
  if (openFirst.length > 0) return openFirst;
  if (!isDay(first) || first > asOf) return [];
  if (open.length > 0) return open;
  return doneOn ? ofDay(one, doneOn) : [];
}

/** What the term of the permit still turns on. */
export const ofValidity = (one: Case): Open => ofTerm(one, one.plan.validity);

function ofTerm(one: Case, terms: readonly AskedTerm[]): Open {
  const { clause, open } = firstOf(one, terms);
  if (!clause) return open;
  const first = ofDay(one, clause.from);
  if (first.length > 0 || !isDay(clause.from.dayOf(one.plan.row))) return first;
  return clause.through === undefined ? [] : [clause.through].filter(one.canLearn);
}

const EXPIRY = 'permit.expiresOn';
const LAST_ENDORSEMENT = 'permit.endorsedOn';
const ENDORSEMENTS = [LAST_ENDORSEMENT, 'permit.events'];

/** What the window of the procedure still turns on, in the order in which it is laid. */
export function ofWindow(one: Case): Open {
  const { windows, windowDays, row } = one.plan;
  const asked = windows.map((window, i) => ({ window, i, when: one.plan.windowWhens[i] }));
  const { clause: found, open } = firstOf(one, asked);
  if (!found) return open;
  const { window, i } = found;
  const days = windowDays[i] as (typeof windowDays)[number];
  const start = [...ofDay(one, days.from)];
  if (start.length > 0) return start;
  if (window.clause.from === EXPIRY && days.from.dayOf(row) === UNKNOWN_CELL) {
    const term = ofTerm(one, one.plan.terms);
    if (term.length > 0) return term;
  }
  if (!isDay(window.from(row))) return [];
  return window.clause.every ? ofRecurring(one, days.after) : ofLateness(one);
}

/** A window that recurs: the acts that it is not there for, the endorsements, and what lateness does. */
function ofRecurring(one: Case, after: Case['plan']['windowDays'][number]['after']): Open {
  const { plan } = one;
  for (const day of after) {
    const open = ofDay(one, day);
    if (open.length > 0) return open;
    if (day.dayOf(plan.row) === UNKNOWN_CELL) return [];
  }
  const acts = after.map((day) => day.dayOf(plan.row)).filter((day) => day <= plan.day);
  const movesAnchor = plan.cures.some((cure) => cure.clause.movesAnchor && isFor(cure, Math.max(0, ...acts)));
  const due = movesAnchor && mayHaveEndorsed(one) ? undefined : windowHistory(plan)?.due;
  // Until a window opens nothing can have been endorsed in it, nor a later one come to count.
  if (due && plan.day < due.opens) return [];
  const open = ENDORSEMENTS.filter(one.canLearn);
  return open.length > 0 ? open : ofLateness(one);
}

/** Whether an endorsement is known, or that the last is known to be none can still be learnt. */
const mayHaveEndorsed = ({ plan: { row, linker }, canLearn }: Case): boolean =>
  canLearn(LAST_ENDORSEMENT) || ENDORSEMENTS.some((path) => row.cells[linker.slot(path)] !== UNKNOWN_CELL);

/** Bands of lateness may each be for some people only, and count once somebody is late. */
function ofLateness(one: Case): Open {
  const { plan } = one;
  const history = windowHistory(plan);
  if (!history) return [];
  const { due, passed, isComplete } = history;
  const isPunctual = isComplete && passed.every(({ actedOn, closes }) => actedOn <= closes);
  return isPunctual && plan.day <= due.closes
    ? []
    : plan.cureWhens.flatMap((when) => ofCondition(one, when, IF_FALSE));
}
