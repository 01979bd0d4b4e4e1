import { type Issue, issue } from '../../issues/index.js';
import { clausesOf, type Duration } from '../../policy/index.js';
import type { Check } from './context.js';

const DURATIONS = ['within', 'atMost', 'takes', 'review', 'slots'] as const;
/** Sections whose clauses hold durations; `within` of a cure is a period. */
const TIMED = ['deadlines', 'steps', 'booking'];

/** A range begins no later than it ends, and an extension makes nothing shorter. */
export const checkDurations: Check = (version) =>
  clausesOf(version)
    .filter(({ section, clause }) => TIMED.includes(section) && clause.omit !== true)
    .flatMap(({ path, clause }) => {
      const ranges = DURATIONS.flatMap((name) => checkRange(`${path}.${name}`, clause[name] as Duration));
      return [...ranges, ...checkExtension(path, clause as { within?: Duration; atMost?: Duration })];
    });

function checkRange(path: string, duration: Duration | undefined): Issue[] {
  const { min, max } = duration ?? { max: 0 };
  return min !== undefined && min > max ? [issue('DURATION_OUT_OF_ORDER', path, { min, max })] : [];
}

function checkExtension(path: string, { within, atMost }: { within?: Duration; atMost?: Duration }): Issue[] {
  // Days and working days are not to be compared.
  if (!within || !atMost || within.unit !== atMost.unit || atMost.max >= within.max) return [];
  return [issue('EXTENSION_TOO_SHORT', `${path}.atMost`, { within: within.max, atMost: atMost.max })];
}
