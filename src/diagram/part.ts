import { FALSE } from '../conditions/index.js';
import type { Diagram, Forest } from './diagram.js';
import { createPairs } from './pairs.js';
import type { Region } from './region.js';
import type { Variable } from './variables.js';

/** What a condition is inside a region, and false outside; or, for `outside`, the other way round. */
export function partOf(
  { forest, variables }: { readonly forest: Forest; readonly variables: readonly Variable[] },
  condition: Diagram,
  region: Region,
  where: 'inside' | 'outside',
): Diagram {
  const asked = [...region].sort(([a], [b]) => a - b);
  const no = forest.leaf(FALSE);
  const isInside = where === 'inside';
  const known = createPairs();
  const go = (at: Diagram, position: number): Diagram => {
    const [variable, cells] = asked[position] ?? [];
    if (at === no) return no;
    if (variable === undefined || cells === undefined) return isInside ? at : no;
    const made = known.get(at, position);
    if (made >= 0) return made;
    const asks = forest.variableOf(at);
    const children = asks <= variable ? forest.childrenOf(at) : [];
    const below: Diagram[] = [];
    if (asks < variable) for (const child of children) below.push(go(child, position));
    else
      for (let cell = 0; cell < (variables[variable] as Variable).cells.length; cell++) {
        const child = asks === variable ? (children[cell] as Diagram) : at;
        below.push(cells.includes(cell) ? go(child, position + 1) : isInside ? no : child);
      }
    const found = forest.ask(Math.min(asks, variable), below);
    known.set(at, position, found);
    return found;
  };
  return go(condition, 0);
}
