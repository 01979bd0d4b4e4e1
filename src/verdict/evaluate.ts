import type { Facts } from '../facts/index.js';
import type { Policy } from '../policy/index.js';
import { type CompiledPolicy, compile, type EvaluateOptions } from './compile.js';
import type { Verdict } from './types.js';

// A policy is immutable, so its compiled form is a property of it; held weakly, it goes with it.
const compiled = new WeakMap<Policy, CompiledPolicy>();

/**
 * Says whether a person may do what the procedure is for on a day, on which ground, what is
 * missing, from when if not yet, and on whose authority. Synchronous and pure: no clock, no I/O, the
 * same verdict for the same input.
 *
 * @param facts what is known of the person; absent is unknown
 * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS` (every problem in `issues`), `UNKNOWN_PROCEDURE`
 * @example
 * evaluate(residencePermit, { residence: { registeredOn: '2024-01-10' } }, { asOf: '2024-07-10' })
 * @since 0.1.0
 */
export function evaluate(policy: Policy | CompiledPolicy, facts: Facts, options: EvaluateOptions): Verdict {
  if ('evaluate' in policy) return policy.evaluate(facts, options);
  const ready = compiled.get(policy) ?? compile(policy);
  compiled.set(policy, ready);
  return ready.evaluate(facts, options);
}
