import { formatDay } from '../../calendar/index.js';
import { TRUE } from '../../conditions/index.js';
import { factsWith } from '../facts-with.js';
import type { Scale, Span } from '../spans.js';
import type { FactVariable, JointVariable, Space, Values, WindowVariable } from '../variables.js';
import type { Bound, Spans } from './bound.js';
import { narrowed } from './bounds.js';
import { boundsOf } from './bounds-of.js';
import { searchDays } from './laid.js';
import { relevantTo } from './relevant.js';
import type { SettledDates, Tie } from './tie.js';

/** One way of keeping what is settled: spans of the facts that have a value, and those that have none. */
interface Way {
  readonly spans: Spans;
  readonly none: ReadonlySet<string>;
  readonly bounds: readonly Bound[];
  /** The joint comparisons that the bounds come from, as a key. */
  readonly said: string;
  readonly windows: readonly Wanted[];
}

/** The cells that a window is to be in one of, by its place among the windows of the tie. */
interface Wanted {
  readonly window: number;
  readonly cells: readonly number[];
}

/** Facts of one scale, in a space. */
interface Ordered {
  readonly space: Space;
  readonly scale: Scale;
  readonly axioms: readonly Bound[];
  readonly facts: ReadonlyMap<string, number>;
  readonly windows: readonly WindowVariable[];
  /** The cells that the windows can be in together, for ways that were searched before. */
  readonly searched: Map<string, readonly (readonly number[])[]>;
}

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
  const windows: WindowVariable[] = [];
  for (const index of variables) {
    const variable = space.variables[index];
    if (variable?.kind === 'fact') facts.set(variable.name, index);
    else if (variable?.kind === 'joint') boundsOf(variable, true, scale);
    else if (variable?.kind === 'window') windows.push(variable);
  }
  const ordered = { space, scale, axioms, facts, windows, searched: new Map() };
  const start = { spans: new Map(), none: new Set<string>(), bounds: axioms, said: '', windows: [] };
  return { variables, start: settledIn(ordered, [start]) };
}

