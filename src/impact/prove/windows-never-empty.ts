import { addPeriod, type Day, dayAfter, formatDay } from '../../calendar/index.js';
import { universeOf } from '../../diagram/index.js';
import { windowDaysOf } from '../../verdict/index.js';
import { certificateOf, holds } from './certificate.js';
import type { Asked, Decided } from './deciding.js';

/** The calendar repeats after 400 years: from here on every kind of day is tried. */
const FIRST: Day = 20000101;
const LAST: Day = 23991231;

/** On whichever day of the calendar a window is laid, it does not close before it opens. */
export function windowsNeverEmpty({ terrain, options }: Asked): Decided {
  const universe = universeOf([terrain], options.budget);
  for (const { clause, id } of windowDaysOf(terrain)) {
    const { opens, closes } = clause;
    if (closes === null) continue;
    for (let day = FIRST; day <= LAST; day = dayAfter(day)) {
      const [first, last] = [addPeriod(day, opens), addPeriod(day, closes)];
      if (first <= last) continue;
      const said = `window ${id} laid at ${formatDay(day)} opens on ${formatDay(first)} and closes on ${formatDay(last)}`;
      return {
        counterexample: { people: [], said: [said] },
        share: null,
        certificate: certificateOf(universe),
      };
    }
  }
  return holds(universe);
}
