import { type Condition, isFactReference } from '../conditions/index.js';
import { type LocalFacts, own } from '../facts/index.js';
import { inputError, issue } from '../issues/index.js';
import {
  conditionsOf,
  type Policy,
  type PolicyVersion,
  type Procedure,
  type ProcedureRules,
  spellOn,
} from '../policy/index.js';
import { type EvaluateOptions, handleOf, readAsOf } from '../verdict/index.js';

/** One procedure of the version in force on a day, and what its conditions may name. */
export interface Chosen {
  readonly policy: Policy;
  readonly asOf: string;
  readonly procedure: Procedure;
  readonly version: PolicyVersion;
  readonly rules: ProcedureRules;
}

/**
 * The procedure's rules on the day; undefined where no version is in force.
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`, `INVALID_POLICY`
 */
export function chosenOn(policy: Policy, options: EvaluateOptions): Chosen | undefined {
  const { asOf, procedure = 'apply' } = options ?? {};
  const spell = spellOn(policy.spells, readAsOf(asOf));
  if (!spell) return undefined;
  const { version } = spell.resolved;
  assertShapes(version);
  // Refuses a procedure or a name that does not exist in the words of `evaluate`.
  handleOf(policy).evaluate({}, { asOf, procedure });
  const rules = own(version.procedures as { readonly [name: string]: ProcedureRules }, procedure);
  return { policy, asOf, procedure, version, rules: rules as ProcedureRules };
}

/**
 * json-rules-engine passes an empty list and drops half of a node with two operators, so what the
 * schema of rule files refuses is refused here too, whoever made the policy.
 * @throws RulesError `INVALID_POLICY`, every place in `issues`
 */
function assertShapes(version: PolicyVersion): void {
  const issues = conditionsOf(version).flatMap(({ path, condition }) =>
    strayNodes(path, condition).map((place) => issue('SCHEMA', place, { problem: 'not one condition' })),
  );
  if (issues.length > 0) throw inputError('INVALID_POLICY', issues);
}

const LISTS = ['all', 'any'] as const;

/** The paths of nodes that are no condition: more than one operator, an empty list, a stray key. */
function strayNodes(path: string, node: Condition): string[] {
  if (typeof node !== 'object' || node === null) return [path];
  const keys = Object.keys(node).sort().join();
  if (keys === 'fact,operator,value') return [];
  if (keys === 'condition') return [];
  if (keys === 'not') return strayNodes(`${path}.not`, (node as { readonly not: Condition }).not);
  for (const key of LISTS) {
    const list = own(node as unknown as { readonly [key: string]: readonly Condition[] }, key);
    if (keys !== key || !Array.isArray(list)) continue;
    return list.length === 0 ? [path] : list.flatMap((child, i) => strayNodes(`${path}.${key}.${i}`, child));
  }
  return [path];
}

/** Facts that the version declares for itself. */
export const localFactsOf = ({ version }: Chosen): LocalFacts => (version.facts ?? {}) as LocalFacts;

/** The other fact that an operator of two facts reads beside its own, named inside its value. */
export function secondFactOf(operator: string, value: unknown): string | undefined {
  const name = own({ spans: 'through', inSameUnit: 'as' }, operator);
  const second = name && own(value as { readonly [name: string]: unknown }, name);
  return isFactReference(second) ? second.fact : undefined;
}

/** The id of the derived fact that holds two facts as a list. */
export const pairOf = (first: string, second: string): string => `${first} & ${second}`;
