import { TRUE } from '../../conditions/index.js';
import { factsWith } from '../facts-with.js';
import type { JointVariable } from '../variables.js';
import { boundsOf } from './bounds-of.js';
import { written } from './valued.js';
import { narrow, type Ordered, stateAll, type Way } from './way.js';

/** The ways in which a comparison of two facts with each other is false, or true. */
export function compare(ordered: Ordered, way: Way, joint: JointVariable, cells: readonly number[]): Way[] {
  return stateAll(ordered, way, joint.facts).flatMap((one) =>
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

/** A comparison where one of the facts, or both, is none. */
function valueWithNone(ordered: Ordered, { facts, judge }: JointVariable, { spans, none }: Way): boolean {
  const shown = (fact: string): unknown => {
    const span = spans.get(fact);
    return none.has(fact) || !span ? null : written(ordered, fact, span.from);
  };
  return judge(factsWith(Object.fromEntries(facts.map((fact) => [fact, shown(fact)])))) === TRUE;
}
