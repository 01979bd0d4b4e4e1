import { createHash } from 'node:crypto';
import type { Facts } from '../../facts/index.js';
import type { Page } from './page.js';
import { remindersIcs } from './reminders-ics.js';
import type { TimelineView } from './timeline-view.js';

/** Reminders of one person's timeline as an iCalendar file. */
export const timelineIcs = (view: TimelineView, page: Page, facts: Facts): string =>
  remindersIcs(view, page, fingerprintOf(view.timeline.policy, facts));

/**
 * Tells the reminders of one person from those of another in the same calendar, by what does not change
 * as time goes on. A digest, so that nobody's dates are in an id.
 */
function fingerprintOf(policy: string, { identity, permit, residence }: Facts): string {
  const lasting = [policy, identity ?? null, permit?.issuedOn ?? null, residence?.registeredOn ?? null];
  return createHash('sha256').update(JSON.stringify(lasting)).digest('hex').slice(0, 12);
}
