import {
  addDays,
  addMonths,
  type Day,
  dayAfter,
  dayBefore,
  daysBetween,
  formatDay,
} from '../calendar/index.js';
import { AS_OF } from '../conditions/index.js';
import { firstThatHolds, isDay } from '../verdict/index.js';
import type { Course, Suspension } from './course.js';
import type { StatusProgram } from './program.js';
import type { CountedResidence, DateSpan } from './types.js';

interface Span {
  readonly from: Day;
  readonly through: Day;
}

/**
 * Counts years of residence. Each suspension does what its cure says: the time is left out, counts, or
 * counting begins anew. Time left out moves every later full year by as many days.
 *
 * @param endedOn first day on which the permit had ended; counting stops before it
 * @returns `null` where the rules do not count, or too little is known
 */
export function countYears(
  program: StatusProgram,
  course: Course,
  endedOn: Day | null,
): CountedResidence | null {
  const { row, years } = program;
  const start = firstThatHolds(years, row)?.days(row)?.[0];
  if (start === undefined || !isDay(start) || !isHistoryKnown(program, course)) return null;
  const until = endedOn === null ? (row.cells[AS_OF] as Day) : dayBefore(endedOn);
  if (until < start) return null;
  const { suspensions } = course;
  const excluded = union(suspensions.filter(({ effect }) => effect !== 'restored' && !isRestart(effect)));
  let from = start;
  const apart: CountedResidence['apart'][number][] = [];
  for (const { effect, isOver, from: began, through } of suspensions) {
    if (!isOver) {
      // Not cured yet: it rests, whatever a cure would do.
      if (isRestart(effect)) excluded.push({ from: began, through });
      continue;
    }
    if (!isRestart(effect) || through < from) continue;
    const last = dayBefore(began);
    if (effect === 'counted-apart' && last >= from)
      apart.push({ ...toDates({ from, through: last }), completedYears: fullYears(from, excluded, last) });
    from = dayAfter(through);
  }
  return {
    from: formatDay(from),
    excluded: within(excluded, from, until).map(toDates),
    completedYears: fullYears(from, excluded, until),
    apart,
  };
}

const isRestart = (effect: Suspension['effect']): boolean =>
  effect === 'years-restart' || effect === 'counted-apart';

/** Whether nothing is unknown that suspended the permit, or may have. */
function isHistoryKnown({ row, suspensions }: StatusProgram, { history }: Course): boolean {
  if (history === null || (history && !history.isComplete)) return false;
  return suspensions.every(({ days }) => days(row) !== null);
}

/** The spans with those that touch made one. */
function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, through } of spans) {
    const last = merged[merged.length - 1];
    if (!last || from > dayAfter(last.through)) merged.push({ from, through });
    else if (through > last.through) merged[merged.length - 1] = { from: last.from, through };
  }
  return merged;
}

/** The parts of spans that lie between two days. */
const within = (spans: readonly Span[], from: Day, until: Day): Span[] =>
  union([...spans].sort((a, b) => a.from - b.from))
    .map((span) => ({ from: Math.max(span.from, from), through: Math.min(span.through, until) }))
    .filter((span) => span.from <= span.through);

const toDates = ({ from, through }: Span): DateSpan => ({
  from: formatDay(from),
  through: formatDay(through),
});

/** The full years from a day up to another, each moved on by the days that are left out. */
function fullYears(from: Day, excluded: readonly Span[], until: Day): number {
  const lost = within(excluded, from, until).reduce(
    (sum, span) => sum + daysBetween(span.from, span.through) + 1,
    0,
  );
  let years = 0;
  while (addDays(addMonths(from, 12 * (years + 1)), lost) <= until) years++;
  return years;
}
