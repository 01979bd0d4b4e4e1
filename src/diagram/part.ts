import { FALSE } from '../conditions/index.js';
import type { Diagram, Forest } from './diagram.js';
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
  const known = asked.map(() => new Map<Diagram, Diagram>());
  const beyond = (at: Diagram): Diagram => (where === 'inside' ? no : at);
  const go = (at: Diagram, position: number): Diagram => {
    const [variable, cells] = asked[position] ?? [];
    if (at === no) return no;
    if (variable === undefined || cells === undefined) return where === 'inside' ? at : no;
    const memory = known[position] as Map<Diagram, Diagram>;
    const made = memory.get(at);
    if (made !== undefined) return made;
    const asks = forest.variableOf(at);
    const children = asks <= variable ? forest.childrenOf(at) : [];
    const found =
      asks < variable
        ? forest.ask(
            asks,
            children.map((child) => go(child, position)),
          )
        : forest.ask(
            variable,
            (variables[variable] as Variable).cells.map((_: unknown, cell: number) => {
              const child = asks === variable ? (children[cell] as Diagram) : at;
              return cells.includes(cell) ? go(child, position + 1) : beyond(child);
            }),
          );
    memory.set(at, found);
    return found;
  };
  return go(condition, 0);
}
