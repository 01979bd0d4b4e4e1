import type { Diagram } from '../../diagram/index.js';
import { cofactorsOf } from './cofactors.js';
import { jointsOf } from './completions.js';
import type { Occasion } from './occasion.js';

/** What may still be: the combinations of cells that are eligible, those that are not, and the facts not answered yet. */
export interface Standing {
  readonly eligible: Diagram;
  readonly ineligible: Diagram;
  readonly open: readonly number[];
}

/** What an answer leaves, and how likely it is. */
export interface Branch {
  readonly weight: number;
  readonly standing: Standing;
}

/** How questions are worked out over the diagrams of a forest. */
export interface Asking {
  /** The standing without the facts that cannot change the outcome any more. */
  reduced(standing: Standing): Standing;
  /** What each answer to a question leaves. */
  branches(standing: Standing, fact: number): Branch[];
  isSettled(standing: Standing): boolean;
}

/**
 * Prepares to work out questions about the facts of a space.
 * @param isTied whether what a fact is may rule out what another is
 */
export function askingOf({ space, forest, universe }: Occasion, isTied: (fact: number) => boolean): Asking {
  const { some, all, support } = universe.algebra;
  const { variables } = space;
  const nobody = forest.leaf(0);
  const joints = jointsOf(space);
  const cofactors = cofactorsOf(
    forest,
    variables.map(({ cells }) => cells.length),
  );
  const positions = new Map(variables.map(({ name }, index) => [name, index]));
  const supports = new Map<Diagram, readonly number[]>();
  const supportOf = (diagram: Diagram): readonly number[] => {
    const known = supports.get(diagram) ?? support(diagram);
    supports.set(diagram, known);
    return known;
  };
  const factsBehind = (index: number): number[] => {
    const variable = variables[index];
    return variable?.kind === 'joint' ? variable.facts.map((name) => positions.get(name) as number) : [index];
  };
  const isSettled = ({ eligible, ineligible }: Standing): boolean =>
    eligible === nobody || ineligible === nobody;
  const split = ({ eligible, ineligible, open }: Standing, index: number): Standing[] => {
    const others = cofactors(ineligible, index);
    return cofactors(eligible, index)
      .map((one, cell) => ({ eligible: one, ineligible: others[cell] as Diagram, open }))
      .filter((one) => one.eligible !== nobody || one.ineligible !== nobody);
  };
  const isFree = (standing: Standing, fact: number): boolean =>
    !isTied(fact) && split(standing, fact).length === variables[fact]?.cells.length;
  const reduced = (standing: Standing): Standing => {
    if (isSettled(standing)) return { ...standing, open: [] };
    let { eligible, ineligible } = standing;
    for (const fact of standing.open) {
      // A fact that may be anything, whatever the others are, matters if it is asked.
      if (isFree({ eligible, ineligible, open: [] }, fact)) continue;
      const asked = new Set([fact, ...joints(fact)]);
      const [without, withoutIt] = [some(eligible, asked), some(ineligible, asked)];
      if (all(without, withoutIt) === nobody) [eligible, ineligible] = [without, withoutIt];
    }
    const left = new Set([...supportOf(eligible), ...supportOf(ineligible)].flatMap(factsBehind));
    return { eligible, ineligible, open: standing.open.filter((fact) => left.has(fact)) };
  };
  return {
    isSettled,
    reduced,
    branches(standing, fact) {
      const open = standing.open.filter((one) => one !== fact);
      // A comparison is decided with the last of its facts.
      const decided = joints(fact).filter((joint) => !factsBehind(joint).some((one) => open.includes(one)));
      const cells = split({ ...standing, open }, fact);
      return cells.flatMap((cell) => {
        const ways = decided.reduce((some, joint) => some.flatMap((one) => split(one, joint)), [
          cell,
        ] as Standing[]);
        return ways.map((way) => ({ weight: 1 / cells.length / ways.length, standing: reduced(way) }));
      });
    },
  };
}
