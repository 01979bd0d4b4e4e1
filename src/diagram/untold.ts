import { NEVER } from '../calendar/index.js';
import type { Comparison } from '../conditions/index.js';
import type { Schedule, ScheduleBook } from './schedule.js';

/** Operators whose value moves with time in a way that no term of one fact tells: of lists. */
const OPERATORS = ['insuredFor', 'residedFor', 'happened'];

const MARK = '~';

/** Whether no day tells when a comparison changes. */
export const isUntold = ({ operator }: Comparison): boolean => OPERATORS.includes(operator);

/** Whether a term stands for days that nothing tells. */
export const isUntoldTerm = (key: string): boolean => key.startsWith(MARK);

/**
 * The course of such a comparison, or of its opposite: what it is now, and then days of which no more is known than that
 * they are the same wherever it is asked of the same person.
 *
 * @param is whether the comparison is meant, or its opposite
 * @param isNow whether what is meant holds on asOf
 */
export function untoldCourse(
  { fact, operator, value }: Comparison,
  { is, isNow }: { readonly is: boolean; readonly isNow: boolean },
  book: ScheduleBook,
): Schedule {
  const name = `${is ? '' : 'not '}${operator} ${fact} ${JSON.stringify(value)}`;
  const term = (what: string): string =>
    book.term({ key: `${MARK}${what} ${name}`, fact, of: () => NEVER, ahead: [0, 0] });
  if (!isNow) return [{ from: [term('while')], until: [] }];
  return [
    { from: [], until: [term('first not')] },
    { from: [term('again')], until: [] },
  ];
}
