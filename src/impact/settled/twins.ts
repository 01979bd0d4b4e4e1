import type { Diagram, FactVariable, Forest, Values } from '../../diagram/index.js';
import { doubledOn } from '../doubled.js';
import { type Completions, jointsOf } from './completions.js';

/** Two people who differ in one fact alone. */
export interface Twins {
  readonly eligible: Values;
  readonly ineligible: Values;
}

/** Two completions that differ in one fact only and have different outcomes; `null` if there are none. */
export function twinsIn(
  { universe, eligible, ineligible }: Completions,
  forest: Forest,
  fact: number,
): Twins | null {
  const { space, algebra } = universe;
  const asked = new Set([fact, ...jointsOf(space)(fact)]);
  const alike = (condition: Diagram): Diagram => algebra.some(condition, asked);
  // Soon told where nobody could differ in anything that the fact enters.
  if (algebra.all(alike(eligible), alike(ineligible)) === forest.leaf(0)) return null;
  const { universe: pairs, ofSecond, second } = doubledOn(space, forest, fact, { withOrder: false });
  const found = pairs.findFor(pairs.algebra.all(eligible, ofSecond(ineligible)));
  if (!found) return null;
  const { [second]: twin, ...values } = found.values;
  const { name } = space.variables[fact] as FactVariable;
  return { eligible: values, ineligible: { ...values, [name]: twin } };
}
