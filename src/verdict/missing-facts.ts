import { type Condition, childrenOf, type Test, UNKNOWN } from '../conditions/index.js';
import { UNKNOWN_CELL } from '../facts/index.js';
import { factsOf } from '../policy/index.js';
import type { Loadable } from './draft.js';

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
    // Every part was compiled with the whole condition.
    if ((linker.parts.get(part) as Test)(row) !== UNKNOWN) return;
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
