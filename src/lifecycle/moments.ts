import { type Day, formatDay } from '../calendar/index.js';
import { type Facts, own } from '../facts/index.js';
import { type Citation, type Policy, type Procedure, type ProcedureRules, spellOn } from '../policy/index.js';
import { handleOf, type Verdict } from '../verdict/index.js';
import { type Judged, judgeOn } from './standing.js';
import { isHeld, sinceOf, statusOf } from './status.js';
import type { ChangeKind, NextWindow, PermitStatus } from './types.js';

/** One thing that is so on a day, and may be otherwise on the next. */
export interface Aspect {
  readonly kind: ChangeKind;
  readonly id: string | null;
  /** What a reader is shown. */
  readonly value: string | null;
  /** All of it: a change of this is a change. */
  readonly fingerprint: string;
  readonly because: readonly { readonly clause: string | null; readonly citation: Citation | null }[];
}

/** Everything that a timeline watches, on one day. */
export interface Moment {
  readonly day: Day;
  readonly policy: Policy;
  readonly facts: Facts;
  readonly procedure: Procedure;
  /** `null` where the version in force does not have the procedure. */
  readonly verdict: Verdict | null;
  /** `null` while no version is in force. */
  readonly judged: Judged | null;
  /** First day of the permit's state. */
  readonly since: Day | null;
  readonly status: PermitStatus;
  readonly windows: readonly NextWindow[];
  readonly aspects: ReadonlyMap<string, Aspect>;
}

/** Takes down what is so on a day, after the moment before it; the facts have been checked. */
export function momentOf(
  policy: Policy,
  facts: Facts,
  day: Day,
  procedure: Procedure,
  before: Moment | null,
): Moment {
  const asOf = formatDay(day);
  const version = spellOn(policy.spells, day)?.resolved.version;
  const has =
    !version || own(version.procedures as { [name: string]: ProcedureRules }, procedure) !== undefined;
  const verdict = has ? handleOf(policy).evaluate(facts, { asOf, procedure }) : null;
  const judged = judgeOn(policy, facts, day);
  const since = judged && startOf(judged, day, before, policy, facts);
  const status = statusOf(policy, facts, judged, asOf, since);
  const windows: NextWindow[] = [
    ...(verdict?.window ? [{ procedure, ...verdict.window }] : []),
    ...(status.next && status.next.procedure !== procedure ? [status.next] : []),
  ];
  const aspects = new Map(
    [...verdictAspects(verdict), ...statusAspects(status), ...windows.map(windowAspect)].map((aspect) => [
      `${aspect.kind} ${aspect.id}`,
      aspect,
    ]),
  );
  return { day, policy, facts, procedure, verdict, judged, since, status, windows, aspects };
}

/** The first day of the state: this one, if the moment before had another. */
function startOf(judged: Judged, day: Day, before: Moment | null, policy: Policy, facts: Facts): Day | null {
  if (!before?.judged) return sinceOf(policy, facts, judged, day);
  const { state } = judged.standing;
  if (before.judged.standing.state === state) return before.since;
  return isHeld(state) ? day : null;
}

const aspect = (
  kind: ChangeKind,
  id: string | null,
  value: string | null,
  because: Aspect['because'] = [],
  fingerprint: unknown = value,
): Aspect => ({ kind, id, value, because, fingerprint: JSON.stringify(fingerprint) });

const by = (clause: string | null, citation: Citation | null): Aspect['because'] => [{ clause, citation }];

function verdictAspects(verdict: Verdict | null): Aspect[] {
  if (!verdict) return [];
  const { outcome, tier, grounds, reasons, missingMaterials, validity, deadlines, disputes } = verdict;
  return [
    aspect('outcome', null, outcome),
    aspect('tier', null, tier),
    ...grounds.map(({ id, status, citation }) => aspect('ground', id, status, by(id, citation))),
    ...reasons.map(({ code, clause, params, citation }) =>
      aspect('reason', `${clause ?? ''} ${code}`, code, by(clause, citation), params),
    ),
    ...missingMaterials.map((missing) =>
      aspect(
        'material',
        missing.requirement,
        missing.status,
        by(missing.requirement, missing.citation),
        missing,
      ),
    ),
    ...(validity ? [aspect('validity', null, validity.through, by(null, validity.citation), validity)] : []),
    ...deadlines.map((deadline) =>
      aspect('deadline', deadline.id, deadline.by, by(deadline.id, deadline.citation), deadline),
    ),
    ...disputes.map(({ clause, claim, outcome: other, tier: otherTier, citation }) =>
      aspect('dispute', `${clause} ${claim}`, other, by(clause, citation), [other, otherTier]),
    ),
  ];
}

function statusAspects(status: PermitStatus): Aspect[] {
  const { policy, state, reasons, countedResidence, validThrough, cure } = status;
  const [reason] = reasons;
  const years = countedResidence && String(countedResidence.completedYears);
  return [
    aspect('version', null, policy.version && versionsOf(policy)),
    aspect('status', null, state, by(reason?.clause ?? null, reason?.citation ?? null)),
    aspect('years', null, years, [], countedResidence && [years, countedResidence.from]),
    aspect('term', null, validThrough),
    ...cure
      .slice(0, 1)
      .map(({ clause, effect, citation, through }) =>
        aspect('cure', null, effect, by(clause, citation), [clause, through]),
      ),
  ];
}

/** The version and those that it inherits from: a new one of a parent is a change too. */
const versionsOf = ({ version, lineage }: PermitStatus['policy']): string =>
  [version, ...lineage.map((step) => `${step.id}@${step.version}`)].join(' < ');

const windowAspect = ({ procedure, ...window }: NextWindow): Aspect =>
  aspect('window', procedure, window.state, by(window.clause, window.citation), window);
