import { FALSE, TRUE } from '../conditions/index.js';
import { type Diagram, type Forest, GaveUp } from './diagram.js';
import { conjunction } from './operations.js';
import { type Settled, type Tie, tiesOf } from './ties/index.js';
import type { Space, Variable } from './variables.js';

/** The most steps that the search of a calendar may take: bounds, or choices of places, looked at. */
const MOST_STEPS = 3_000_000;

/**
 * Who there can be: true for the cells that somebody can be in together, by the calendar, by the map and by the
 * plain truths about dates.
 * @throws GaveUp where that cannot be decided, or not soon
 */
export function feasibleIn(space: Space, forest: Forest): Diagram {
  const and = conjunction();
  const [yes, no] = [forest.leaf(TRUE), forest.leaf(FALSE)];
  const inSomeCell = space.variables.map((variable, index) =>
    forest.ask(
      index,
      variable.cells.map((_, cell) => (isRuledOut(variable, cell) ? no : yes)),
    ),
  );
  return [...tiesOf(space).map((tie) => tied(tie, space, forest)), ...inSomeCell].reduceRight(
    (all, one) => forest.combine(and, one, all),
    yes,
  );
}

/** Whether what is known of somebody rules a cell out. */
function isRuledOut(variable: Variable, cell: number): boolean {
  if (variable.kind === 'paper') return variable.known !== undefined && variable.known !== cell;
  return variable.kind === 'fact' && variable.cells[cell]?.pieces.length === 0;
}

function tied({ variables, start }: Tie, space: Space, forest: Forest): Diagram {
  let steps = 0;
  const walk = (at: number, settled: Settled): Diagram => {
    steps += settled.weight;
    if (steps > MOST_STEPS) throw new GaveUp(`more than ${MOST_STEPS} steps through the calendar`, steps);
    const index = variables[at];
    if (index === undefined) return forest.leaf(TRUE);
    const below = space.variables[index]?.cells.map((_, cell) => {
      const next = settled.with(index, [cell]);
      return next ? walk(at + 1, next) : forest.leaf(FALSE);
    });
    return forest.ask(index, below ?? []);
  };
  return walk(0, start);
}
