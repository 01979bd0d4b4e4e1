import type { Bound } from '../bound.js';
import type { Scale } from '../spans.js';
import type { FactVariable, Space } from '../variables.js';
import { boundsOf } from './bounds-of.js';
import { compare } from './compared.js';
import { isLayable, laid } from './laid.js';
import type { SettledDates, Tie } from './tie.js';
import { valuesOf } from './valued.js';
import { narrow, type Ordered, state, stateAll, stateAny, type Way } from './way.js';

/**
 * A tie of dates, or of whole numbers, which is decided exactly by bounds.
 * @throws GaveUp for a comparison that is no bound
 */
export function orderedTie(
  space: Space,
  variables: readonly number[],
  scale: Scale,
  axioms: readonly Bound[],
): Tie & { readonly start: SettledDates } {
  const facts = new Map<string, number>();
  for (const index of variables) {
    const variable = space.variables[index];
    if (variable?.kind === 'fact') facts.set(variable.name, index);
    else if (variable?.kind === 'joint') boundsOf(variable, true, scale);
  }
  const ordered = { space, scale, facts, known: new Map() };
  const start = { spans: new Map(), none: new Set<string>(), bounds: axioms, said: '', windows: [] };
  return { variables, start: settledIn(ordered, [start]) };
}

const settledIn = (ordered: Ordered, ways: readonly Way[]): SettledDates => ({
  weight: ways.reduce((sum, { bounds }) => sum + bounds.length + 1, 0),
  with: (variable, cells) => settledBy(ordered, ways, (way) => settle(ordered, way, variable, cells)),
  within(bounds, fixed) {
    const facts = [...new Set(bounds.flatMap(({ earlier, later }) => [earlier, later]))];
    const known = facts.filter((fact) => ordered.facts.has(fact));
    // What further bounds leave was not looked at before.
    return settledBy({ ...ordered, known: new Map() }, ways, (way) =>
      stateAll(ordered, way, known)
        // A day that is none is before and after nothing.
        .filter(({ none }) => !known.some((fact) => none.has(fact)))
        .flatMap((one) =>
          narrow(ordered.scale, {
            ...one,
            spans: new Map([...one.spans, ...fixed]),
            bounds: [...one.bounds, ...bounds],
          }),
        ),
    );
  },
  spansOf: (fact) =>
    ways.flatMap((way) => stateAny(ordered, way, fact).flatMap(({ spans }) => spans.get(fact) ?? [])),
  values: () => {
    const [way] = ways as [Way];
    return valuesOf(ordered, laid(ordered, way) ?? way);
  },
});

/** What is settled after one more step; `null` if no way is left under which windows lie as they are wanted to. */
function settledBy(
  ordered: Ordered,
  ways: readonly Way[],
  step: (way: Way) => readonly Way[],
): SettledDates | null {
  const left = ways.flatMap(step).filter((way) => isLayable(ordered, way));
  return left.length === 0 ? null : settledIn(ordered, left);
}

/** The ways in which one more variable is in one of some cells. */
function settle(ordered: Ordered, way: Way, index: number, cells: readonly number[]): readonly Way[] {
  const variable = ordered.space.variables[index];
  switch (variable?.kind) {
    case 'joint':
      return compare(ordered, way, variable, cells);
    case 'window':
      return [{ ...way, windows: [...way.windows, { window: variable, cells }] }];
    default:
      return state(ordered, way, variable as FactVariable, cells);
  }
}
