import { dateOrders } from '../../facts/index.js';
import type { Bound } from '../bound.js';
import { type Scale, scaleOf } from '../spans.js';
import type { FactVariable, Space } from '../variables.js';
import { notEarlier } from './bounds-of.js';
import { matchedTie } from './matched.js';
import { orderedTie } from './ordered.js';
import type { Tie } from './tie.js';

export type { Bound } from '../bound.js';
export { notEarlier } from './bounds-of.js';
export { daysOf } from './lengths.js';
export type { Settled, SettledDates, Tie } from './tie.js';

/**
 * The ties of a space: facts that a comparison or a plain truth about dates connects belong to one, and facts of two
 * ties, or of none, have nothing to do with each other.
 * @throws GaveUp for a comparison of two facts that cannot be decided exactly
 */
export function tiesOf(space: Space): readonly Tie[] {
  const found = known.get(space) ?? findTies(space);
  known.set(space, found);
  return found;
}

/** To compare places with each other takes a while, and who there can be and who is one are both asked of a space. */
const known = new WeakMap<Space, readonly Tie[]>();

function findTies(space: Space): Tie[] {
  const { variables } = space;
  const position = new Map(variables.map(({ name }, index) => [name, index]));
  const joints = variables.flatMap((variable, index) =>
    variable.kind === 'joint' || variable.kind === 'window' ? [{ variable, index }] : [],
  );
  const orders = dateOrders.filter((order) => order.every((path) => position.has(path)));
  const group = new Map<number, number>();
  const groupOf = (index: number): number => {
    const above = group.get(index) ?? index;
    return above === index ? index : groupOf(above);
  };
  const connect = (a: string, b: string): void => {
    const [one, other] = [a, b].map((path) => groupOf(position.get(path) as number)) as [number, number];
    group.set(Math.max(one, other), Math.min(one, other));
    group.set(Math.min(one, other), Math.min(one, other));
  };
  for (const [earlier, later] of orders) connect(earlier, later);
  for (const { variable } of joints)
    for (const fact of variable.facts) connect(variable.facts[0] as string, fact);
  const memberOf = (index: number): number => {
    const { facts } = variables[index] as { readonly facts?: readonly string[] };
    return groupOf(facts ? (position.get(facts[0] as string) as number) : index);
  };
  const members = [...new Set([...group.keys(), ...joints.map(({ index }) => index)])].sort((a, b) => a - b);
  return [...new Set(members.map(memberOf))].map((one) => {
    const mine = members.filter((index) => memberOf(index) === one);
    const first = variables[mine[0] as number] as FactVariable;
    const scale = scaleOf(first.is);
    if (!scale) return matchedTie(space, mine);
    const names = new Set(mine.map((index) => variables[index]?.name));
    const axioms = orders
      .filter((order) => order.every((path) => names.has(path)))
      .map(([earlier, later]): Bound => ({ earlier, later, ...notEarlier, isBelow: false }));
    return orderedTie(space, mine, scale, axioms);
  });
}

/** All dated facts together, whether or not they are tied. */
export function datesOf(space: Space): ReturnType<typeof orderedTie> {
  const isDated = (path: string): boolean =>
    space.variables.some((one) => one.kind === 'fact' && one.name === path && one.is.type === 'date');
  const dated = [...space.variables.entries()].filter(([, one]) =>
    isDated('facts' in one ? (one.facts[0] as string) : one.name),
  );
  const axioms = dateOrders
    .filter((order) => order.every(isDated))
    .map(([earlier, later]): Bound => ({ earlier, later, ...notEarlier, isBelow: false }));
  return orderedTie(
    space,
    dated.map(([index]) => index),
    scaleOf({ type: 'date' }) as Scale,
    axioms,
  );
}
