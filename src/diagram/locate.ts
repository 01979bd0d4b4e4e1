import type { Facts } from '../facts/index.js';
import type { Diagram, Forest } from './diagram.js';
import type { Paper } from './papers.js';
import type { Space, Variable } from './variables.js';

/** The value of a fact by its path. */
export function valueIn(facts: Facts, path: string): unknown {
  const dot = path.indexOf('.');
  const subject = (facts as { readonly [name: string]: { readonly [name: string]: unknown } | undefined })[
    path.slice(0, dot)
  ];
  return subject?.[path.slice(dot + 1)];
}

/** The cells of a joint comparison by its value: false, unknown, true. */
const JOINT_CELLS = [0, -1, 1] as const;

/** The cell of each variable that a complete person is in; -1 where too little is stated to tell. */
export function locate({ variables }: Space, facts: Facts): number[] {
  const cellOf = (variable: Variable): number => {
    if (variable.kind === 'joint') return JOINT_CELLS[variable.judge(facts)];
    if (variable.kind === 'paper')
      return facts.materials ? variable.cellOf(facts.materials as readonly Paper[]) : -1;
    if (variable.kind === 'window')
      return variable.cellOf(Object.fromEntries(variable.facts.map((path) => [path, valueIn(facts, path)])));
    const value = valueIn(facts, variable.name);
    return value === undefined ? -1 : variable.cellOf(value);
  };
  return variables.map(cellOf);
}

/** The value of a function for somebody in these cells; undefined where it asks for one that is not known. */
export function valueAt(forest: Forest, diagram: Diagram, cells: readonly number[]): number | undefined {
  let at = diagram;
  for (;;) {
    const value = forest.valueOf(at);
    if (value !== undefined) return value;
    const next = forest.childrenOf(at)[cells[forest.variableOf(at)] ?? -1];
    if (next === undefined) return undefined;
    at = next;
  }
}
