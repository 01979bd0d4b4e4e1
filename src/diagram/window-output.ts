import { TRUE } from '../conditions/index.js';
import type { CureClause, WindowClause } from '../policy/index.js';
import { curesNow, entries, isCurable, type Terrain } from '../verdict/index.js';
import type { Diagram } from './diagram.js';
import type { Universe } from './universe.js';
import type { WindowVariable } from './variables.js';
import { isPast, isWithin, NO_WINDOW, UNANNOUNCED } from './windows/index.js';

/** The states of the window that applies, by their values in its diagram; the first is no window. */
export const windowStates = [null, 'not-yet-open', 'open', 'late', 'closed', 'unannounced'] as const;

const leafOf = (state: (typeof windowStates)[number]): number => windowStates.indexOf(state);

/** The state of the procedure's window as a function of the person; the universe must have windows. */
export function windowOutput({ space, builder, forest }: Universe, terrain: Terrain): Diagram {
  const clauses = entries<WindowClause>(terrain.rules.window).map(([, clause]) => clause);
  const cures = curesNow(terrain).map(([, clause]) => clause);
  const none = forest.leaf(leafOf(null));
  return space.windowsOf(terrain).reduceRight((rest, index, position) => {
    const { cells } = space.variables[index] as WindowVariable;
    const states = cells.map((cell) => (isPast(cell) ? lateness(cell) : forest.leaf(leafOf(stateIn(cell)))));
    const state = states.reduce(
      (others, one, cell) => builder.choose(inCell(index, cell), one, others),
      none,
    );
    // Another terrain's window may be laid at the same days, and be for other people.
    return builder.choose(builder.condition(terrain, clauses[position]?.when), state, rest);
  }, none);

  function inCell(index: number, position: number): Diagram {
    const { cells } = space.variables[index] as WindowVariable;
    return forest.ask(
      index,
      cells.map((_, cell) => forest.leaf(cell === position ? TRUE : 0)),
    );
  }

  /** The first band that applies says whether acting still helps. */
  function lateness(cell: string): Diagram {
    return cures.reduceRight(
      (rest, clause, band) =>
        isWithin(cell, band)
          ? builder.choose(
              builder.condition(terrain, clause.when),
              forest.leaf(leafOf(saves(clause) ? 'late' : 'closed')),
              rest,
            )
          : rest,
      forest.leaf(leafOf('closed')),
    );
  }
}

const saves = (clause: CureClause): boolean => isCurable({ id: '', clause, when: undefined });

const stateIn = (cell: string): (typeof windowStates)[number] => {
  if (cell === NO_WINDOW) return null;
  return cell === UNANNOUNCED ? 'unannounced' : (cell as 'not-yet-open' | 'open');
};
