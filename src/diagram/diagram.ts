import { hashOf, isOnly, isSame } from './nodes.js';
import type { Laws, Operation } from './operations.js';

/**
 * Ordered, reduced, multi-valued decision diagrams with shared nodes: the functions from a fixed list of
 * variables, each with a few cells, to small numbers. Two equal functions are the same node, so that to
 * compare two policies is to compare two numbers.
 */

/** A function: a leaf (a value) or a node that asks one variable. */
export type Diagram = number;

/** Too large to go on; nothing was decided. */
export class GaveUp extends Error {
  override readonly name = 'GaveUp';
  constructor(
    readonly why: string,
    readonly size: number,
  ) {
    super(why);
  }
}

/** All diagrams over the same variables. */
export interface Forest {
  /** The function that is this value everywhere. */
  leaf(value: number): Diagram;
  /** The value of a leaf; undefined for a node. */
  valueOf(diagram: Diagram): number | undefined;
  /** The variable that a node asks; more than any for a leaf. */
  variableOf(diagram: Diagram): number;
  /** What follows for each cell of that variable. */
  childrenOf(diagram: Diagram): readonly Diagram[];
  /** The function that asks a variable first; later variables are asked by the children. */
  ask(variable: number, children: readonly Diagram[]): Diagram;
  /** The function whose value is worked out from two others' values. */
  combine(operation: Operation, left: Diagram, right: Diagram): Diagram;
  /** How many nodes there are. */
  size(): number;
  /** An empty forest of the same budget, for work whose nodes nobody asks for again. */
  another(): Forest;
}

const LEAF_VARIABLE = Number.MAX_SAFE_INTEGER;

/** The most cells that all nodes may have together, and the most cells looked at, for each node of a budget. */
const CELLS_A_NODE = 6;
const STEPS_A_NODE = 20;

/**
 * Makes an empty forest.
 * @param budget the most nodes that it may hold; six times as many cells, since nodes of many cells are large
 */
export function createForest(budget: number): Forest {
  let cells = 0;
  let steps = 0;
  const variables: number[] = [];
  const children: (readonly Diagram[])[] = [];
  const values: (number | undefined)[] = [];
  const leaves = new Map<number, Diagram>();
  /** The last node of each hash, and before each node the one that had its hash. */
  const lastOf = new Map<number, Diagram>();
  const before: (Diagram | undefined)[] = [];
  const add = (variable: number, below: readonly Diagram[], value: number | undefined): Diagram => {
    cells += below.length;
    if (variables.length >= budget || cells > budget * CELLS_A_NODE)
      throw new GaveUp(
        `more than ${budget} nodes, or ${budget * CELLS_A_NODE} cells of nodes`,
        variables.length,
      );
    variables.push(variable);
    children.push(below);
    values.push(value);
    return variables.length - 1;
  };
  const forest: Forest = {
    leaf(value) {
      const made = leaves.get(value) ?? add(LEAF_VARIABLE, [], value);
      leaves.set(value, made);
      return made;
    },
    valueOf: (diagram) => values[diagram],
    variableOf: (diagram) => variables[diagram] as number,
    childrenOf: (diagram) => children[diagram] as readonly Diagram[],
    ask(variable, below) {
      const [first] = below;
      // A question whose answer does not matter is not asked.
      if (first !== undefined && isOnly(first, below)) return first;
      const hash = hashOf(variable, below);
      for (let at = lastOf.get(hash); at !== undefined; at = before[at])
        if (variables[at] === variable && isSame(children[at] as readonly Diagram[], below)) return at;
      const made = add(variable, below, undefined);
      before[made] = lastOf.get(hash);
      lastOf.set(hash, made);
      return made;
    },
    combine(op, left, right) {
      const plain = op.laws && plainly(op.laws, left, right);
      if (plain !== undefined) return plain;
      const known = op.known.get(left, right);
      if (known >= 0) return known;
      const made = combined(op, left, right);
      op.known.set(left, right, made);
      return made;
    },
    size: () => variables.length,
    another: () => createForest(budget),
  };
  /** What the laws of an operation say at once. */
  const plainly = ({ neutral, final }: Laws, left: Diagram, right: Diagram): Diagram | undefined => {
    if (left === right) return left;
    const [leftValue, rightValue] = [values[left], values[right]];
    if (leftValue === neutral || rightValue === final) return right;
    return rightValue === neutral || leftValue === final ? left : undefined;
  };
  const combined = (op: Operation, left: Diagram, right: Diagram): Diagram => {
    const [leftValue, rightValue] = [values[left], values[right]];
    if (leftValue !== undefined && rightValue !== undefined) return forest.leaf(op.of(leftValue, rightValue));
    const [leftAsks, rightAsks] = [variables[left] as number, variables[right] as number];
    const variable = Math.min(leftAsks, rightAsks);
    const one = leftAsks === variable ? (children[left] as readonly Diagram[]) : undefined;
    const other = rightAsks === variable ? (children[right] as readonly Diagram[]) : undefined;
    const { length } = one ?? other ?? [];
    steps += length;
    if (steps > budget * STEPS_A_NODE) throw new GaveUp(`more than ${budget * STEPS_A_NODE} steps`, steps);
    const below: Diagram[] = [];
    for (let cell = 0; cell < length; cell++)
      below.push(
        forest.combine(op, one ? (one[cell] as Diagram) : left, other ? (other[cell] as Diagram) : right),
      );
    return forest.ask(variable, below);
  };
  return forest;
}
