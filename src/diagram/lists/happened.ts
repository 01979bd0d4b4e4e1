import { type Day, dayAfter, dayBefore, formatDay, latestStart } from '../../calendar/index.js';
import type { HappenedValue } from '../../conditions/index.js';
import { GaveUp } from '../diagram.js';
import type { Lists } from './lists.js';

const FIRST_DAY: Day = 19000101;
const MOST_LISTS = 4096;

/** The first day on which an event still counts. */
const firstDayOf = ({ withinLast }: HappenedValue, asOf: Day): Day =>
  withinLast ? Math.max(FIRST_DAY, dayAfter(latestStart(dayBefore(asOf), withinLast))) : FIRST_DAY;

/**
 * Lists of events for every way in which comparisons can be true together: of each kind none, one of today, or one that is just
 * too long ago for some of them. Of several events of a kind the latest up to today decides alone.
 */
export function happenedLists(values: readonly HappenedValue[], asOf: Day): Lists {
  const kinds = [...new Set(values.map(({ kind }) => kind))];
  const lists = kinds.reduce<object[][]>(
    (lists, kind) => {
      const limits = values.filter((value) => value.kind === kind).map((value) => firstDayOf(value, asOf));
      const days = new Set([asOf, ...limits.filter((day) => day > FIRST_DAY).map(dayBefore)]);
      const events = [...days].map((on) => [{ kind, on: formatDay(on) }]);
      if (lists.length * (events.length + 1) > MOST_LISTS)
        throw new GaveUp(`more than ${MOST_LISTS} ways in which events may have happened`, lists.length);
      return lists.flatMap((list) => [list, ...events.map((event) => [...list, ...event])]);
    },
    [[]],
  );
  return { lists, isWhole: true };
}
