import type { DateSpan } from '../../lifecycle/index.js';
import {
  procedureText,
  type Speech,
  stateText,
  type WindowState,
  windowStateText,
} from '../../messages/index.js';
import type { Procedure } from '../../policy/index.js';
import { type Canvas, type Drawn, GUTTER, type Lane, WIDTH } from './svg-canvas.js';
import { eligibleLane, permitLane, windowLane } from './svg-lanes.js';
import { createScale, element, escapeXml, label, spread, textWidth, ticksOf } from './svg-shapes.js';
import { SVG_PATTERNS, SVG_STYLE } from './svg-style.js';
import type { TimelineView } from './timeline-view.js';
import { windowStatesOf } from './window-states.js';

/**
 * A picture of a timeline: the permit's states, its windows with lateness, and the days on which the
 * conditions are met, over an axis of days. Plain SVG without scripts or fonts of its own, for light
 * paper and dark, `width` pixels wide.
 */
export function timelineSvg(view: TimelineView, speech: Speech, width = WIDTH): string {
  const { timeline } = view;
  const days = { from: timeline.from, through: timeline.to };
  const scale = createScale(days, GUTTER, width - 24);
  const bars = timeline.states.length + timeline.windows.length + timeline.eligible.length;
  const canvas: Canvas = { view, speech, scale, isDetailed: bars <= 60 };
  const procedures = [...new Set(timeline.windows.map(({ procedure }) => procedure))];
  const lanes: Lane[] = [permitLane, ...procedures.map(windowLane), eligibleLane];
  const top = 92;
  let y = top + 14;
  const shapes = lanes.flatMap((lane) => {
    const drawn = lane(y, canvas);
    y += drawn.height;
    return drawn.shapes;
  });
  const legend = legendOf(y + 10, canvas, procedures);
  const height = y + legend.height + 22;
  const title = speech.version?.title[speech.lang] ?? timeline.policy;
  const parts = [
    element('title', { id: 'rpr-title' }, escapeXml(`${title} ${timeline.from} – ${timeline.to}`)),
    element('desc', { id: 'rpr-desc' }, escapeXml(descriptionOf(canvas))),
    `<defs>${SVG_PATTERNS}</defs><style>${SVG_STYLE}</style>`,
    element('rect', { class: 'paper', width, height }),
    label(title, 24, 36, { class: 'title' }),
    label(`${timeline.from} – ${timeline.to} · ${timeline.policy}`, 24, 58, { class: 'muted' }),
    ...axisOf(top, y - 4, canvas),
    ...shapes,
    ...legend.shapes,
  ];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': 'rpr-title rpr-desc',
      'xml:lang': speech.lang,
    },
    `\n${parts.join('\n')}\n`,
  )}\n`;
}

/** What the picture shows, for those who hear it. */
function descriptionOf({ view: { timeline }, speech }: Canvas): string {
  const span = ({ from, through }: DateSpan): string => `${from} – ${through}`;
  const states = timeline.states.map((one) => `${stateText(one.state, speech.lang)} ${span(one)}`);
  const windows = timeline.windows.map(
    ({ procedure, opensOn, closesOn }) =>
      `${procedureText(procedure, speech.lang)} ${opensOn} – ${closesOn ?? speech.say('noEnd')}`,
  );
  const eligible = timeline.eligible.length === 0 ? [speech.say('never')] : timeline.eligible.map(span);
  const semicolon = speech.lang === 'zh' ? '；' : '; ';
  return [
    `${speech.say('permit')}: ${states.join(semicolon)}.`,
    ...(windows.length === 0 ? [] : [`${speech.say('window')}: ${windows.join(semicolon)}.`]),
    `${speech.say('eligibleOn')} (${procedureText(timeline.procedure, speech.lang)}): ${eligible.join(semicolon)}.`,
  ].join('\n');
}

function axisOf(top: number, bottom: number, { scale, view: { timeline } }: Canvas): string[] {
  const ticks = ticksOf({ from: timeline.from, through: timeline.to }, scale.right - scale.left);
  const texts = spread(
    ticks.map((tick) => ({ ...tick, x: scale.x(tick.on), weight: tick.isYear ? 1 : 0 })),
    12,
    { left: scale.left - 30, right: scale.right + 24 },
  );
  return [
    ...ticks.map(({ on, isYear }) =>
      element('line', {
        class: isYear ? 'grid year' : 'grid',
        x1: scale.x(on),
        x2: scale.x(on),
        y1: top,
        y2: bottom,
      }),
    ),
    ...texts.map(({ text, middle, isYear }) =>
      label(text, middle, top - 7, { class: isYear ? 'head' : 'muted', 'text-anchor': 'middle' }),
    ),
  ];
}

/** What the colours stand for: those that are there. */
function legendOf(y: number, { view, speech, scale }: Canvas, procedures: readonly Procedure[]): Drawn {
  const states = [...new Set(view.timeline.states.map(({ state }) => state))];
  const windows = procedures.flatMap((procedure) =>
    windowStatesOf(view, procedure).map(({ state }) => state),
  );
  // What is late looks as what is suspended, and mostly is.
  const isLate = windows.includes('late') && !states.includes('suspended');
  const passed: readonly WindowState[] = [
    ...(isLate ? ['late' as const] : []),
    ...(windows.includes('closed') ? ['closed' as const] : []),
  ];
  const items: (readonly [look: string, text: string])[] = [
    ...states.map((state) => [state, stateText(state, speech.lang)] as const),
    ...(procedures.length > 0 ? [['window', speech.say('window')] as const] : []),
    ...passed.map((state) => [state, windowStateText(state, speech.lang)] as const),
  ];
  let x = scale.left;
  let row = 0;
  const shapes = items.flatMap(([look, text]) => {
    const taken = 24 + textWidth(text, 12) + 20;
    if (x + taken > scale.right + 12) {
      x = scale.left;
      row++;
    }
    const left = x;
    x += taken;
    const top = y + row * 22;
    return [
      element('rect', { class: look, x: left, y: top, width: 16, height: 12, rx: 2 }),
      label(text, left + 22, top + 10, { class: 'small' }),
    ];
  });
  return { shapes, height: (row + 1) * 22 };
}
