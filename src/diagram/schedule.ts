import type { Day } from '../calendar/index.js';
import { GaveUp } from './diagram.js';
import { type Operation, operation } from './operations.js';

/** A day on which a condition changes if nothing but time passes: counted from a dated fact, or fixed. */
export interface Term {
  /** One term, one key. */
  readonly key: string;
  /** `null` for a fixed day. */
  readonly fact: string | null;
  /** The day for a day of the fact; never falls as that grows. */
  readonly of: (day: Day) => Day;
  /** How many days it lies ahead of the fact's day, at least and at most; 0 for a fixed day. */
  readonly ahead: readonly [least: number, most: number];
}

/** From the latest of some days, or from now on, until the day before the earliest of others, or without end. */
export interface Interval {
  readonly from: readonly string[];
  readonly until: readonly string[];
}

/** The days from now on, on which something holds: intervals that may overlap, and may turn out empty. */
export type Schedule = readonly Interval[];

export const ALWAYS_ON: Schedule = [{ from: [], until: [] }];
export const NEVER_ON: Schedule = [];

/** Their numbers in any book. */
const [NEVER, ALWAYS] = [0, 1];

const MOST_INTERVALS = 24;

/** Terms and schedules by number, so that diagrams can have them for leaves. */
export interface ScheduleBook {
  readonly terms: ReadonlyMap<string, Term>;
  /** Writes a term down, and gives its key. */
  term(term: Term): string;
  /** The number of a schedule; equal ones have one number. */
  number(schedule: Schedule): number;
  schedule(number: number): Schedule;
  /** Of the numbers of two schedules, the number of what is on the days of both, or of either. */
  readonly both: Operation;
  readonly either: Operation;
}

/** Makes an empty book; 0 is never and 1 is always. */
export function createScheduleBook(): ScheduleBook {
  const terms = new Map<string, Term>();
  const numbers = new Map<string, number>();
  const schedules: Schedule[] = [];
  const numbered = (of: (a: Schedule, b: Schedule) => Schedule) => (a: number, b: number) =>
    book.number(of(book.schedule(a), book.schedule(b)));
  const book: ScheduleBook = {
    terms,
    term(term) {
      if (!terms.has(term.key)) terms.set(term.key, term);
      return term.key;
    },
    number(schedule) {
      const plain = plainest(schedule);
      const key = JSON.stringify(plain);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, schedules.push(plain) - 1);
      return schedules.length - 1;
    },
    schedule: (number) => schedules[number] as Schedule,
    both: operation(numbered(both), { neutral: ALWAYS, final: NEVER }),
    either: operation(numbered(either), { neutral: NEVER, final: ALWAYS }),
  };
  book.number(NEVER_ON);
  book.number(ALWAYS_ON);
  return book;
}

/** On the days of both. */
export const both = (one: Schedule, other: Schedule): Schedule =>
  one.flatMap((a) => other.map((b) => ({ from: [...a.from, ...b.from], until: [...a.until, ...b.until] })));

/** On the days of either. */
export const either = (one: Schedule, other: Schedule): Schedule => [...one, ...other];

/** Without what is certainly empty or lies in another, in a fixed order. */
function plainest(schedule: Schedule): Schedule {
  const tidy = schedule
    .map(({ from, until }) => ({ from: [...new Set(from)].sort(), until: [...new Set(until)].sort() }))
    .filter(({ from, until }) => !from.some((term) => until.includes(term)));
  const unlike = [...new Map(tidy.map((one) => [JSON.stringify(one), one])).values()];
  const widest = unlike.filter(
    (one) =>
      !unlike.some((other) => other !== one && isIn(other.from, one.from) && isIn(other.until, one.until)),
  );
  if (widest.length > MOST_INTERVALS)
    throw new GaveUp('too many spells of eligibility to compare', widest.length);
  return widest.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const isIn = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((one) => all.includes(one));

/** The terms of a schedule. */
export const termsOf = (schedule: Schedule): string[] => [
  ...new Set(schedule.flatMap(({ from, until }) => [...from, ...until])),
];

/**
 * The first day of a schedule where the days of its terms stand in a known order: `rank` numbers them, equal days alike,
 * later days higher, all of them later than today.
 *
 * @returns a rank; 0 for today; `null` if there is none
 */
export function firstRank(schedule: Schedule, rank: ReadonlyMap<string, number>): number | null {
  const at = (term: string): number => rank.get(term) ?? Number.POSITIVE_INFINITY;
  const starts = schedule.flatMap(({ from, until }) => {
    const start = Math.max(0, ...from.map(at));
    return start < Math.min(Number.POSITIVE_INFINITY, ...until.map(at)) ? [start] : [];
  });
  return starts.length === 0 ? null : Math.min(...starts);
}

/** Every way in which days may stand to each other: lists of terms that fall on one day, in order. */
export function* orders(terms: readonly string[]): Generator<readonly (readonly string[])[]> {
  const [first, ...others] = terms;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const order of orders(others)) {
    for (let at = 0; at <= order.length; at++) {
      yield [...order.slice(0, at), [first], ...order.slice(at)];
      const tied = order[at];
      if (tied) yield [...order.slice(0, at), [first, ...tied], ...order.slice(at + 1)];
    }
  }
}
