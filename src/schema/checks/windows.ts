import type { Period } from '../../calendar/index.js';
import { type Issue, issue } from '../../issues/index.js';
import { clausesOf, conditionsOf, partsOf, type WindowClause } from '../../policy/index.js';
import { daySpan, endsByThen } from '../day-spans.js';
import type { Check } from './context.js';

/** No window is empty, and those that lie at every period follow each other without meeting. */
export const checkWindows: Check = (version) => {
  const clauses = clausesOf(version)
    .filter(({ section, clause }) => section === 'window' && clause.omit !== true)
    .flatMap(({ path, clause }) => checkWindow(path, clause as unknown as WindowClause));
  const conditions = conditionsOf(version).flatMap(({ path, condition }) =>
    partsOf(path, condition).flatMap(({ path: place, part }) =>
      'fact' in part && part.operator === 'inWindow'
        ? checkEnds(`${place}.value`, part.value as { opens: Period; closes: Period })
        : [],
    ),
  );
  return [...clauses, ...conditions];
};

function checkWindow(path: string, window: WindowClause): Issue[] {
  const { every, after, closes } = window;
  if (!every)
    return [...checkEnds(path, window), ...(after ? [issue('AFTER_WITHOUT_EVERY', `${path}.after`)] : [])];
  const empty = checkEnds(path, window);
  if (empty.length > 0) return empty;
  return closes && areApart(window, every, closes) ? [] : [issue('WINDOWS_OVERLAP', `${path}.closes`)];
}

function checkEnds(
  path: string,
  { opens, closes }: { readonly opens: Period; readonly closes: Period | null },
): Issue[] {
  return closes === null || endsByThen(opens, closes) ? [] : [issue('EMPTY_WINDOW', path)];
}

/** The longest that days off in a row may move a last day; the longest run yet was ten days. */
const LONGEST_ROLL = 14;

/**
 * Whether each window closes before the next one opens. A period that falls on a month's last day for
 * want of a corresponding one is followed by one no shorter, so the fewest days of `every` bound all.
 */
function areApart({ opens, rollsForward }: WindowClause, every: Period, closes: Period): boolean {
  const lastDay = daySpan(closes).most + (rollsForward ? LONGEST_ROLL : 0);
  return daySpan(every).fewest + daySpan(opens).fewest > lastDay;
}
