import { addPeriod, dayAfter, type Period, parseDay, times } from '../../calendar/index.js';
import type { CureClause } from '../../policy/index.js';
import type { Bound } from '../bound.js';
import type { Laying } from '../laying.js';
import { remembered } from '../remembered.js';
import { daysOf } from '../ties/index.js';
import { ALL_DAYS } from './days.js';
import { anyhow, bound, placed, together } from './laying.js';
import { everyOf, sumOf } from './rounds.js';
import { closeOf, type Windows } from './states.js';

/** An act, the anchor of the windows, and the number of the one that was due. */
export interface Act {
  readonly on: string;
  readonly anchor: string;
  readonly number: number;
}

/** An act in time, or in a band of lateness, and whether later windows are counted from its day. */
export interface Acted {
  readonly moves: boolean;
  readonly laying: Laying;
}

/**
 * Every way in which an act can lie to the end of its window and to the limits of bands of lateness.
 * @param cures all bands, those for acts of earlier days too
 */
export function actedOf(windows: Windows, cures: readonly CureClause[], act: Act): Acted[] {
  if (windows.clause.closes === null) return [{ moves: false, laying: anyhow }];
  const { on } = act;
  const late = (at: number, so: Laying | null): Acted[] => {
    const cure = cures[at];
    if (!so) return [];
    if (!cure) return [{ moves: false, laying: so }];
    const { within, movesAnchor = false, actedBy } = cure;
    const last = actedBy === undefined ? ALL_DAYS.through : parseDay(actedBy);
    const isFor = together(so, placed(on, { from: ALL_DAYS.from, through: last }));
    const isNot = together(so, placed(on, { from: dayAfter(last), through: ALL_DAYS.through }));
    const inside = within ? together(isFor, endIs(windows, act, within, 'kept')) : isFor;
    const outside = within ? together(isFor, endIs(windows, act, within, 'passed')) : null;
    return [
      ...(inside ? [{ moves: movesAnchor, laying: inside }] : []),
      ...late(at + 1, outside),
      ...late(at + 1, isNot),
    ];
  };
  const inTime = endIs(windows, act, null, 'kept');
  return [
    ...(inTime ? [{ moves: false, laying: inTime }] : []),
    ...late(0, endIs(windows, act, null, 'passed')),
  ];
}

/** Whether an act keeps the last day of its window, or of a period after it. */
function endIs(windows: Windows, act: Act, within: Period | null, is: 'kept' | 'passed'): Laying | null {
  const { closes, rollsForward } = windows.clause;
  const whole = times(everyOf(windows), act.number);
  const periods = [whole, closes ?? [], within ?? []].flat();
  const dayPast = remembered((anchor) => {
    const { latest } = closeOf(windows, addPeriod(anchor, whole));
    return dayAfter(within ? addPeriod(latest, within) : latest);
  });
  const one: Bound = { earlier: act.anchor, later: act.on, least: dayPast, isBelow: is === 'kept' };
  if (rollsForward) return bound(one);
  const ahead = periods.map(daysOf).reduce(sumOf, [1, 1]);
  return bound({ ...one, ahead, end: `past ${JSON.stringify(periods)}` });
}
