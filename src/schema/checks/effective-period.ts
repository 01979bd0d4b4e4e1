import { issue } from '../../issues/index.js';
import type { Check } from './context.js';

/** A version is in force for at least a day, and on no day together with a sister version. */
export const checkEffectivePeriod: Check = (version, { others }) => {
  const { id, effectiveFrom, repealedOn } = version;
  if (repealedOn !== undefined && repealedOn <= effectiveFrom)
    return [issue('EMPTY_EFFECTIVE_PERIOD', 'repealedOn', { effectiveFrom, repealedOn })];
  return others
    .filter((other) => other.id === id)
    .flatMap((other) => {
      const isTwin = other.effectiveFrom === effectiveFrom;
      // Without a day of repeal a version yields to the next; with one it claims every day before.
      const runsInto =
        repealedOn !== undefined && other.effectiveFrom > effectiveFrom && other.effectiveFrom < repealedOn;
      return isTwin || runsInto
        ? [issue('EFFECTIVE_DATE_OVERLAP', 'effectiveFrom', { other: other.effectiveFrom })]
        : [];
    });
};
