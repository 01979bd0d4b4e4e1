import { formatDay, NEVER } from '../../calendar/index.js';
import type { Budget } from '../../diagram/index.js';
import { originOf, type Policy, type Procedure, type Spell } from '../../policy/index.js';
import { auditProcedure, type ProcedureAudit } from './procedure.js';
import type { Audit, Finding } from './types.js';

/** How much may be built for each answer, how many days are looked at, and who hears how far it has come. */
export interface AuditOptions {
  readonly budget?: Budget;
  /** The most days of one version and procedure; 400 if left out. Days that are left out are listed. */
  readonly mostDays?: number;
  /** Called before each version and procedure is looked at. */
  readonly onProgress?: (done: number, of: number) => void;
}

const MOST_DAYS = 400;

/**
 * Looks a policy over, all its versions and procedures on every day on which they may begin to say something else: for
 * what can never be, what nobody is asked for, what overlaps or leaves gaps, and where it is stricter than the policy
 * above.
 *
 * @example audit(residencePermit).findings.map(({ code, paths }) => [code, paths])
 * @since 0.3.0
 */
export function audit(policy: Policy, options: AuditOptions = {}): Audit {
  const { budget = {}, mostDays = MOST_DAYS, onProgress } = options;
  const tasks = policy.spells.flatMap((spell) =>
    (Object.keys(spell.resolved.version.procedures) as Procedure[]).map((procedure) => ({
      spell,
      procedure,
    })),
  );
  const done = tasks.map(({ spell, procedure }, i) => {
    onProgress?.(i, tasks.length);
    return { spell, procedure, ...auditProcedure(policy, spell, procedure, { budget, most: mostDays }) };
  });
  return {
    kind: 'exact',
    policy: policy.id,
    findings: [...versionGaps(policy), ...done.flatMap(findingsIn)],
    looked: {
      versions: policy.spells.length,
      procedures: tasks.length,
      days: done.reduce((sum, { days }) => sum + days, 0),
      leftOut: done.flatMap(({ spell, procedure, leftOut }) =>
        leftOut.length === 0
          ? []
          : [{ from: formatDay(spell.from), procedure, days: leftOut.map(formatDay) }],
      ),
      searched: [...new Set(done.flatMap(({ searched }) => [...searched]))],
    },
  };
}

interface Task extends ProcedureAudit {
  readonly spell: Spell;
  readonly procedure: Procedure;
}

const findingsIn = ({ spell, procedure, found }: Task): Finding[] =>
  found.map(({ code, paths, params = {}, asOf, witness }) => ({
    code,
    from: formatDay(spell.from),
    procedure,
    paths,
    origin: fileOf(spell, paths[0] ?? ''),
    params,
    asOf,
    witness,
  }));

/** The file of the clause that a path lies in. */
function fileOf({ resolved }: Spell, path: string): string | null {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length--) {
    const origin = originOf(resolved, steps.slice(0, length).join('.'));
    if (origin !== null) return origin;
  }
  return null;
}

/** Days between versions on which none is in force; a spell ends at the number before its first day out of force. */
const versionGaps = ({ spells }: Policy): Finding[] =>
  spells.flatMap((spell, i) => {
    const next = spells[i + 1];
    if (!next || spell.through === NEVER || spell.through + 1 >= next.from) return [];
    const first = formatDay(spell.through + 1);
    return [
      {
        code: 'VERSION_GAP' as const,
        from: formatDay(spell.from),
        procedure: null,
        paths: [],
        origin: `${spell.resolved.version.id}@${spell.resolved.version.effectiveFrom}`,
        params: { from: first, next: formatDay(next.from) },
        asOf: first,
        witness: null,
      },
    ];
  });
