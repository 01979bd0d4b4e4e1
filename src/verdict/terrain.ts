import { type Day, parseDay } from '../calendar/index.js';
import { type Condition, compileCondition, type Test, type Trit } from '../conditions/index.js';
import { type Descriptor, describeFact, type Facts, type LocalFacts, own } from '../facts/index.js';
import { RulesError } from '../issues/index.js';
import {
  type Definition,
  type GroundClause,
  type Policy,
  type PolicyVersion,
  type Procedure,
  type ProcedureRules,
  spellOn,
} from '../policy/index.js';
import { linkedSoFar } from './draft.js';
import { createLinker } from './linker.js';
import { createRow } from './load.js';
import { prepare } from './run.js';

/** One procedure of the version in force on a day, and what its conditions make of people. */
export interface Terrain {
  readonly policy: Policy;
  readonly asOf: Day;
  /** The version with this one procedure. */
  readonly version: PolicyVersion;
  readonly rules: ProcedureRules;
  readonly local: LocalFacts;
  /** The descriptor of a fact; undefined for one that neither the vocabulary nor the version knows. */
  describe(path: string): Descriptor | undefined;
  /** The condition of a name, if there is one. */
  named(name: string): Condition | undefined;
  /** Compiles conditions together, for many people: it judges these and any part of them. */
  judgeOf(conditions: readonly Condition[]): (condition: Condition, facts: Facts) => Trit;
}

/**
 * What stands on a day; `null` if no version is in force.
 * @throws RulesError `UNKNOWN_PROCEDURE`
 */
export function terrainOf(policy: Policy, asOf: string, procedure: Procedure): Terrain | null {
  const day = parseDay(asOf);
  const whole = spellOn(policy.spells, day)?.resolved.version;
  if (!whole) return null;
  const rules = own(whole.procedures as { readonly [name: string]: ProcedureRules }, procedure);
  if (!rules) throw new RulesError('UNKNOWN_PROCEDURE', `${whole.id} has no ${procedure} on ${asOf}`);
  return terrainIn(policy, { ...whole, procedures: { [procedure]: rules } }, day);
}

/** A terrain of a version with one procedure, whether any file says so or not. */
export function terrainIn(policy: Policy, version: PolicyVersion, asOf: Day): Terrain {
  const rules = Object.values(version.procedures)[0] as ProcedureRules;
  const local = (version.facts ?? {}) as LocalFacts;
  const named = { ...version.conditions, ...rules.grounds } as {
    readonly [name: string]: Definition | GroundClause;
  };
  return {
    policy,
    asOf,
    version,
    rules,
    local,
    describe: (path) => describeFact(path, local),
    named: (name) => own(named, name)?.condition,
    judgeOf(conditions) {
      const linker = createLinker(policy, version, rules);
      for (const condition of conditions) compileCondition(condition, linker);
      const reads = linkedSoFar(linker);
      const row = createRow(linker.cellCount());
      return (condition, facts) => {
        prepare({ row, linker }, reads, facts, asOf);
        return (linker.parts.get(condition) as Test)(row);
      };
    },
  };
}
