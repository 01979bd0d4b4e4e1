import { type Day, formatDay } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import {
  type AuthoredPolicy,
  definePolicy,
  type PolicyVersion,
  type Procedure,
  spellOn,
} from '../../policy/index.js';
import { daysOf } from '../audit/index.js';
import { impact } from '../impact/index.js';
import { type Mutant, mutantsOf } from './mutants.js';

/** A mutant that no case tells from the policy, though somebody's verdict is another: who and when. */
export interface Survivor extends Omit<Mutant, 'version'> {
  readonly version: string;
  readonly procedure: Procedure;
  readonly asOf: string;
  readonly witness: Facts;
}

/**
 * How good the cases of a policy are: of its mutants, how many they catch.
 * @since 0.3.0
 */
export interface MutationScore {
  readonly policy: string;
  readonly mutants: number;
  readonly killed: number;
  /** Of which it was shown that nobody's verdict is another on any day looked at: they count for nothing. */
  readonly equivalent: number;
  /** Of which that could not be decided. */
  readonly undecided: number;
  readonly survivors: readonly Survivor[];
  /** Killed, of those that are not equivalent. */
  readonly score: number;
}

/** What a score is worked out with. */
export interface MutationOptions {
  /** Whether all cases of the policy pass when it is asked in place of the policy. */
  readonly passes: (policy: AuthoredPolicy) => boolean;
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Changes one limit, operator, part or alternative of a policy's versions at a time, and asks whether its cases notice.
 * Whether a mutant is the same policy in other words is decided exactly.
 *
 * @example mutationScore(residencePermit, { passes: (mutant) => myCases.every((one) => holds(one, mutant)) })
 * @since 0.3.0
 */
export function mutationScore(
  policy: AuthoredPolicy,
  { passes, onProgress }: MutationOptions,
): MutationScore {
  const mutants = policy.versions.flatMap((version) =>
    mutantsOf(version).map((mutant) => ({ version, mutant })),
  );
  let [killed, equivalent, undecided] = [0, 0, 0];
  const survivors: Survivor[] = [];
  mutants.forEach(({ version, mutant }, i) => {
    onProgress?.(i, mutants.length);
    const changed = withVersion(policy, version, mutant.version);
    if (!isUsable(changed) || !passes(changed)) {
      killed++;
      return;
    }
    const found = difference(policy, changed, version, mutant);
    if (found === 'equivalent') equivalent++;
    else if (found === 'undecided') undecided++;
    else survivors.push(found);
  });
  const different = mutants.length - equivalent - undecided;
  return {
    policy: policy.id,
    mutants: mutants.length,
    killed,
    equivalent,
    undecided,
    survivors,
    score: different === 0 ? 1 : killed / different,
  };
}

function withVersion(policy: AuthoredPolicy, old: PolicyVersion, now: PolicyVersion): AuthoredPolicy {
  const versions = policy.versions.map((version) => (version === old ? now : version));
  return definePolicy(versions, policy.parent ? { parent: policy.parent } : {});
}

/** A mutant that cannot be read is caught by reading it. */
function isUsable(policy: AuthoredPolicy): boolean {
  return policy.spells.length > 0;
}

/** Somebody whose verdict is another, on the days on which the version stands. */
function difference(
  policy: AuthoredPolicy,
  changed: AuthoredPolicy,
  { effectiveFrom }: PolicyVersion,
  { version: _, ...mutant }: Mutant,
): Survivor | 'equivalent' | 'undecided' {
  const own = mutant.path.split('.');
  const spells = policy.spells.filter(({ resolved }) => resolved.version.effectiveFrom === effectiveFrom);
  let isDecided = true;
  for (const spell of spells) {
    const all = Object.keys(spell.resolved.version.procedures) as Procedure[];
    const asked =
      own[0] === 'procedures'
        ? all.filter((one) => isReached(one, own[1] ?? '', spell.resolved.version))
        : all;
    const days = new Set<Day>([...daysOf(spell), ...daysOf(spellOn(changed.spells, spell.from) ?? spell)]);
    for (const day of [...days].filter((one) => one >= spell.from && one <= spell.through))
      for (const procedure of asked) {
        const found = impact(policy, changed, { asOf: formatDay(day), procedure });
        if (found.kind !== 'exact') isDecided = false;
        else if (found.transitions[0])
          return {
            ...mutant,
            version: effectiveFrom,
            procedure,
            asOf: found.asOf,
            witness: found.transitions[0].witness.facts,
          };
        else if (found.certificate.undecided.some(({ part }) => part !== 'window')) isDecided = false;
      }
  }
  return isDecided ? 'equivalent' : 'undecided';
}

/** Grounds may be lent to another procedure. */
const isReached = (procedure: Procedure, changed: string, { procedures }: PolicyVersion): boolean =>
  procedure === changed || procedures[procedure]?.groundsOf === changed;