const settledIn = (ordered: Ordered, ways: readonly Way[]): SettledDates => ({
  weight: ways.reduce((sum, { bounds }) => sum + bounds.length + 1, 0),
  with(index, cells) {
    const variable = ordered.space.variables[index];
    const left = ways.flatMap((way) =>
      variable?.kind === 'joint'
        ? compare(ordered, way, variable, cells)
        : variable?.kind === 'window'
          ? lay(ordered, way, { window: ordered.windows.indexOf(variable), cells })
          : state(ordered, way, variable as FactVariable, cells),
    );
    return left.length === 0 ? null : settledIn(ordered, left);
  },
  within(bounds, fixed) {
    const facts = [...new Set(bounds.flatMap(({ earlier, later }) => [earlier, later]))];
    const known = facts.filter((fact) => ordered.facts.has(fact));
    const left = ways.flatMap((way) =>
      known
        .reduce<readonly Way[]>((some, fact) => some.flatMap((one) => stateAny(ordered, one, fact)), [way])
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
    return left.length === 0 ? null : settledIn(ordered, left);
  },
  spansOf: (fact) =>
    ways.flatMap((way) => stateAny(ordered, way, fact).flatMap(({ spans }) => spans.get(fact) ?? [])),
  values: () => {
    const [way] = ways as [Way];
    const laid = way.windows.length === 0 ? way : find(ordered, way, isLaid(way.windows));
    return valuesOf(ordered, laid ?? way);
  },
});

/** Keeps a way if some days lie to the window, and to those settled before, as they are to lie. */
function lay(ordered: Ordered, way: Way, wanted: Wanted): Way[] {
  const windows = [...way.windows, wanted];
  return layings(ordered, way).some(isLaid(windows)) ? [{ ...way, windows }] : [];
}

const isLaid =
  (wanted: readonly Wanted[]) =>
  (laid: readonly number[]): boolean =>
    wanted.every(({ window, cells }) => cells.includes(laid[window] as number));

/** The cells that the windows can be in together. */
function layings(ordered: Ordered, way: Way): readonly (readonly number[])[] {
  const relevant = relevantTo(new Set(ordered.windows.flatMap(({ facts }) => facts)), way.bounds);
  const spans = [...way.spans].flatMap(([fact, { from, through }]) =>
    relevant.has(fact) ? [`${fact}:${from}-${through}`] : [],
  );
  const none = [...way.none].filter((fact) => relevant.has(fact));
  const key = [...spans, ...none, way.said].join(' ');
  const known = ordered.searched.get(key);
  if (known) return known;
  const found = new Map<string, readonly number[]>();
  find(ordered, way, (cells) => {
    found.set(cells.join(), cells);
    return false;
  });
  const all = [...found.values()];
  ordered.searched.set(key, all);
  return all;
}

/** A way with the days of windows fixed. */
const find = (ordered: Ordered, way: Way, isWanted: (cells: readonly number[]) => boolean): Way | undefined =>
  searchDays(
    way,
    ordered.windows,
    ordered.space.asOf,
    {
      options: (now, fact) =>
        stateAny(ordered, now, fact).map((one) => ({ way: one, span: one.spans.get(fact) ?? null })),
      fix: (now, fact, day) => fix(ordered.scale, now, fact, day),
    },
    isWanted,
  );

/** The way with one fact fixed to a value; undefined if that cannot be. */
const fix = (scale: Scale, way: Way, fact: string, value: number): Way | undefined =>
  narrow(scale, { ...way, spans: new Map(way.spans).set(fact, { from: value, through: value }) })[0];

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

function state({ scale }: Ordered, way: Way, variable: FactVariable, cells: readonly number[]): Way[] {
  const { name } = variable;
  return optionsIn(variable, cells, scale).flatMap((option) =>
    option === null
      ? [{ ...way, none: new Set(way.none).add(name) }]
      : narrow(scale, { ...way, spans: new Map(way.spans).set(name, option) }),
  );
}

const narrow = (scale: Scale, way: Way): Way[] => {
  const spans = narrowed(way.spans, way.bounds, scale);
  return spans ? [{ ...way, spans }] : [];
};

function compare(ordered: Ordered, way: Way, joint: JointVariable, cells: readonly number[]): Way[] {
  const stated = joint.facts.reduce<readonly Way[]>(
    (ways, fact) => ways.flatMap((one) => stateAny(ordered, one, fact)),
    [way],
  );
  return stated.flatMap((one) =>
    cells.flatMap((cell) => {
      if (joint.facts.some((fact) => one.none.has(fact)))
        return valueWithNone(ordered, joint, one) === (cell === 1) ? [one] : [];
      return boundsOf(joint, cell === 1, ordered.scale).flatMap((bounds) =>
        narrow(ordered.scale, {
          ...one,
          bounds: [...one.bounds, ...bounds],
          said: `${one.said} ${joint.name}=${cell}`,
        }),
      );
    }),
  );
}

/** A fact of which nothing is settled may have any value. */
function stateAny(ordered: Ordered, way: Way, fact: string): Way[] {
  if (way.spans.has(fact) || way.none.has(fact)) return [way];
  const variable = ordered.space.variables[ordered.facts.get(fact) as number] as FactVariable;
  return state(
    ordered,
    way,
    variable,
    variable.cells.map((_, cell) => cell),
  );
}

/** A joint comparison where one of the facts, or both, is none. */
function valueWithNone(ordered: Ordered, { facts, judge }: JointVariable, { spans, none }: Way): boolean {
  const shown = (fact: string): unknown => {
    const span = spans.get(fact);
    return none.has(fact) || !span ? null : written(ordered, fact, span.from);
  };
  return judge(factsWith(Object.fromEntries(facts.map((fact) => [fact, shown(fact)])))) === TRUE;
}

/** A value as facts state it. */
function written({ space, facts }: Ordered, fact: string, value: number): unknown {
  const { is } = space.variables[facts.get(fact) as number] as FactVariable;
  return is.type === 'date' ? formatDay(value) : value;
}

/** Values near today, fact by fact; nothing settled is none, where that may be. */
function valuesOf(ordered: Ordered, way: Way): Values {
  const { scale, space } = ordered;
  const values: { [path: string]: unknown } = {};
  // Every fact has its span before the first gets its value, so that none is left without one.
  let now = [...ordered.facts.keys()].reduce(
    (one, name) =>
      one.spans.has(name) || one.none.has(name) ? one : leastOf(stateAny(ordered, one, name), name),
    way,
  );
  for (const name of ordered.facts.keys()) {
    const span = now.spans.get(name);
    if (!span) {
      values[name] = null;
      continue;
    }
    const value = Math.min(Math.max(space.asOf, span.from), span.through);
    now = fix(scale, now, name, value) ?? fix(scale, now, name, span.from) ?? now;
    values[name] = written(ordered, name, now.spans.get(name)?.from ?? value);
  }
  return values;
}

const leastOf = (ways: readonly Way[], name: string): Way =>
  ways.find(({ none }) => none.has(name)) ?? (ways[0] as Way);
