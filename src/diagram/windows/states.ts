import { addPeriod, type Day, NEVER, type WorkingDays } from '../../calendar/index.js';
import type { CureClause, WindowClause } from '../../policy/index.js';
import { firstIn } from '../spans.js';
import { days } from './days.js';

/** Where asOf lies to a window, in a word; see `WindowVariable`. */
export const NO_WINDOW = 'none';
export const [NOT_YET, OPEN] = ['not-yet-open', 'open'] as const;
/** In the window only if days off that are not announced yet move its last day. */
export const UNANNOUNCED = 'unannounced';
const PAST = 'past:';

/** Whether a word is of a window that is past, and within the limit of a band of lateness. */
export const isPast = (word: string): boolean => word.startsWith(PAST);
export const isWithin = (word: string, band: number): boolean => word[PAST.length + band] === '1';
/** The word for a window that is past, by the bands in whose limits asOf lies. */
export const pastWord = (within: readonly boolean[]): string => `${PAST}${within.map(Number).join('')}`;

/** A kind of window, laid again and again. */
export interface Windows {
  readonly clause: WindowClause;
  /** Bands for those who have not acted yet. */
  readonly cures: readonly CureClause[];
  readonly calendar: WorkingDays | undefined;
  readonly asOf: Day;
}

/** The last day of the window that is laid at a day: the first and the last that it can be. */
export function closeOf({ clause: { closes, rollsForward }, calendar }: Windows, day: Day) {
  const end = closes ? addPeriod(day, closes) : NEVER;
  if (!rollsForward || !calendar || end === NEVER) return { earliest: end, latest: end };
  return calendar.rollForward(end);
}

/** Where asOf lies to the window that is laid at a day. */
function wordAt(windows: Windows, day: Day): string {
  const { clause, cures, asOf } = windows;
  if (asOf < addPeriod(day, clause.opens)) return NOT_YET;
  const { earliest, latest } = closeOf(windows, day);
  if (asOf <= earliest) return OPEN;
  if (asOf <= latest) return UNANNOUNCED;
  return pastWord(cures.map(({ within }) => within === null || asOf <= addPeriod(latest, within)));
}

/** The days at which a window is laid that lies so; `null` for no limit. */
export interface State {
  readonly word: string;
  readonly from: Day | null;
  readonly through: Day | null;
}

/** Windows are laid at days of facts and periods after them. */
const LAID = { from: days.all.from, through: 39991231 };

/** What all days at which windows may be laid come to: the later the day, the later everything about its window. */
export function statesOf(windows: Windows): State[] {
  const { clause, cures, asOf } = windows;
  const limits = cures.flatMap(({ within }) => (within ? [within] : []));
  const tests: readonly ((day: Day) => boolean)[] = [
    (day) => addPeriod(day, clause.opens) > asOf,
    (day) => closeOf(windows, day).earliest >= asOf,
    (day) => closeOf(windows, day).latest >= asOf,
    ...limits.map((within) => (day: Day) => addPeriod(closeOf(windows, day).latest, within) >= asOf),
  ];
  const turns = tests.flatMap((test) => firstIn(LAID, days, test) ?? []);
  const starts = [...new Set([LAID.from, ...turns])].sort((a, b) => a - b);
  return starts.map((start, i) => {
    const next = starts[i + 1];
    return {
      word: wordAt(windows, start),
      from: i === 0 ? null : start,
      through: next === undefined ? null : days.previous(next),
    };
  });
}
