import { addMonths, daysBetween, formatDay, parseDay } from '../../calendar/index.js';
import type { DateSpan } from '../../lifecycle/index.js';

const ESCAPES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML may hold it: escaped, and without the control characters that XML has none of. */
export const escapeXml = (text: string): string =>
  [...text]
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .map((sign) => ESCAPES[sign] ?? sign)
    .join('');

type Attributes = { readonly [name: string]: string | number | undefined };

/** An element; its content is markup already. Numbers are rounded to tenths of a pixel. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? tenth(value) : escapeXml(String(value))}"`,
    );
  const open = `<${name}${written.join('')}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A line of text. */
export const label = (
  text: string,
  x: number,
  y: number,
  attributes: Attributes & { readonly class: string },
): string => element('text', { x, y, ...attributes }, escapeXml(text));

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** About how wide a text is, in pixels: there is nothing here to measure it with. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : 0.57), 0) * size;

/** Where days lie on a picture. */
export interface Scale {
  readonly left: number;
  readonly right: number;
  /** The left edge of a day; days outside lie on the border. */
  x(date: string): number;
  /** The edges of a span, both its days inside. */
  span(span: DateSpan): { readonly x: number; readonly width: number };
}

/** Days of a timeline on the pixels between two edges. */
export function createScale({ from, through }: DateSpan, left: number, right: number): Scale {
  const days = daysBetween(parseDay(from), parseDay(through)) + 1;
  const at = (days_: number): number => left + ((right - left) * Math.min(Math.max(days_, 0), days)) / days;
  const since = (date: string): number => daysBetween(parseDay(from), parseDay(date));
  return {
    left,
    right,
    x: (date) => at(since(date)),
    span: (span) => {
      const x = at(since(span.from));
      return { x, width: at(since(span.through) + 1) - x };
    },
  };
}

/** A mark on the axis. */
export interface Tick {
  readonly on: string;
  readonly text: string;
  readonly isYear: boolean;
}

/** Months and years to mark: as close as their texts allow. */
export function ticksOf({ from, through }: DateSpan, width: number): Tick[] {
  const days = daysBetween(parseDay(from), parseDay(through)) + 1;
  const step =
    [1, 2, 3, 6, 12, 24, 60, 120, 240].find((months) => (width * months * 30.4) / days >= 64) ?? 480;
  const first = `${from.slice(0, 4)}-01-01`;
  const ticks: Tick[] = [];
  const offset = step > 12 ? (12 * (step / 12 - (Number(from.slice(0, 4)) % (step / 12)))) % step : 0;
  for (let n = offset; ; n += step) {
    const on = formatDay(addMonths(parseDay(first), n));
    if (on > through) return ticks;
    const isYear = on.slice(5, 7) === '01';
    if (on >= from) ticks.push({ on, text: isYear ? on.slice(0, 4) : on.slice(0, 7), isYear });
  }
}

/** Keeps, the weightiest first, labels that do not run into each other on a line. */
export function spread<T extends { readonly x: number; readonly text: string; readonly weight: number }>(
  labels: readonly T[],
  size: number,
  { left, right }: Pick<Scale, 'left' | 'right'>,
): (T & { readonly middle: number })[] {
  const kept: (T & { readonly middle: number; readonly half: number })[] = [];
  for (const one of [...labels].sort((a, b) => b.weight - a.weight)) {
    const half = textWidth(one.text, size) / 2 + 5;
    const middle = Math.min(Math.max(one.x, left + half - 5), right - half + 5);
    if (kept.every((other) => Math.abs(other.middle - middle) >= other.half + half))
      kept.push({ ...one, middle, half });
  }
  return kept;
}
