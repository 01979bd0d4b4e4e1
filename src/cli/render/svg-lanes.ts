import { dayBefore, formatDay, parseDay } from '../../calendar/index.js';
import type { PermitState } from '../../lifecycle/index.js';
import { eventText, procedureText, stateText, windowStateText } from '../../messages/index.js';
import type { Procedure } from '../../policy/index.js';
import { bar, type Canvas, gutterNote, LANE, type Lane, laneBack, laneHead } from './svg-canvas.js';
import { element, label, spread } from './svg-shapes.js';
import { isLapse } from './timeline-view.js';
import { windowStatesOf } from './window-states.js';

const WEIGHTS: { readonly [state in PermitState]?: number } = { suspended: 3, expired: 3, terminated: 3 };

/** The permit: what happened above, its states, and the days on which they begin below. */
export const permitLane: Lane = (at, canvas) => {
  const { view, speech, scale } = canvas;
  const { states, from } = view.timeline;
  const y = at + 24;
  const events = view.events.map(({ kind, on }) => ({
    x: scale.x(on),
    text: `${eventText(kind, speech.lang)} ${on}`,
    weight: 0,
  }));
  const starts = states
    .filter((one) => one.from !== from)
    .map((one) => ({ x: scale.x(one.from), text: one.from, weight: WEIGHTS[one.state] ?? 1 }));
  const ends = termEnds(canvas);
  const others = starts.filter(({ x }) => ends.every((end) => end.x !== x));
  const shapes = [
    ...laneHead(speech.say('permit'), y),
    laneBack(y, canvas),
    ...states.flatMap((one) =>
      bar(one, { y, look: one.state, text: stateText(one.state, speech.lang) }, canvas),
    ),
    ...events.map(({ x }) => element('path', { class: 'event', d: `M${round(x)} ${y - 1}l-4.5-7h9z` })),
    ...spread(events, 11, scale).map(({ text, middle }) =>
      label(text, middle, y - 11, { class: 'small', 'text-anchor': 'middle' }),
    ),
    ...spread([...others, ...ends], 11, scale).map(({ text, middle, weight }) =>
      label(text, middle, y + LANE + 13, {
        class: weight >= 3 ? 'small bad' : 'small muted',
        'text-anchor': 'middle',
      }),
    ),
    ...ends.map(({ x }) => element('line', { class: 'end', x1: x, x2: x, y1: y - 6, y2: y + LANE + 3 })),
  ];
  return { shapes, height: LANE + 52 };
};

/** The ends of terms: each behind its last day. */
function termEnds({ view, scale, speech }: Canvas): { x: number; text: string; weight: number }[] {
  return view.timeline.changes
    .filter((change) => change.kind === 'status' && change.after === 'expired' && !isLapse(change, view))
    .map(({ on }) => {
      const last = formatDay(dayBefore(parseDay(on)));
      return { x: scale.x(on), text: `${speech.say('validThrough')} ${last}`, weight: 4 };
    });
}

/** The windows of a procedure: whole in outline, filled while they wait to be used, striped when missed. */
export const windowLane =
  (procedure: Procedure): Lane =>
  (y, canvas) => {
    const { view, speech, scale } = canvas;
    const { to } = view.timeline;
    const windows = view.timeline.windows.filter((window) => window.procedure === procedure);
    const states = windowStatesOf(view, procedure).filter(({ state }) => state !== 'not-yet-open');
    // The later a window, the more its last safe day matters.
    const texts = windows.flatMap(({ opensOn, closesOn, lastSafeOn }, i) => {
      const { x, width } = scale.span({ from: opensOn, through: closesOn ?? to });
      return lastSafeOn === null || width === 0 ? [] : [{ x: x + width / 2, text: lastSafeOn, weight: i }];
    });
    const shapes = [
      ...laneHead(procedureText(procedure, speech.lang), y),
      ...(texts.length === 0 ? [] : [gutterNote(speech.say('safeDay'), y + LANE + 13)]),
      laneBack(y, canvas),
      ...states.flatMap((one) =>
        bar(one, { y, look: one.state, text: windowStateText(one.state, speech.lang) }, canvas),
      ),
      ...windows.map(({ opensOn, closesOn }) => {
        const { x, width } = scale.span({ from: opensOn, through: closesOn ?? to });
        return element('rect', {
          class: 'window',
          x: Math.min(x, scale.right - 2),
          y: y + 3,
          width: Math.max(width, 2),
          height: LANE - 6,
          rx: 3,
        });
      }),
      ...spread(texts, 11, scale).map(({ text, middle }) =>
        label(text, middle, y + LANE + 13, { class: 'small', 'text-anchor': 'middle' }),
      ),
    ];
    return { shapes, height: LANE + 28 };
  };

/** The days on which the conditions of the procedure are met. */
export const eligibleLane: Lane = (y, canvas) => {
  const { view, speech, scale } = canvas;
  const shapes = [
    ...laneHead(speech.say('eligibleOn'), y),
    laneBack(y, canvas),
    ...(view.timeline.eligible.length === 0
      ? [label(speech.say('never'), scale.left + 12, y + LANE / 2 + 4, { class: 'muted' })]
      : []),
    ...view.timeline.eligible.flatMap((span) =>
      bar(span, { y, look: 'eligible', text: procedureText(view.timeline.procedure, speech.lang) }, canvas),
    ),
  ];
  return { shapes, height: LANE + 16 };
};

const round = (value: number): number => Math.round(value * 10) / 10;
