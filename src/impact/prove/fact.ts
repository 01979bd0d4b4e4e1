import type { FactVariable, Space } from '../../diagram/index.js';
import { RulesError } from '../../issues/index.js';
import type { Asked } from './deciding.js';

/**
 * The variable of a fact; -1 for one that the procedure does not read.
 * @throws RulesError `INVALID_FACTS` for one that the policy does not know
 */
export function variableOf(space: Space, { policy, terrain }: Asked, fact: string): number {
  if (!terrain.describe(fact)) throw new RulesError('INVALID_FACTS', `${policy.id} knows no fact ${fact}`);
  return space.variables.findIndex(({ name, kind }) => kind === 'fact' && name === fact);
}

/** The cells of a fact that hold a value. */
export const cellsWithValue = ({ cells }: FactVariable): number[] =>
  [...cells.keys()].filter((cell) => cells[cell]?.pieces.some(({ value }) => value !== null));
