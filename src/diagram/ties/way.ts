import type { Bound, Spans } from '../bound.js';
import type { Scale, Span } from '../spans.js';
import type { FactVariable, Space, WindowVariable } from '../variables.js';
import { narrowed } from './bounds.js';

/** Facts of one scale, in a space. */
export interface Ordered {
  readonly space: Space;
  readonly scale: Scale;
  /** The variables of the facts, by name. */
  readonly facts: ReadonlyMap<string, number>;
  /** Whether windows can lie as they are wanted to, for ways that were looked at before. */
  readonly known: Map<string, boolean>;
}

/** One way of keeping what is settled: spans of the facts that have a value, those that have none, and what binds them. */
export interface Way {
  readonly spans: Spans;
  readonly none: ReadonlySet<string>;
  readonly bounds: readonly Bound[];
  /** Where the bounds come from, as a key. */
  readonly said: string;
  readonly windows: readonly Wanted[];
}

/** The cells that a window is to be in one of. */
export interface Wanted {
  readonly window: WindowVariable;
  readonly cells: readonly number[];
}

/** A way with its spans as narrow as its bounds leave them; none if they leave nothing. */
export function narrow(scale: Scale, way: Way): Way[] {
  const spans = narrowed(way.spans, way.bounds, scale);
  return spans ? [{ ...way, spans }] : [];
}

/** A way with one fact fixed to a value; undefined if that cannot be. */
export const fix = (scale: Scale, way: Way, fact: string, value: number): Way | undefined =>
  narrow(scale, { ...way, spans: new Map(way.spans).set(fact, { from: value, through: value }) })[0];

/** The ways in which a fact is in one of some cells. */
export function state({ scale }: Ordered, way: Way, variable: FactVariable, cells: readonly number[]): Way[] {
  const { name } = variable;
  return optionsIn(variable, cells, scale).flatMap((option) =>
    option === null
      ? [{ ...way, none: new Set(way.none).add(name) }]
      : narrow(scale, { ...way, spans: new Map(way.spans).set(name, option) }),
  );
}

/** A fact of which nothing is settled may have any value. */
export function stateAny(ordered: Ordered, way: Way, fact: string): Way[] {
  if (way.spans.has(fact) || way.none.has(fact)) return [way];
  const variable = ordered.space.variables[ordered.facts.get(fact) as number] as FactVariable;
  return state(ordered, way, variable, [...variable.cells.keys()]);
}

/** The ways in which some facts are stated. */
export const stateAll = (ordered: Ordered, way: Way, facts: readonly string[]): readonly Way[] =>
  facts.reduce<readonly Way[]>((ways, fact) => ways.flatMap((one) => stateAny(ordered, one, fact)), [way]);

/** Neighbouring spans are one choice; no value at all is another. */
function optionsIn({ cells: all }: FactVariable, cells: readonly number[], { next }: Scale): (Span | null)[] {
  const options: (Span | null)[] = [];
  for (const cell of cells)
    for (const { span } of all[cell]?.pieces ?? []) {
      const last = options[options.length - 1];
      if (span && last && next(last.through) === span.from)
        options[options.length - 1] = { from: last.from, through: span.through };
      else options.push(span ?? null);
    }
  return options;
}
