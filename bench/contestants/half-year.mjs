import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns';

/**
 * The day on which half a year of residence is complete. No peer counts months, so each is given
 * this day worked out beforehand, outside the timing; that favours them.
 */
export function completeOn(registeredOn) {
  const complete = addMonths(new UTCDateMini(`${registeredOn}T00:00:00Z`), 6);
  return new Date(complete.getTime()).toISOString().slice(0, 10);
}

/** The applicant as they are, and that day. */
export const withCompleteOn = (applicant) => ({
  ...applicant,
  halfYearOn: completeOn(applicant.residenceRegisteredOn),
});
