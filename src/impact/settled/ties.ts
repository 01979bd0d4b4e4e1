import type { FactVariable, Space } from '../../diagram/index.js';
import { dateOrders } from '../../facts/index.js';

/**
 * The facts that a fact of a space is compared with, by a rule or by a plain truth about dates: what one of them is
 * may rule out what the other is.
 */
export function tiedTo(space: Space, fact: number): number[] {
  const { variables } = space;
  const { name } = variables[fact] as FactVariable;
  const compared = variables.flatMap((variable) =>
    variable.kind === 'joint' && variable.facts.includes(name) ? variable.facts : [],
  );
  const others = new Set<string>([...compared, ...ordersOf(name, space).flat()]);
  return variables.flatMap((variable, index) =>
    index !== fact && variable.kind === 'fact' && others.has(variable.name) ? [index] : [],
  );
}

/** The orders of dates that a fact of a space stands in. */
const ordersOf = (name: string, { variables }: Space): (readonly [earlier: string, later: string])[] => {
  const names = new Set(variables.map((variable) => variable.name));
  return dateOrders.filter(
    (order) => (order as readonly string[]).includes(name) && order.every((path) => names.has(path)),
  );
};
