import { evaluate, type Facts, type Policy, type Procedure, status, timeline } from 'residence-permit-rules';
import { addMonths, formatDay, parseDay } from '../../../src/calendar/index.js';
import { eventsIn, type TimelineView } from '../../../src/cli/render/timeline-view.js';
import { versionOn } from './policies.js';

/** How far ahead the picture and the reminders look, in months. */
const MONTHS = 24;

/** A person through the next two years, as the command line's picture and calendar take it. */
export function viewOf(policy: Policy, facts: Facts, from: string, procedure: Procedure): TimelineView {
  const to = formatDay(addMonths(parseDay(from), MONTHS));
  const found = timeline(policy, facts, { from, to, procedure });
  const verdictOn = (asOf: string) =>
    versionOn(policy, asOf)?.procedures[procedure] ? evaluate(policy, facts, { asOf, procedure }) : null;
  return {
    timeline: found,
    first: { status: status(policy, facts, { asOf: from }), verdict: verdictOn(from) },
    events: eventsIn(facts, found),
    versionOn: (date) => versionOn(policy, date),
    verdictOn,
  };
}

/** Whoever applies holds no permit, unless they said so: without that nothing of its future can be drawn. */
export const withoutPermit = (facts: Facts, procedure: Procedure): Facts | undefined =>
  (procedure === 'apply' || procedure === 'register') && facts.permit?.issuedOn === undefined
    ? { ...facts, permit: { ...facts.permit, kind: null, issuedOn: null } }
    : undefined;
