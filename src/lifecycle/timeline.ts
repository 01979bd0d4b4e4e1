import { type Day, dayBefore, formatDay, NEVER, parseDay } from '../calendar/index.js';
import type { Facts } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import { type Policy, type Procedure, spellOn } from '../policy/index.js';
import { checked, readAsOf } from '../verdict/index.js';
import { nextCandidate, verdictDays } from './candidates.js';
import { type Moment, momentOf } from './moments.js';
import type { ChangeKind, DateSpan, PermitState, Timeline, TimelineChange, TimelineWindow } from './types.js';

/** Which days, and which procedure. */
export interface TimelineOptions {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
  /** `apply` if left out. */
  readonly procedure?: Procedure;
}

/**
 * Lists every day on which the verdict, a window or the status changes, with the clauses that make it
 * change, if nothing happens but what the facts state. Days are found, not tried one by one, so forty
 * years cost little more than one.
 *
 * @throws RulesError `INVALID_AS_OF` for an end that is no date or ends in the wrong order,
 *   `INVALID_FACTS`, `UNKNOWN_PROCEDURE` if no version on these days has the procedure
 * @example timeline(residencePermit, facts, { from: '2024-01-01', to: '2026-12-31' }).eligible
 * @since 0.2.0
 */
export function timeline(policy: Policy, facts: Facts, options: TimelineOptions): Timeline {
  const { from, to, procedure = 'apply' } = options ?? {};
  const first = readAsOf(from);
  const last = readAsOf(to);
  if (last < first) throw new RulesError('INVALID_AS_OF', 'the last day lies before the first');
  checked(policy, facts);
  checkProcedure(policy, procedure, first, last);
  const fixed = verdictDays(policy, facts);
  const moments: Moment[] = [momentOf(policy, facts, first, procedure, null)];
  const changes: TimelineChange[] = [];
  for (let now = moments[0] as Moment; ; ) {
    const day = nextCandidate(fixed, now);
    if (day > last || day === NEVER) break;
    const next = momentOf(policy, facts, day, procedure, now);
    changes.push(...changesBetween(now, next));
    moments.push(next);
    now = next;
  }
  return {
    schemaVersion: 1,
    policy: policy.id,
    procedure,
    from,
    to,
    changes,
    eligible: spansOf(moments, last, ({ verdict }) =>
      verdict?.outcome === 'eligible' ? 'eligible' : null,
    ).map(({ from: start, through }) => ({ from: start, through })),
    states: spansOf(moments, last, ({ status }) => status.state).map(({ value, ...span }) => ({
      state: value as PermitState,
      ...span,
    })),
    windows: windowsOf(moments),
  };
}

function checkProcedure({ id, spells }: Policy, procedure: Procedure, first: Day, last: Day): void {
  const met = spells.filter((spell) => spell.from <= last && spell.through >= first);
  const knows = met.some(({ resolved }) =>
    Object.prototype.hasOwnProperty.call(resolved.version.procedures, procedure),
  );
  if (met.length > 0 && !knows) throw new RulesError('UNKNOWN_PROCEDURE', `${id} has no ${procedure}`);
}

/** What is another on the later of two days. */
function changesBetween(before: Moment, after: Moment): TimelineChange[] {
  const keys = [...new Set([...before.aspects.keys(), ...after.aspects.keys()])];
  const changes = keys.flatMap((key) => {
    const old = before.aspects.get(key);
    const now = after.aspects.get(key);
    if (old?.fingerprint === now?.fingerprint) return [];
    const { kind, id } = (now ?? old) as NonNullable<typeof now>;
    const because = kind === 'outcome' ? causesOf(before, after) : (now ?? old)?.because;
    return [
      {
        on: formatDay(after.day),
        kind,
        id,
        before: old?.value ?? null,
        after: now?.value ?? null,
        because: because ?? [],
      },
    ];
  });
  return changes.sort(byKind);
}

/** The order of changes within a day. */
const KINDS: readonly ChangeKind[] = [
  'version',
  'outcome',
  'status',
  'window',
  'cure',
  'term',
  'years',
  'tier',
  'ground',
  'reason',
  'material',
  'validity',
  'deadline',
  'dispute',
];

const byKind = (a: TimelineChange, b: TimelineChange): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || ((a.id ?? '') < (b.id ?? '') ? -1 : 1);

const RANK = { ineligible: 0, indeterminate: 1, eligible: 2, 'out-of-force': -1 } as const;

/** The clauses that moved the outcome: those that hold it down on the side where it is the lower. */
function causesOf(before: Moment, after: Moment): TimelineChange['because'] {
  const { verdict: old } = before;
  const { verdict: now } = after;
  if (!old || !now || old.policy.version !== now.policy.version) return [];
  const [lower, { policy, procedure, day }] =
    RANK[old.outcome] < RANK[now.outcome] ? [old, before] : [now, after];
  const rules = spellOn(policy.spells, day)?.resolved.version.procedures[procedure];
  // Warnings stand among the reasons too, and decide nothing.
  const deciding = Object.keys(rules?.eligibility ?? {});
  return lower.reasons
    .filter(({ clause }) => clause !== null && deciding.includes(clause))
    .map(({ clause, citation }) => ({ clause, citation }));
}

/** Runs of days with the same value; days without one are left out. */
function spansOf(
  moments: readonly Moment[],
  last: Day,
  readOf: (moment: Moment) => string | null,
): (DateSpan & { readonly value: string })[] {
  const spans: (DateSpan & { readonly value: string })[] = [];
  moments.forEach((moment, i) => {
    const value = readOf(moment);
    const next = moments[i + 1];
    const through = formatDay(next ? dayBefore(next.day) : last);
    const open = spans[spans.length - 1];
    const follows = open && parseDay(open.through) === dayBefore(moment.day);
    if (value === null) return;
    if (follows && open.value === value) spans[spans.length - 1] = { ...open, through };
    else spans.push({ value, from: formatDay(moment.day), through });
  });
  return spans;
}

/** Every window that was to be used on some day, once. */
function windowsOf(moments: readonly Moment[]): TimelineWindow[] {
  const found = new Map<string, TimelineWindow>();
  for (const { windows } of moments)
    for (const { procedure, opensOn, closesOn, lastSafeOn, clause, citation } of windows)
      found.set(`${procedure} ${opensOn} ${closesOn}`, {
        procedure,
        opensOn,
        closesOn,
        lastSafeOn,
        clause,
        citation,
      });
  return [...found.values()].sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0));
}
