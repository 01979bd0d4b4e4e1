import type { Space } from '../../diagram/index.js';
import type { Descriptor } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import type { Asked } from './deciding.js';

/**
 * What a fact can hold.
 * @throws RulesError `INVALID_FACTS` for one that the policy does not know
 */
export function descriptorOf({ policy, terrain }: Asked, fact: string): Descriptor {
  const is = terrain.describe(fact);
  if (!is) throw new RulesError('INVALID_FACTS', `${policy.id} knows no fact ${fact}`);
  return is;
}

/** The variable of a fact; -1 for one that no condition reads. */
export const variableOf = ({ variables }: Space, fact: string): number =>
  variables.findIndex(({ name, kind }) => kind === 'fact' && name === fact);
