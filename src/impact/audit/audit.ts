import { type CivilDate, type Day, formatDay, NEVER } from '../../calendar/index.js';
import { type Budget, universeOf } from '../../diagram/index.js';
import { RulesError } from '../../issues/index.js';
import {
  type AuthoredPolicy,
  originOf,
  type Policy,
  type Procedure,
  type Spell,
} from '../../policy/index.js';
import { type Terrain, terrainOf } from '../../verdict/index.js';
import { exactly } from '../exact.js';
import { prove } from '../prove/index.js';
import { clauseFindings, type Found } from './clauses.js';
import { daysOf } from './days.js';
import { stricterThan } from './parent.js';
import type { Audit, Finding } from './types.js';

/** How much may be built for each answer, and who hears how far it has come. */
export interface AuditOptions {
  readonly budget?: Budget;
  /** Called before each version and procedure is looked at. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Findings that are only such if they show on every day of a version. */
const LASTING = [
  'CONDITION_NEVER_TRUE',
  'CONDITION_ALWAYS_TRUE',
  'MATERIAL_NEVER_DEMANDED',
  'ALTERNATIVE_ADDS_NOTHING',
];

/**
 * Looks a policy over, all its versions, procedures and the days on which they may say something else: for what can
 * never be, what nobody is asked for, what overlaps or leaves gaps, and where it is stricter than the policy above.
 *
 * @example audit(residencePermit).findings.map(({ code, paths }) => [code, paths])
 * @since 0.3.0
 */
export function audit(policy: Policy, { budget = {}, onProgress }: AuditOptions = {}): Audit {
  const tasks = policy.spells.flatMap((spell) =>
    (Object.keys(spell.resolved.version.procedures) as Procedure[]).map((procedure) => ({
      spell,
      procedure,
    })),
  );
  let days = 0;
  const findings = tasks.flatMap(({ spell, procedure }, i) => {
    onProgress?.(i, tasks.length);
    const on = daysOf(spell);
    days += on.length;
    return auditProcedure(policy, spell, procedure, on, budget);
  });
  return {
    kind: 'exact',
    policy: policy.id,
    findings: [...versionGaps(policy), ...findings],
    looked: { versions: policy.spells.length, procedures: tasks.length, days },
  };
}

function auditProcedure(
  policy: Policy,
  spell: Spell,
  procedure: Procedure,
  days: readonly Day[],
  budget: Budget,
): Finding[] {
  const byDay = days.map((day) => findingsOn(policy, formatDay(day), procedure, budget));
  const isOnEvery = (found: Found): boolean =>
    byDay.every((others) => others.found.some((other) => keyOf(other) === keyOf(found)));
  const seen = new Set<string>();
  return byDay.flatMap(({ asOf, found }) =>
    found
      .filter((one) => !LASTING.includes(one.code) || isOnEvery(one))
      .filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)))
      .map((one) => toFinding(spell, procedure, asOf, one)),
  );
}

const keyOf = ({ code, paths }: Found): string => `${code} ${paths.join(' ')}`;

const toFinding = (spell: Spell, procedure: Procedure, asOf: CivilDate, found: Found): Finding => ({
  code: found.code,
  from: formatDay(spell.from),
  procedure,
  paths: found.paths,
  origin: fileOf(spell, found.paths[0] ?? ''),
  params: found.params ?? {},
  asOf,
  witness: found.witness,
});

/** The file of the clause that a path lies in. */
function fileOf({ resolved }: Spell, path: string): string | null {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length--) {
    const origin = originOf(resolved, steps.slice(0, length).join('.'));
    if (origin !== null) return origin;
  }
  return null;
}

function findingsOn(
  policy: Policy,
  asOf: CivilDate,
  procedure: Procedure,
  budget: Budget,
): { readonly asOf: CivilDate; readonly found: readonly Found[] } {
  const terrain = terrainOf(policy, asOf, procedure) as Terrain;
  const parent = (policy as Partial<AuthoredPolicy>).parent;
  const above = parent && terrainAbove(parent, asOf, procedure);
  const asked = [
    () => clauseFindings(universeOf([terrain], budget), terrain, procedure),
    () =>
      parent && above
        ? stricterThan(policy, terrain, { policy: parent, terrain: above }, { asOf, procedure, budget })
        : [],
    () => emptyWindows(policy, asOf, procedure),
  ];
  return {
    asOf,
    found: asked.flatMap((ask) => {
      const found = exactly(ask);
      return 'kind' in found
        ? [
            {
              code: 'UNDECIDED' as const,
              paths: [`procedures.${procedure}`],
              params: { why: found.why },
              witness: null,
            },
          ]
        : found;
    }),
  };
}

function emptyWindows(policy: Policy, asOf: CivilDate, procedure: Procedure): Found[] {
  const proof = prove(policy, { kind: 'windows-never-empty' }, { asOf, procedure });
  if (proof.kind !== 'exact' || proof.holds) return [];
  const said = proof.counterexample?.said[0] ?? '';
  return [
    {
      code: 'WINDOW_MAY_BE_EMPTY',
      paths: [`procedures.${procedure}.window`],
      params: { said },
      witness: null,
    },
  ];
}

function terrainAbove(parent: Policy, asOf: CivilDate, procedure: Procedure): Terrain | null {
  try {
    return terrainOf(parent, asOf, procedure);
  } catch (error) {
    if (error instanceof RulesError && error.code === 'UNKNOWN_PROCEDURE') return null;
    throw error;
  }
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
