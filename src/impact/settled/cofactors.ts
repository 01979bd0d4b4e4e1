import type { Diagram, Forest } from '../../diagram/index.js';

/**
 * Prepares to say what is left of a function in each cell of a variable, where the variable is no longer asked. What
 * was worked out is kept.
 * @param sizes how many cells each variable has
 */
export function cofactorsOf(
  forest: Forest,
  sizes: readonly number[],
): (diagram: Diagram, variable: number) => readonly Diagram[] {
  const known = sizes.map(() => new Map<Diagram, readonly Diagram[]>());
  const of = (diagram: Diagram, variable: number): readonly Diagram[] => {
    const at = forest.variableOf(diagram);
    if (at === variable) return forest.childrenOf(diagram);
    const size = sizes[variable] as number;
    // Later variables are asked below: what asks a later one first does not ask this one.
    if (at > variable) return Array.from({ length: size }, () => diagram);
    const mine = known[variable] as Map<Diagram, readonly Diagram[]>;
    const made = mine.get(diagram);
    if (made) return made;
    const below = forest.childrenOf(diagram).map((child) => of(child, variable));
    const found = Array.from({ length: size }, (_, cell) =>
      forest.ask(
        at,
        below.map((cells) => cells[cell] as Diagram),
      ),
    );
    mine.set(diagram, found);
    return found;
  };
  return of;
}
