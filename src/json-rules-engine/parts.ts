import { Fact, Rule } from 'json-rules-engine';
import type { Policy } from '../policy/index.js';
import { factsFor, pathsOf } from './facts.js';
import { type Plan, planOf } from './needs/index.js';
import { type EngineOperator, operatorsFor } from './operators.js';
import { toRules } from './to-rules.js';
import type { EngineOptions } from './types.js';
import { chosenOn } from './version.js';

/** What an engine is made of before anything of the caller's own is added. */
export interface Parts {
  readonly policy: Policy;
  readonly options: EngineOptions;
  /** Of the version in force; none while there is none. */
  readonly plan: Plan | undefined;
  /** Every fact that the policy knows. */
  readonly paths: readonly string[];
  readonly operators: { readonly [name: string]: EngineOperator };
  readonly facts: ReadonlySet<Fact>;
  readonly rules: ReadonlySet<Rule>;
}

/**
 * Compiles the parts of an engine.
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`, `INVALID_POLICY`
 */
export function partsOf(policy: Policy, options: EngineOptions): Parts {
  const chosen = chosenOn(policy, options);
  const facts = Object.entries(factsFor(policy, options));
  return {
    policy,
    options: { ...options },
    plan: chosen && planOf(chosen),
    paths: ['materials', ...pathsOf(policy, chosen)],
    operators: operatorsFor(policy, options),
    facts: new Set(facts.map(([id, fact]) => new Fact<unknown>(id, fact))),
    rules: new Set(
      toRules(policy, options)
        // Whether a paper is demanded may turn on facts on which the verdict, with all papers held, does not.
        .filter(({ event }) => event.type !== 'requirement')
        .map((rule) => new Rule(rule)),
    ),
  };
}
