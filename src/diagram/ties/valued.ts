import { formatDay } from '../../calendar/index.js';
import type { FactVariable, Values } from '../variables.js';
import { fix, type Ordered, stateAny, type Way } from './way.js';

/** A value as facts state it. */
export function written({ space, facts }: Ordered, fact: string, value: number): unknown {
  const { is } = space.variables[facts.get(fact) as number] as FactVariable;
  return is.type === 'date' ? formatDay(value) : value;
}

/** Values near today, fact by fact; nothing settled is none, where that may be. */
export function valuesOf(ordered: Ordered, way: Way): Values {
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
