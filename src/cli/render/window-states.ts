import { dayBefore, formatDay, parseDay } from '../../calendar/index.js';
import type { DateSpan } from '../../lifecycle/index.js';
import type { WindowState } from '../../messages/index.js';
import type { Procedure } from '../../policy/index.js';
import type { TimelineView } from './timeline-view.js';

/** A state of a procedure's window, and the days on which it is that. */
export interface WindowSpan extends DateSpan {
  readonly state: WindowState;
}

/** The states of a procedure's window through time; days without a window are left out. */
export function windowStatesOf({ timeline, first }: TimelineView, procedure: Procedure): WindowSpan[] {
  const changes = timeline.changes.filter(({ kind, id }) => kind === 'window' && id === procedure);
  const { status, verdict } = first;
  const ownState = procedure === timeline.procedure ? verdict?.window?.state : undefined;
  const nextState = status.next?.procedure === procedure ? status.next.state : undefined;
  const starts = [
    { on: timeline.from, state: ownState ?? nextState ?? null },
    ...changes.map(({ on, after }) => ({ on, state: after as WindowState | null })),
  ];
  return starts.flatMap(({ on, state }, i) => {
    const end = starts[i + 1]?.on;
    const through = end === undefined ? timeline.to : formatDay(dayBefore(parseDay(end)));
    return state === null || through < on ? [] : [{ state, from: on, through }];
  });
}
