import { FALSE, TRUE } from '../conditions/index.js';
import type { Diagram, Forest } from './diagram.js';
import { mapped } from './mapped.js';
import { conjunction, disjunction, type Operation, operation } from './operations.js';
import { overlap } from './overlap.js';
import type { Region } from './region.js';
import type { Variable } from './variables.js';

/** What can be worked out about diagrams over some variables. Conditions have the values 0, false, and 2, true. */
export interface Algebra {
  readonly all: (...diagrams: readonly Diagram[]) => Diagram;
  readonly any: (...diagrams: readonly Diagram[]) => Diagram;
  readonly not: (diagram: Diagram) => Diagram;
  /** True where a function has a value that a test accepts. */
  readonly where: (diagram: Diagram, accepts: (value: number) => boolean) => Diagram;
  /** True where two functions have different values. */
  readonly differ: (left: Diagram, right: Diagram) => Diagram;
  /** Whether two conditions hold for anybody together. */
  readonly overlap: (left: Diagram, right: Diagram) => boolean;
  /** True for the people of a region. */
  readonly within: (region: Region) => Diagram;
  /** What a condition is for somebody in a region. */
  readonly restrict: (diagram: Diagram, region: Region) => Diagram;
  /** True where a condition holds in some cells of the variables, whichever: they are no longer asked. */
  readonly some: (diagram: Diagram, variables: ReadonlySet<number>) => Diagram;
  /** The variables that a function asks. */
  readonly support: (diagram: Diagram) => number[];
  /** The values that a function has. */
  readonly values: (diagram: Diagram) => number[];
  /** In how many combinations of cells a condition holds. */
  readonly count: (diagram: Diagram) => bigint;
}

/** Prepares what is worked out over the variables of a forest. */
export function algebraOf(forest: Forest, variables: readonly Variable[]): Algebra {
  const [and, or] = [conjunction(), disjunction()];
  const opposites = new Map<Diagram, Diagram>();
  const unlike = operation((left, right) => (left === right ? FALSE : TRUE));
  const [yes, no] = [forest.leaf(TRUE), forest.leaf(FALSE)];
  const fold = (op: Operation, start: Diagram) => (diagrams: readonly Diagram[]) =>
    diagrams.reduce((left, right) => forest.combine(op, left, right), start);
  const all = fold(and, yes);
  const any = fold(or, no);
  const sizes = variables.map(({ cells }) => BigInt(cells.length));
  const counts = new Map<Diagram, bigint>();
  /** Combinations of the variables from a diagram's own on. */
  const countBelow = (diagram: Diagram): bigint => {
    const value = forest.valueOf(diagram);
    if (value !== undefined) return value === TRUE ? 1n : 0n;
    const known = counts.get(diagram);
    if (known !== undefined) return known;
    const at = forest.variableOf(diagram);
    const found = forest
      .childrenOf(diagram)
      .reduce((sum, child) => sum + countBelow(child) * skipped(at + 1, child), 0n);
    counts.set(diagram, found);
    return found;
  };
  const skipped = (from: number, diagram: Diagram): bigint => {
    const to = Math.min(forest.variableOf(diagram), variables.length);
    return sizes.slice(from, to).reduce((product, size) => product * size, 1n);
  };
  const walk = (diagram: Diagram, visit: (diagram: Diagram) => void): void => {
    const seen = new Set<Diagram>();
    const go = (at: Diagram): void => {
      if (seen.has(at)) return;
      seen.add(at);
      visit(at);
      forest.childrenOf(at).forEach(go);
    };
    go(diagram);
  };
  return {
    all: (...diagrams) => all(diagrams),
    any: (...diagrams) => any(diagrams),
    not: (diagram) => mapped(forest, diagram, (value) => TRUE - value, opposites),
    where: (diagram, accepts) => mapped(forest, diagram, (value) => (accepts(value) ? TRUE : FALSE)),
    differ: (left, right) => forest.combine(unlike, left, right),
    overlap: (left, right) => overlap(forest, left, right),
    within: (region) =>
      [...region]
        .sort(([a], [b]) => b - a)
        .reduce((below, [index, cells]) => {
          const { length } = (variables[index] as Variable).cells;
          return forest.ask(
            index,
            Array.from({ length }, (_, cell) => (cells.includes(cell) ? below : no)),
          );
        }, yes),
    restrict(diagram, region) {
      const known = new Map<Diagram, Diagram>();
      const go = (at: Diagram): Diagram => {
        const made = known.get(at);
        if (made !== undefined) return made;
        const found = goOn(at);
        known.set(at, found);
        return found;
      };
      const goOn = (at: Diagram): Diagram => {
        if (forest.valueOf(at) !== undefined) return at;
        const variable = forest.variableOf(at);
        const children = forest.childrenOf(at);
        const cells = region.get(variable);
        if (!cells) return forest.ask(variable, children.map(go));
        // Cells outside are of no matter, so that they may be taken for one inside.
        const inside = cells.map((cell) => go(children[cell] as Diagram));
        return forest.ask(
          variable,
          children.map((_, cell) => inside[Math.max(0, cells.indexOf(cell))] as Diagram),
        );
      };
      return go(diagram);
    },
    some(diagram, chosen) {
      const known = new Map<Diagram, Diagram>();
      const go = (at: Diagram): Diagram => {
        if (forest.valueOf(at) !== undefined) return at;
        const made = known.get(at);
        if (made !== undefined) return made;
        const below = forest.childrenOf(at).map(go);
        const variable = forest.variableOf(at);
        const found = chosen.has(variable) ? any(below) : forest.ask(variable, below);
        known.set(at, found);
        return found;
      };
      return go(diagram);
    },
    support(diagram) {
      const found = new Set<number>();
      walk(diagram, (at) => {
        if (forest.valueOf(at) === undefined) found.add(forest.variableOf(at));
      });
      return [...found].sort((a, b) => a - b);
    },
    values(diagram) {
      const found = new Set<number>();
      walk(diagram, (at) => {
        const value = forest.valueOf(at);
        if (value !== undefined) found.add(value);
      });
      return [...found].sort((a, b) => a - b);
    },
    count: (diagram) => countBelow(diagram) * skipped(0, diagram),
  };
}
