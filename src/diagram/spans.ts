import { addDays, type Day, dayAfter, dayBefore, daysBetween } from '../calendar/index.js';
import type { Descriptor } from '../facts/index.js';

/** Values of an ordered fact from one to another, both included: days, or whole numbers. */
export interface Span {
  readonly from: number;
  readonly through: number;
}

/** The values of both; `null` if there are none. */
export function meetOf(one: Span, other: Span): Span | null {
  const [from, through] = [Math.max(one.from, other.from), Math.min(one.through, other.through)];
  return from <= through ? { from, through } : null;
}

/** How the values of an ordered fact follow one another. */
export interface Scale {
  /** Every value that facts may have. */
  readonly all: Span;
  readonly next: (value: number) => number;
  readonly previous: (value: number) => number;
  readonly plus: (value: number, steps: number) => number;
  readonly between: (from: number, to: number) => number;
}

/** Every month has so many days: as far as that, days of one month are counted like numbers. */
const SHORTEST = 28;

const days: Scale = {
  all: { from: 19000101 as Day, through: 29991231 as Day },
  next: dayAfter,
  previous: dayBefore,
  plus: (day, steps) => {
    const inMonth = (day % 100) + steps;
    return inMonth >= 1 && inMonth <= SHORTEST ? day + steps : addDays(day, steps);
  },
  between: (from, to) =>
    Math.floor(from / 100) === Math.floor(to / 100) ? to - from : daysBetween(from, to),
};

const numbers: Scale = {
  all: { from: 0, through: 1_000_000_000 },
  next: (value) => value + 1,
  previous: (value) => value - 1,
  plus: (value, steps) => value + steps,
  between: (from, to) => to - from,
};

/** The scale of a fact's values; undefined for one whose values have no order. */
export const scaleOf = ({ type }: Descriptor): Scale | undefined =>
  type === 'date' ? days : type === 'integer' ? numbers : undefined;

/** The first value of a span from which on a test holds; the test must not fail again later. */
export function firstIn(
  { from, through }: Span,
  scale: Scale,
  holds: (value: number) => boolean,
): number | null {
  let low = 0;
  let high = scale.between(from, through) + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(scale.plus(from, middle))) high = middle;
    else low = middle + 1;
  }
  const found = scale.plus(from, low);
  return found > through ? null : found;
}
