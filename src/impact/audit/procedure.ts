import type { Day } from '../../calendar/index.js';
import { formatDay } from '../../calendar/index.js';
import type { Budget } from '../../diagram/index.js';
import {
  type AuthoredPolicy,
  type Policy,
  type PolicyVersion,
  type Procedure,
  type ProcedureRules,
  type Spell,
  spellOn,
} from '../../policy/index.js';
import { emptyWindows } from '../prove/index.js';
import type { Found } from './clauses.js';
import { monthEndsOf, turnsOf } from './days.js';
import { dayAuditor, type FoundOn } from './on-day.js';
import type { FindingCode } from './types.js';

/** Findings that are only such if they show on every day of a version. */
const LASTING: readonly FindingCode[] = [
  'CONDITION_NEVER_TRUE',
  'CONDITION_ALWAYS_TRUE',
  'MATERIAL_NEVER_DEMANDED',
  'ALTERNATIVE_ADDS_NOTHING',
];

/** What was found of one procedure of a version, each on the first day on which it shows. */
export interface ProcedureAudit {
  readonly found: readonly (Found & { readonly asOf: string })[];
  /** How many days were looked at. */
  readonly days: number;
  readonly leftOut: readonly Day[];
  readonly searched: ReadonlySet<string>;
}

/**
 * Looks at a procedure on every day on which something turns. What is a finding only if it lasts is looked at about the
 * ends of months too.
 *
 * @param most so many days; where there are more, days between are left out
 */
export function auditProcedure(
  policy: Policy,
  spell: Spell,
  procedure: Procedure,
  { budget, most }: { readonly budget: Budget; readonly most: number },
): ProcedureAudit {
  const { version } = spell.resolved;
  const rules = version.procedures[procedure] as ProcedureRules;
  const versions = [version, ...versionsAbove(policy, spell)].map((one) => withOnly(one, procedure));
  const turns = turnsOf(spell, ...versions);
  const chosen = spread(turns, most);
  const onDay = dayAuditor(policy, procedure, budget);
  const byDay = chosen.map(onDay);
  const { keys, tried } = lasting(byDay, monthEndsOf(spell, ...versions), onDay);
  const shown = byDay.flatMap(({ asOf, found }) =>
    found
      .filter((one) => !LASTING.includes(one.code) || keys.has(keyOf(one)))
      .map((one) => ({ ...one, asOf })),
  );
  return {
    found: [...firstOfEach(shown), ...windowFindings(rules, procedure, formatDay(spell.from))],
    days: chosen.length + tried,
    leftOut: turns.filter((day) => !chosen.includes(day)),
    searched: onDay.searched,
  };
}

/** The policy above as it stands: its versions split the time of those below. */
const versionsAbove = (policy: Policy, { from }: Spell): PolicyVersion[] => {
  const parent = (policy as Partial<AuthoredPolicy>).parent;
  const above = parent && spellOn(parent.spells, from);
  return above ? [above.resolved.version] : [];
};

const withOnly = (version: PolicyVersion, procedure: Procedure): PolicyVersion => {
  const rules = version.procedures[procedure];
  return { ...version, procedures: rules ? { [procedure]: rules } : {} };
};

/** What shows on every day so far, and about the ends of months: those are tried as long as anything is left. */
function lasting(
  [first, ...others]: readonly FoundOn[],
  monthEnds: readonly Day[],
  onDay: (day: Day) => FoundOn,
): { readonly keys: ReadonlySet<string>; readonly tried: number } {
  let keys = new Set((first?.found ?? []).filter(({ code }) => LASTING.includes(code)).map(keyOf));
  const keep = ({ found }: FoundOn): void => {
    const here = new Set(found.map(keyOf));
    keys = new Set([...keys].filter((key) => here.has(key)));
  };
  others.forEach(keep);
  let tried = 0;
  for (const day of monthEnds) {
    if (keys.size === 0) break;
    keep(onDay(day));
    tried++;
  }
  return { keys, tried };
}

/** The first and the last, and every so many between. */
function spread(days: readonly Day[], most: number): readonly Day[] {
  if (days.length <= most) return days;
  const step = (days.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, i) => days[Math.round(i * step)] as Day);
}

const keyOf = ({ code, paths }: Found): string => `${code} ${paths.join(' ')}`;

const firstOfEach = <F extends Found>(found: readonly F[]): F[] => {
  const seen = new Set<string>();
  return found.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
};

/** Windows are laid on any day whatever asOf is. */
const windowFindings = (rules: ProcedureRules, procedure: Procedure, asOf: string) =>
  emptyWindows(rules).map(({ said }) => ({
    code: 'WINDOW_MAY_BE_EMPTY' as const,
    paths: [`procedures.${procedure}.window`],
    params: { said },
    witness: null,
    asOf,
  }));
