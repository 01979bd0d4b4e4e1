import { TRUE } from '../../conditions/index.js';
import {
  type Diagram,
  type FactVariable,
  type Forest,
  factsWith,
  type JointVariable,
  type Space,
  universeIn,
  type Values,
  type Variable,
  valueIn,
} from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import { type Completions, jointsOf } from './completions.js';
import { ordersOf } from './ties.js';

/** Two people who differ in one fact alone. */
export interface Twins {
  readonly eligible: Values;
  readonly ineligible: Values;
}

/** A name that no fact has. */
const TWIN = '~twin';

/**
 * Two completions that differ in one fact only and have different outcomes; `null` if there are none. Cells alone cannot
 * tell where a fact is compared with others: the two must share the others' very values. So the fact is doubled, with
 * everything that it is compared with, and the calendar decides.
 */
export function twinsIn(
  { universe, eligible, ineligible }: Completions,
  forest: Forest,
  fact: number,
): Twins | null {
  const { space, algebra } = universe;
  const variable = space.variables[fact] as FactVariable;
  const asked = [fact, ...jointsOf(space)(fact)];
  const overlap = algebra.all(
    algebra.some(eligible, new Set(asked)),
    algebra.some(ineligible, new Set(asked)),
  );
  if (overlap === forest.leaf(0)) return null;
  const doubled = { ...space, variables: [...space.variables, ...twinOf(space, variable)] };
  const both = universeIn(doubled, forest);
  const moved = asked.map((index, i) => [index, space.variables.length + i] as const);
  const orders = doubled.variables.flatMap(({ name }, index) => (name.startsWith(ORDER) ? [index] : []));
  const inOrder = both.algebra.within(new Map(orders.map((index) => [index, [1]])));
  const pairs = both.algebra.all(inOrder, eligible, renamed(ineligible, moved, both));
  const found = both.findFor(pairs);
  if (!found) return null;
  const { [variable.name + TWIN]: twin, ...values } = found.values;
  return { eligible: values, ineligible: { ...values, [variable.name]: twin } };
}

const ORDER = 'order ';

/** A second value of a fact, its comparisons with others, and the orders of dates that it must keep. */
function twinOf(space: Space, fact: FactVariable): Variable[] {
  const { name } = fact;
  const twin = name + TWIN;
  const rename = (path: string): string => (path === name ? twin : path);
  const joints = jointsOf(space)(space.variables.indexOf(fact)).map((index): JointVariable => {
    const joint = space.variables[index] as JointVariable;
    const [first, second] = joint.facts;
    return {
      ...joint,
      name: joint.name + TWIN,
      facts: [rename(first), rename(second)],
      judge: (facts) => joint.judge(asOriginal(facts, joint.facts, rename)),
    };
  });
  const orders = ordersOf(name, space).map(
    ([earlier, later]): JointVariable => ({
      kind: 'joint',
      name: `${ORDER}${earlier} ${later}`,
      cells: [false, true],
      comparison: { fact: rename(earlier), operator: 'onOrBefore', value: { fact: rename(later) } },
      facts: [rename(earlier), rename(later)],
      // Asked only where one of the two is none, which keeps any order.
      judge: () => TRUE,
    }),
  );
  return [{ ...fact, name: twin }, ...joints, ...orders];
}

/** Two facts of which one is the twin's, under the names that the comparison knows. */
const asOriginal = (facts: Facts, names: readonly string[], rename: (path: string) => string): Facts =>
  factsWith(Object.fromEntries(names.map((name) => [name, valueIn(facts, rename(name))])));

/** A condition on other variables in place of some. */
function renamed(
  condition: Diagram,
  moved: readonly (readonly [from: number, to: number])[],
  { algebra, space }: ReturnType<typeof universeIn>,
): Diagram {
  const [first, ...rest] = moved;
  if (!first) return condition;
  const [from, to] = first;
  const cells = (space.variables[from] as Variable).cells;
  return algebra.any(
    ...cells.map((_, cell) =>
      algebra.all(
        algebra.within(new Map([[to, [cell]]])),
        renamed(algebra.restrict(condition, new Map([[from, [cell]]])), rest, { algebra, space } as never),
      ),
    ),
  );
}
