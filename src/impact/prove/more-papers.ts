import { FALSE } from '../../conditions/index.js';
import { type Diagram, factsOfWitness, outputsOf, pathIn, universeOf } from '../../diagram/index.js';
import { fails, holds } from './certificate.js';
import type { Asked, Decided } from './deciding.js';

/** No paper, held in order where it was not held, makes anything missing that was not. */
export function morePapers({ terrain, options }: Asked): Decided {
  const universe = universeOf([terrain], options.budget);
  const { algebra, space, forest, feasible } = universe;
  const outputs = outputsOf(universe.builder, terrain, []).filter(({ part }) => part === 'material');
  for (const [index, variable] of space.variables.entries()) {
    if (variable.kind !== 'paper') continue;
    const [absent, held] = [0, variable.cells.findIndex((paper) => typeof paper === 'string')];
    const at = (diagram: Diagram, cell: number): Diagram =>
      algebra.restrict(diagram, new Map([[index, [cell]]]));
    for (const { diagram } of outputs) {
      const violation = algebra.all(algebra.not(at(diagram, absent)), at(diagram, held));
      if (algebra.all(violation, feasible) === forest.leaf(FALSE)) continue;
      const person = universe.find(pathIn(forest, algebra.all(violation, feasible)));
      const poorer = factsOfWitness(person ?? { values: {}, materials: [] });
      const papers = (poorer.materials ?? []).filter((paper) => paper !== variable.cells[held]);
      const people = [papers, [...papers, variable.cells[held]]].map(
        (materials) => ({ ...poorer, materials }) as typeof poorer,
      );
      return fails(universe, violation, { people, said: ['nothing missing', variable.name] });
    }
  }
  return holds(universe);
}
