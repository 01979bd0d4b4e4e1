import { FALSE } from '../../conditions/index.js';
import {
  type Diagram,
  factsOfWitness,
  GaveUp,
  materialOf,
  outputsOf,
  type PaperVariable,
  papersIn,
  pathIn,
  type Universe,
  universeOf,
} from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import { handleOf } from '../../verdict/index.js';
import { DisagreementError } from '../exact.js';
import { fails, holds } from './certificate.js';
import type { Asked, Decided } from './deciding.js';

/**
 * No paper held besides, in order or not, makes anything missing that was not. The outcome, tier and grounds read no
 * papers.
 */
export function morePapers(asked: Asked): Decided {
  const { terrain, options } = asked;
  const universe = universeOf([terrain], options.budget);
  const outputs = outputsOf(universe.builder, terrain, []).filter(({ part }) => part === 'material');
  for (const [index, variable] of universe.space.variables.entries()) {
    if (variable.kind !== 'paper') continue;
    for (const step of stepsOf(variable))
      for (const { id, diagram } of outputs) {
        const violation = lostBy(universe, index, step, diagram);
        if (violation !== universe.forest.leaf(FALSE))
          return fails(asked, universe, violation, shown(asked, universe, violation, { variable, step, id }));
      }
  }
  return holds(asked, universe);
}

/** From what is held of a kind to what is held with one more paper of it: cells. */
type Step = readonly [before: number, after: number];

const MOST_STEPS = 20_000;

function stepsOf(variable: PaperVariable): Step[] {
  const { cells, cellOf } = variable;
  const single = cells.filter((held) => papersIn(held).length === 1);
  const most = cells.length * single.length;
  if (most > MOST_STEPS) throw new GaveUp(`${most} ways of holding one more ${variable.name}`, most);
  const found = new Map<string, Step>();
  for (const [before, held] of cells.entries())
    for (const more of single) {
      const after = cellOf([...papersIn(held), ...papersIn(more)]);
      if (after !== before) found.set(`${before} ${after}`, [before, after]);
    }
  return [...found.values()];
}

/** Those who hold no more than before, and of whom something is missing only after. */
function lostBy(
  { algebra, feasible }: Universe,
  index: number,
  [before, after]: Step,
  missing: Diagram,
): Diagram {
  const at = (cell: number): Diagram => algebra.restrict(missing, new Map([[index, [cell]]]));
  return algebra.all(
    algebra.not(at(before)),
    at(after),
    algebra.within(new Map([[index, [before]]])),
    feasible,
  );
}

/** Somebody, with and without the paper, as evaluation bears it out. */
function shown(
  { policy, options }: Asked,
  universe: Universe,
  violation: Diagram,
  {
    variable,
    step,
    id,
  }: { readonly variable: PaperVariable; readonly step: Step; readonly id: string | null },
) {
  const found = universe.find(pathIn(universe.forest, violation));
  const poorer = factsOfWitness(found ?? { values: {}, materials: [] });
  const others = (poorer.materials ?? []).filter(
    (paper) => (typeof paper === 'string' ? paper : paper.kind) !== materialOf(variable),
  );
  const people = step.map(
    (cell) => ({ ...poorer, materials: [...others, ...papersIn(variable.cells[cell])] }) as Facts,
  );
  const isMissing = people.map((facts) =>
    handleOf(policy)
      .screen(facts, options)
      .missingMaterials.some(({ requirement }) => requirement === id),
  );
  if (isMissing.join() !== 'false,true')
    throw new DisagreementError(`${id} missing for one more ${variable.name} is not borne out`, { people });
  return { people, said: [`${id} not missing`, `${id} missing`] };
}
