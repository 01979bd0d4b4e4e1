import type { DateSpan } from '../../lifecycle/index.js';
import type { Speech } from '../../messages/index.js';
import { element, escapeXml, label, type Scale, textWidth } from './svg-shapes.js';
import type { TimelineView } from './timeline-view.js';

/** How wide the picture is. */
export const WIDTH = 1000;
/** The room for the names of lanes. */
export const GUTTER = 132;
/** How high a lane is. */
export const LANE = 30;

/** What drawing takes. */
export interface Canvas {
  readonly view: TimelineView;
  readonly speech: Speech;
  readonly scale: Scale;
  /** Whether bars carry their dates for a pointer: not where there are very many. */
  readonly isDetailed: boolean;
}

/** A lane drawn at some height, and how high it is with its labels. */
export interface Drawn {
  readonly shapes: readonly string[];
  readonly height: number;
}

/** Draws a lane at a height. */
export type Lane = (y: number, canvas: Canvas) => Drawn;

/** The name of a lane. */
export const laneHead = (text: string, y: number): string[] => [
  label(text, GUTTER - 14, y + LANE / 2 + 4, { class: 'head', 'text-anchor': 'end' }),
];

/** A small note under the name of a lane. */
export const gutterNote = (text: string, y: number): string =>
  label(text, GUTTER - 14, y, { class: 'small muted', 'text-anchor': 'end' });

/** The ground of a lane. */
export const laneBack = (y: number, { scale }: Canvas): string =>
  element('rect', { class: 'lane', x: scale.left, y, width: scale.right - scale.left, height: LANE, rx: 4 });

/** A bar of days, with a word in it where it fits and its dates for a pointer. */
export function bar(
  span: DateSpan,
  { y, look, text }: { readonly y: number; readonly look: string; readonly text: string },
  { scale, isDetailed }: Canvas,
): string[] {
  const { x, width } = scale.span(span);
  const shown = Math.max(width, 1.5);
  const hint = isDetailed ? element('title', {}, escapeXml(`${text} ${span.from} – ${span.through}`)) : '';
  const box = element('rect', { class: look, x, y: y + 3, width: shown, height: LANE - 6, rx: 3 }, hint);
  if (textWidth(text, 12) + 14 > width) return [box];
  const ink = look === 'endorsement-due' || look === 'open' ? 'on on-due' : look === 'none' ? 'muted' : 'on';
  return [box, label(text, x + width / 2, y + LANE / 2 + 4, { class: ink, 'text-anchor': 'middle' })];
}
