import type { Policy } from '../policy/index.js';
import { PolicyEngine } from './policy-engine.js';
import type { EngineOptions } from './types.js';

/**
 * Makes an engine of json-rules-engine for a procedure on a day, for services whose facts come from
 * slow sources. Its runs resolve to the library's result and to the verdict that `evaluate` gives on
 * all facts, byte for byte, with as few fetched as that takes: a source is called at most once a run,
 * only while some part of the verdict is open on the facts known so far and turns on its fact, and
 * never for what a known fact has made immaterial or the procedure does not read. A fact that a rule
 * of one's own tests is fetched too. Sources that are needed whatever the others say are called
 * together.
 *
 * The rules of `toRules` run in it, all but those on requirements, so that its events restate
 * the verdict. Rules of one's own run beside them: they find the verdict as the fact `verdict` and its
 * fields as `verdict.outcome`, `verdict.tier` and so on, and fire where their conditions surely hold.
 * One engine may have many runs at once.
 *
 * Facts that are never fetched are never checked: a contradiction with one of them, which `evaluate`
 * would refuse, goes unnoticed. A name that no policy knows is taken for a fact of one's own, so check
 * what comes from outside with `parseFacts` first.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`, `INVALID_POLICY`
 * @example
 * const engine = createEngine(residencePermit, { asOf: '2024-05-01', procedure: 'apply' });
 * engine.addFact('employment.socialInsuranceMonths', () => socialInsurance.monthsOf(customer));
 * const { verdict } = await engine.run({ residence: { registeredOn: '2023-10-20' } });
 * @since 0.3.0
 */
export function createEngine(policy: Policy, options: EngineOptions): PolicyEngine {
  return new PolicyEngine(policy, options);
}
