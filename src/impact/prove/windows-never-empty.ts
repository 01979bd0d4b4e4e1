import { addPeriod, type Day, dayAfter, formatDay, type Period } from '../../calendar/index.js';
import { type ProcedureRules, spellOn, type WindowClause } from '../../policy/index.js';
import { entries } from '../../verdict/index.js';
import { type Asked, type Decided, onEveryDay } from './deciding.js';

/** The calendar repeats after 400 years: from here on every kind of day is tried. */
const FIRST: Day = 20000101;
const LAST: Day = 23991231;
const DAYS = 146_097;

/**
 * On whichever day of the calendar a window is laid, it does not close before it opens: no window of any procedure,
 * since what a permit's status says next is the window of another one. Days off only move an end back.
 */
export function windowsNeverEmpty(asked: Asked): Decided {
  const { policy, terrain } = asked;
  const { procedures = {} } = spellOn(policy.spells, terrain.asOf)?.resolved.version ?? {};
  const windows = Object.values(procedures).flatMap(windowsOf);
  const said = windows.map(faultOf).find((one) => one !== null);
  return {
    counterexample: said === undefined ? null : { people: [], said: [said] },
    share: null,
    certificate: { by: 'calendar', windows: windows.length, days: DAYS },
    covers: onEveryDay(asked),
  };
}

/** What is wrong with the windows of one procedure, each laid at some day. */
export const emptyWindows = (rules: ProcedureRules): { readonly id: string; readonly said: string }[] =>
  windowsOf(rules).flatMap((window) => {
    const said = faultOf(window);
    return said === null ? [] : [{ id: window[0], said }];
  });

const windowsOf = ({ window }: ProcedureRules): [id: string, clause: WindowClause][] =>
  entries<WindowClause>(window);

/** A day for which a window is empty, in words; `null` if there is none. */
function faultOf([id, { opens, closes }]: [string, WindowClause]): string | null {
  if (closes === null || isOrdered(opens, closes)) return null;
  for (let day = FIRST; day <= LAST; day = dayAfter(day)) {
    const [first, last] = [addPeriod(day, opens), addPeriod(day, closes)];
    if (first > last)
      return `window ${id} laid at ${formatDay(day)} opens on ${formatDay(first)} and closes on ${formatDay(last)}`;
  }
  return null;
}

/** Whether two periods of one unit end in that order from every day: days and months do so by their number. */
function isOrdered(one: Period, other: Period): boolean {
  const [days, months] = [one, other].map((period) => 'days' in period) as [boolean, boolean];
  if (days !== months) return false;
  return lengthOf(one) <= lengthOf(other);
}

const lengthOf = (period: Period): number =>
  'days' in period ? period.days : 'months' in period ? period.months : period.years * 12;
