import { type Day, formatDay, NEVER } from '../calendar/index.js';
import { AS_OF } from '../conditions/index.js';
import type { Facts } from '../facts/index.js';
import { type Citation, type Policy, type ReasonCode, spellOn } from '../policy/index.js';
import {
  checked,
  handleOf,
  headerOutOfForce,
  isDay,
  prepare,
  type Reason,
  readAsOf,
  toWindow,
  warningsOf,
} from '../verdict/index.js';

import { bandsAfter } from './course.js';
import { firstAfterDay, fixedDays } from './fixed-days.js';
import { changesAfter, type Judged, judgeOn, openFacts } from './standing.js';
import type { Cure, NextWindow, PermitState, PermitStatus } from './types.js';
import { countYears } from './years.js';

/** The day of the question. */
export interface StatusOptions {
  /** `YYYY-MM-DD`. Nothing is ever read from a clock. */
  readonly asOf: string;
}

/**
 * Says what the permit of `facts.permit` is on a day, since when, which window is next, how many years
 * of residence count, and what cures lateness. What had not happened by asOf is left aside, and what
 * lies before the issue is not this permit's. A permit stands until something that ends it is stated;
 * facts that could have ended it are in `missingFacts`.
 *
 * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`
 * @example status(residencePermit, { permit: { issuedOn: '2023-08-08', endorsedOn: null } }, { asOf: '2024-08-09' }).state // 'suspended'
 * @since 0.2.0
 */
export function status(policy: Policy, facts: Facts, options: StatusOptions): PermitStatus {
  const { asOf } = options ?? {};
  readAsOf(asOf);
  checked(policy, facts);
  return statusOn(policy, facts, asOf);
}

/** The status by facts that have been checked. */
export function statusOn(policy: Policy, facts: Facts, asOf: string): PermitStatus {
  const day = readAsOf(asOf);
  const judged = judgeOn(policy, facts, day);
  if (!judged) return outOfForce(policy, asOf);
  return statusOf(policy, facts, judged, asOf, sinceOf(policy, facts, judged, day));
}

const HELD: readonly PermitState[] = ['active', 'endorsement-due', 'suspended', 'expired', 'terminated'];

/** Whether a state is one of a permit that was issued. */
export const isHeld = (state: PermitState): boolean => HELD.includes(state);

/**
 * The first day of the run of one state that asOf lies in: each day is judged by the version then in
 * force (where none was, by the next) and by what had happened by then, so the past is never rewritten.
 *
 * The row of `now` is left as it was found.
 *
 * @returns `null` for a state that is none of a permit
 */
export function sinceOf(policy: Policy, facts: Facts, now: Judged, day: Day): Day | null {
  if (!isHeld(now.standing.state)) return null;
  const { issuedOn, ending } = now.course;
  const fixed = fixedDays(policy, facts);
  let at = isDay(issuedOn) ? issuedOn : (ending?.on ?? day);
  let since = at;
  let judged = judgeOn(policy, facts, at, 'next');
  for (;;) {
    at = Math.min(firstAfterDay(fixed, at), ...(judged ? changesAfter(judged, at) : []));
    if (at > day) break;
    const next = judgeOn(policy, facts, at, 'next');
    if (next?.standing.state !== judged?.standing.state) since = at;
    judged = next;
  }
  // Other days of the same version were judged on the same row.
  prepare(now.program, now.program.reads, facts, day);
  return since;
}

function outOfForce({ id }: Policy, asOf: string): PermitStatus {
  return {
    schemaVersion: 1,
    policy: headerOutOfForce(id),
    asOf,
    state: 'out-of-force',
    since: null,
    validThrough: null,
    next: null,
    countedResidence: null,
    cure: [],
    missingFacts: [],
    reasons: [{ code: 'NO_VERSION_IN_FORCE', clause: null, params: {}, citation: null }],
  };
}

/** The status as judged, with the first day of its state. */
export function statusOf(
  policy: Policy,
  facts: Facts,
  judged: Judged | null,
  asOf: string,
  since: Day | null,
): PermitStatus {
  if (!judged) return outOfForce(policy, asOf);
  const { program, course, standing } = judged;
  const { state, code, clause, citation, missing } = standing;
  const isIssued = isHeld(state);
  const isLive = isIssued && !course.ending;
  const { termThrough } = course;
  const next = isLive ? nextOf(policy, facts, judged, asOf) : null;
  const counted = isIssued
    ? countYears(program, course, course.ending ? (since ?? course.ending.on) : null)
    : null;
  const params = { ...(since !== null && { since: formatDay(since) }), ...standing.params };
  const reasons = [reasonOf(code, clause, params, citation), ...rangeReasons(next)];
  if (isIssued && !counted && program.years.length > 0 && course.history?.isComplete === false)
    reasons.push(reasonOf('HISTORY_UNKNOWN', null, { facts: ['permit.events'] }));
  return {
    schemaVersion: 1,
    policy: program.header,
    asOf,
    state,
    since: since === null ? null : formatDay(since),
    validThrough: isIssued && isDay(termThrough) ? formatDay(termThrough) : null,
    next,
    countedResidence: counted,
    cure: isLive ? curesOf(judged) : [],
    missingFacts: isLive ? openFacts(program, course) : missing,
    reasons: [...reasons, ...warningsOf(program)],
  };
}

const RENEWALS = ['renew', 'extend'] as const;

/** The endorsement's window, or that of the renewal of a permit that is not endorsed. */
function nextOf(policy: Policy, facts: Facts, { program, course }: Judged, asOf: string): NextWindow | null {
  const { history } = course;
  if (history) return { procedure: 'endorse', ...toWindow(program, history) };
  const version = spellOn(policy.spells, readAsOf(asOf))?.resolved.version;
  const renewal = RENEWALS.find((name) => version?.procedures[name]?.window);
  const window = renewal && handleOf(policy).evaluate(facts, { asOf, procedure: renewal }).window;
  return renewal && window ? { procedure: renewal, ...window } : null;
}

/** What late action does from asOf on. */
function curesOf({ program, course: { history } }: Judged): Cure[] {
  const asOf = program.row.cells[AS_OF] as Day;
  if (!history || asOf <= history.due.closes) return [];
  return bandsAfter(program, history.due.closes)
    .filter(({ through }) => through >= asOf)
    .map(({ cure, from, through }) => ({
      procedure: 'endorse' as const,
      from: formatDay(from > asOf ? from : asOf),
      through: through === NEVER ? null : formatDay(through),
      effect: cure.clause.effect,
      clause: cure.id,
      citation: cure.clause.citation,
    }));
}

function rangeReasons(next: NextWindow | null): Reason[] {
  if (!next?.range) return [];
  const { unannounced: year, earliest, latest } = next.range;
  return [reasonOf('DAYS_OFF_NOT_ANNOUNCED', next.clause, { year, earliest, latest }, next.citation)];
}

const reasonOf = (
  code: ReasonCode,
  clause: string | null,
  params: Reason['params'],
  citation: Citation | null = null,
): Reason => ({ code, clause, params, citation });
