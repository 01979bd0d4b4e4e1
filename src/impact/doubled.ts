import { TRUE } from '../conditions/index.js';
import {
  type Diagram,
  type FactVariable,
  type Forest,
  factsWith,
  type JointVariable,
  type Space,
  type Universe,
  universeIn,
  type Variable,
  valueIn,
} from '../diagram/index.js';
import { dateOrders, type Facts } from '../facts/index.js';

/**
 * Pairs of people who are alike in all but one fact. Cells alone cannot tell them where that fact is compared with
 * others: the two must share the others' very values. So the fact is doubled, with everything that it is compared with,
 * and the calendar decides who there can be.
 */
export interface Doubled {
  /** The pairs that can be. */
  readonly universe: Universe;
  /** A condition on the second of the two. */
  ofSecond(condition: Diagram): Diagram;
  /** The variable that says whether the first has an earlier day, or a lower number, than the second; -1 if there is no order, or it is not asked. */
  readonly isLower: number;
  /** The name of the fact of the second. */
  readonly second: string;
}

const TWIN = '~twin';
const ORDER = 'order ';

/**
 * Doubles one fact of a space.
 * @param options whether to ask which of the two has less of it
 */
export function doubledOn(
  space: Space,
  forest: Forest,
  fact: number,
  { withOrder = true }: { readonly withOrder?: boolean } = {},
): Doubled {
  const variable = space.variables[fact] as FactVariable;
  const joints = [...space.variables.entries()].flatMap(([index, one]) =>
    one.kind === 'joint' && one.facts.includes(variable.name) ? [index] : [],
  );
  const twins = twinsOf(space, variable, joints);
  const order = withOrder ? orderOf(variable) : undefined;
  const variables = [...space.variables, ...twins, ...(order ? [order] : [])];
  const moved = [fact, ...joints].map((index, i) => [index, space.variables.length + i] as const);
  const kept = new Map(
    [...variables.entries()].flatMap(([index, { name }]) =>
      name.startsWith(ORDER) ? [[index, [1]] as const] : [],
    ),
  );
  const universe = universeIn({ ...space, variables }, forest, undefined, kept);
  return {
    universe,
    ofSecond: (condition) => renamed(condition, moved, universe),
    isLower: order ? variables.length - 1 : -1,
    second: variable.name + TWIN,
  };
}

/** A second value of a fact, its comparisons with others, and the orders of dates that it must keep. */
function twinsOf(space: Space, fact: FactVariable, joints: readonly number[]): Variable[] {
  const { name } = fact;
  const twin = name + TWIN;
  const rename = (path: string): string => (path === name ? twin : path);
  const compared = joints.map((index): JointVariable => {
    const joint = space.variables[index] as JointVariable;
    const [first, second] = joint.facts;
    return {
      ...joint,
      name: joint.name + TWIN,
      facts: [rename(first), rename(second)],
      judge: (facts) => joint.judge(asOriginal(facts, joint.facts, rename)),
    };
  });
  const orders = dateOrders
    .filter((order) => (order as readonly string[]).includes(name))
    .filter((order) => order.every((path) => space.variables.some((one) => one.name === path)))
    .map(([earlier, later]) =>
      comparing(`${ORDER}${earlier} ${later}`, rename(earlier), 'onOrBefore', rename(later), true),
    );
  return [{ ...fact, name: twin }, ...compared, ...orders];
}

/** Whether the first has less of the fact than the second, for facts with an order. */
function orderOf({ name, is }: FactVariable): JointVariable | undefined {
  if (is.type !== 'date' && is.type !== 'integer') return undefined;
  const operator = is.type === 'date' ? 'before' : 'lessThan';
  return comparing(`lower ${name}`, name, operator, name + TWIN, false);
}

/** A comparison of two stated facts; asked with one that is none it is as given. */
const comparing = (
  name: string,
  fact: string,
  operator: string,
  other: string,
  withNone: boolean,
): JointVariable => ({
  kind: 'joint',
  name,
  cells: [false, true],
  comparison: { fact, operator, value: { fact: other } },
  facts: [fact, other],
  judge: () => (withNone ? TRUE : 0),
});

/** Two facts of which one is the twin's, under the names that the comparison knows. */
const asOriginal = (facts: Facts, names: readonly string[], rename: (path: string) => string): Facts =>
  factsWith(Object.fromEntries(names.map((name) => [name, valueIn(facts, rename(name))])));

/** A condition on other variables in place of some; it may have any values. */
function renamed(
  condition: Diagram,
  moved: readonly (readonly [from: number, to: number])[],
  { forest, builder, algebra, space }: Universe,
): Diagram {
  return moved.reduce((now, [from, to]) => {
    const { cells } = space.variables[from] as Variable;
    const options = [...cells.keys()].map((cell) => algebra.restrict(now, new Map([[from, [cell]]])));
    return options.reduceRight((rest, option, cell) =>
      builder.choose(
        forest.ask(
          to,
          [...cells.keys()].map((one) => forest.leaf(one === cell ? TRUE : 0)),
        ),
        option,
        rest,
      ),
    );
  }, condition);
}
