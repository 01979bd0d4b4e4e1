import { type Descriptor, describeFact, type Facts, parseFacts } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import type { Policy } from '../../policy/index.js';
import { scopeOf } from '../../verdict/index.js';

const scopes = new WeakMap<Policy, ReturnType<typeof scopeOf>>();

/** What a policy's own facts and papers add to the vocabulary, worked out once. */
const scopeOnce = (policy: Policy): ReturnType<typeof scopeOf> => {
  const scope = scopes.get(policy) ?? scopeOf(policy);
  scopes.set(policy, scope);
  return scope;
};

/** Whether facts that were changed still contradict nothing. */
export const isPossible = (policy: Policy, facts: Facts): boolean =>
  'facts' in parseFacts(facts, scopeOnce(policy));

/**
 * What a fact can hold under a policy.
 * @throws RulesError `INVALID_FACTS` for a fact that it does not know
 */
export function descriptorOf(policy: Policy, fact: string): Descriptor {
  const is = describeFact(fact, scopeOnce(policy).facts);
  if (!is) throw new RulesError('INVALID_FACTS', `${policy.id} knows no fact ${fact}`);
  return is;
}
