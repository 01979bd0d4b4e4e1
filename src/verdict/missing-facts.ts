import {
  type Condition,
  childrenOf,
  compileCondition,
  type Row,
  type Trit,
  UNKNOWN,
} from '../conditions/index.js';
import { UNKNOWN_CELL } from '../facts/index.js';
import { factsOf } from '../policy/index.js';
import type { Loadable } from './draft.js';
import type { ProgramLinker } from './linker.js';

/**
 * The facts under a condition whose value is unknown that could still settle it: those that a known
 * branch has not already made immaterial, in the order of the file. A fact that is stated but too
 * coarse or incomplete (a city's code for a county's, a list with gaps) counts too.
 */
export function missingFactsOf(
  { row, linker }: Pick<Loadable, 'row' | 'linker'>,
  condition: Condition,
): string[] {
  const found = new Set<string>();
  const visit = (part: Condition): void => {
    if (partValue(part, linker, row) !== UNKNOWN) return;
    if ('condition' in part) visit(linker.conditionOf(part.condition));
    else if ('fact' in part) {
      const paths = factsOf(part.fact, part.value);
      const unstated = paths.filter((path) => row.cells[linker.slot(path)] === UNKNOWN_CELL);
      for (const path of unstated.length > 0 ? unstated : paths) found.add(path);
    } else childrenOf(part).forEach(visit);
  };
  visit(condition);
  return [...found];
}

/** A part's value. Parts are compiled at their first use: only open questions ask for them. */
function partValue(part: Condition, linker: ProgramLinker, row: Row): Trit {
  const known = linker.parts.get(part);
  if (known) return known(row);
  // Every fact and name was allotted with the whole condition, and its time dependence noted.
  const test = compileCondition(part, { ...linker, onTimed: () => undefined });
  linker.parts.set(part, test);
  return test(row);
}
