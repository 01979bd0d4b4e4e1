import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import type { Policy } from '../policy/index.js';
import { type EvaluateOptions, readAsOf, staleFrom } from '../verdict/index.js';
import { type Form, formsOf } from './forms.js';
import { requirementStatements } from './requirements.js';
import {
  caveatStatements,
  decidingOf,
  groundStatements,
  outcomeStatements,
  plainReason,
  reasonStatements,
  type Statement,
  tierStatements,
} from './statements.js';
import { chosenOn } from './version.js';

/** All rules run together: what waits for another is lost first where two runs overlap. */
const PRIORITY = 1;

/**
 * The policy as plain rules for an engine of one's own: JSON, one rule for each statement of a
 * verdict that is a matter of conditions, all of one priority. The event's type says what is stated:
 * - `outcome`: `{ outcome }`; exactly one is true
 * - `ground`: `{ ground, status, citation }`; exactly one for each ground
 * - `tier`: `{ tier, citation }`; at most one
 * - `reason`: `{ code, clause, citation }`, as in the verdict
 * - `requirement`: `{ requirement, status: 'demanded' | 'perhaps', citation }`, whatever papers are held
 *
 * Days (windows, deadlines, terms, the first day of eligibility) are counted, not tested, and so are
 * in the verdict of `createEngine` only. The rules need `operatorsFor` and `factsFor`
 * beside them. Make an engine for each run: on one engine of the library, a run that begins as another
 * ends may lose every result without an error. An engine from `createEngine` may be shared.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`, `INVALID_POLICY`
 * @example
 * const asked = { asOf: '2024-05-01', procedure: 'apply' };
 * const engine = new Engine(toRules(residencePermit, asked));
 * for (const [name, run] of Object.entries(operatorsFor(residencePermit, asked))) engine.addOperator(name, run);
 * for (const [id, fact] of Object.entries(factsFor(residencePermit, asked))) engine.addFact(id, fact);
 * const { events } = await engine.run({ residence: { registeredOn: '2023-10-20' } });
 * @since 0.3.0
 */
export function toRules(policy: Policy, options: EvaluateOptions): RuleProperties[] {
  return statementsOf(policy, options).flatMap(({ name, type, params, when }) =>
    when === false ? [] : [{ name, priority: PRIORITY, conditions: rooted(when), event: { type, params } }],
  );
}

function statementsOf(policy: Policy, options: EvaluateOptions): Statement[] {
  const chosen = chosenOn(policy, options);
  if (!chosen) return [...noVersion, plainReason('NO_VERSION_IN_FORCE')];
  const forms = formsOf(chosen);
  const deciding = decidingOf(chosen, forms);
  const isStale = readAsOf(options.asOf) >= staleFrom(chosen.version);
  return [
    ...outcomeStatements(deciding),
    ...tierStatements(chosen, forms),
    ...groundStatements(chosen, forms),
    ...reasonStatements(deciding, forms),
    ...caveatStatements(chosen, forms),
    ...(isStale ? [plainReason('SOURCE_NOT_VERIFIED_FOR_A_YEAR')] : []),
    ...requirementStatements(chosen, forms),
  ];
}

const noVersion: readonly Statement[] = [
  { name: 'outcome:out-of-force', type: 'outcome', params: { outcome: 'out-of-force' }, when: true },
];

/** The first day that asOf can be. */
const FIRST_DAY = '1900-01-01';

/** A rule's root must be a list; one that always holds tests the day, for no list is ever empty. */
function rooted(form: Form): TopLevelCondition {
  if (typeof form === 'boolean') return { all: [{ fact: 'asOf', operator: 'onOrAfter', value: FIRST_DAY }] };
  return 'fact' in form ? { all: [form] } : form;
}
