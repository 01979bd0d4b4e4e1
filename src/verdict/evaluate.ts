import { assertFacts, type FactScope, type Facts, type LocalFacts } from '../facts/index.js';
import type { Policy } from '../policy/index.js';
import { type CompiledPolicy, compile, type EvaluateOptions } from './compile.js';
import type { Verdict } from './types.js';

interface Ready {
  readonly compiled: CompiledPolicy;
  readonly scope: FactScope;
}

// A policy is immutable, so its compiled form is a property of it; held weakly, it goes with it.
const ready = new WeakMap<Policy, Ready>();

/**
 * Says whether a person may do what the procedure is for on a day, on which ground, what is
 * missing, from when if not yet, and on whose authority. Synchronous and pure: no clock, no I/O, the
 * same verdict for the same input. Facts are checked in full first, as `parseFacts` does.
 *
 * @param facts what is known of the person; absent is unknown
 * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS` (every problem in `issues`), `UNKNOWN_PROCEDURE`
 * @example
 * evaluate(residencePermit, { residence: { registeredOn: '2024-01-10' } }, { asOf: '2024-07-10' })
 * @since 0.1.0
 */
export function evaluate(policy: Policy, facts: Facts, options: EvaluateOptions): Verdict {
  return checked(policy, facts).evaluate(facts, options);
}

/**
 * The compiled form of a policy, once the facts are checked in full.
 * @throws RulesError `INVALID_FACTS`
 */
export function checked(policy: Policy, facts: Facts): CompiledPolicy {
  const { compiled, scope } = ready.get(policy) ?? prepare(policy);
  assertFacts(facts, scope);
  return compiled;
}

/** The compiled form of a policy, made once. */
export const handleOf = (policy: Policy): CompiledPolicy => (ready.get(policy) ?? prepare(policy)).compiled;

function prepare(policy: Policy): Ready {
  const made = { compiled: compile(policy), scope: scopeOf(policy) };
  ready.set(policy, made);
  return made;
}

/**
 * What a policy's own facts and papers add to the vocabulary, for `parseFacts`.
 * @since 0.1.0
 */
export function scopeOf({ spells }: Policy): FactScope {
  const versions = spells.map(({ resolved }) => resolved.version);
  return {
    facts: Object.assign({}, ...versions.map(({ facts }) => facts)) as LocalFacts,
    materialKinds: versions.flatMap(({ materialKinds }) => Object.keys(materialKinds ?? {})),
  };
}
