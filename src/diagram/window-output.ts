import { TRUE } from '../conditions/index.js';
import type { CureClause } from '../policy/index.js';
import { isCurable, type Terrain } from '../verdict/index.js';
import type { Diagram } from './diagram.js';
import type { Universe } from './universe.js';
import type { WindowVariable } from './variables.js';
import { isPast, isWithin, NO_WINDOW, UNANNOUNCED } from './window-variables.js';

/** The states of the window that applies, by their values in its diagram; the first is no window. */
export const windowStates = [null, 'not-yet-open', 'open', 'late', 'closed', 'unannounced'] as const;

const leafOf = (state: (typeof windowStates)[number]): number => windowStates.indexOf(state);

/** The state of the procedure's window as a function of the person; the universe must have windows. */
export function windowOutput({ space, builder, forest }: Universe, terrain: Terrain): Diagram {
  const [none, late, closed] = [null, 'late', 'closed'] as const;
  return space.windowsOf(terrain).reduceRight(
    (rest, index) => {
      const variable = space.variables[index] as WindowVariable;
      return builder.choose(
        builder.condition(terrain, variable.clause.when),
        variable.cells.reduce<Diagram>(
          (states, cell, position) =>
            isPast(cell) ? builder.choose(inCell(index, position), lateness(variable, cell), states) : states,
          forest.ask(
            index,
            variable.cells.map((cell) => forest.leaf(isPast(cell) ? 0 : leafOf(stateIn(cell)))),
          ),
        ),
        rest,
      );
    },
    forest.leaf(leafOf(none)),
  );

  function inCell(index: number, position: number): Diagram {
    const { cells } = space.variables[index] as WindowVariable;
    return forest.ask(
      index,
      cells.map((_, cell) => forest.leaf(cell === position ? TRUE : 0)),
    );
  }

  /** The first band that applies says whether acting still helps. */
  function lateness({ cures }: WindowVariable, cell: string): Diagram {
    return cures.reduceRight(
      (rest, clause, band) =>
        isWithin(cell, band)
          ? builder.choose(
              builder.condition(terrain, clause.when),
              forest.leaf(leafOf(saves(clause) ? late : closed)),
              rest,
            )
          : rest,
      forest.leaf(leafOf(closed)),
    );
  }
}

const saves = (clause: CureClause): boolean => isCurable({ id: '', clause, when: undefined });

const stateIn = (cell: string): (typeof windowStates)[number] => {
  if (cell === NO_WINDOW) return null;
  return cell === UNANNOUNCED ? 'unannounced' : (cell as 'not-yet-open' | 'open');
};
