import type { Citation } from './clause.js';
import type { Deadline, Window } from './types.js';

/** Why a last day is not known to the day. */
export interface Unannounced {
  readonly code: 'DAYS_OFF_NOT_ANNOUNCED';
  readonly clause: string | null;
  readonly params: { readonly year: number; readonly earliest: string; readonly latest: string };
  readonly citation: Citation;
}

/** Finds the last days that lie in a range. */
export type RangesReader = (window: Window | null, deadlines: readonly Deadline[]) => Unannounced[];

/** Says of each last day in a range which year's days off it waits for. */
export const readRanges: RangesReader = (window, deadlines) => {
  const found: Unannounced[] = [];
  const add = (clause: string | null, { range, citation }: Pick<Deadline, 'range' | 'citation'>): void => {
    if (!range) return;
    const { unannounced: year, earliest, latest } = range;
    found.push({ code: 'DAYS_OFF_NOT_ANNOUNCED', clause, params: { year, earliest, latest }, citation });
  };
  if (window) add(null, window);
  for (const deadline of deadlines) add(deadline.id, deadline);
  return found;
};
