import type { Diagram, Forest } from '../../diagram/index.js';

/**
 * Diagrams laid out one after another: a node is its variable, then for each of its cells where to go on. Where to go
 * on is the place of a node, or a value v as -1 - v.
 */
export interface Flat {
  readonly numbers: Int32Array;
  /** Where a diagram begins. */
  placeOf(diagram: Diagram): number;
}

/**
 * Lays diagrams out.
 * @param below what follows a node, cell by cell
 */
export function laidOut(
  forest: Forest,
  diagrams: Iterable<Diagram>,
  below: (node: Diagram) => readonly Diagram[] = forest.childrenOf,
): Flat {
  const places = new Map<Diagram, number>();
  const numbers: number[] = [];
  const placeOf = (diagram: Diagram): number => {
    const value = forest.valueOf(diagram);
    if (value !== undefined) return -1 - value;
    const known = places.get(diagram);
    if (known !== undefined) return known;
    const next = below(diagram).map(placeOf);
    const place = numbers.length;
    numbers.push(forest.variableOf(diagram), ...next);
    places.set(diagram, place);
    return place;
  };
  for (const diagram of diagrams) placeOf(diagram);
  return { numbers: Int32Array.from(numbers), placeOf };
}
