import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { dayAfter, formatDay, parseDay } from '../../calendar/index.js';
import type { ReminderKind, Speech } from '../../messages/index.js';
import type { Citation } from '../../policy/index.js';
import { type Reminder, remindersOf } from './reminders.js';
import type { TimelineView } from './timeline-view.js';

/** How things are said, and sources in full. */
type Sourced = Speech & { source(citation: Citation | null): string };

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Days before the event on which to ring, at nine in the morning. */
const ALARMS: { readonly [kind in ReminderKind]: readonly number[] } = {
  eligible: [0],
  opens: [0],
  'last-safe': [7, 1],
  last: [0],
  expires: [30, 7],
  lapses: [30, 7],
  deadline: [3, 0],
};

/**
 * Reminders of a timeline as an iCalendar file (RFC 5545). The same input gives the same bytes: events
 * are stamped with the first day of the timeline, not with now. `person` tells one person's from
 * another's in the same calendar.
 */
export function remindersIcs(view: TimelineView, speech: Sourced, person: string): string {
  const { timeline } = view;
  const title = speech.version?.title[speech.lang] ?? timeline.policy;
  const calendar = new ICalCalendar({
    name: title,
    prodId: { company: 'residence-permit-rules', product: 'timeline', language: speech.lang.toUpperCase() },
  });
  for (const reminder of remindersOf(view, speech)) {
    const { kind, about, on } = reminder;
    const event = calendar.createEvent({
      id: `${kind}-${about}-${on}-${person}@residence-permit-rules`,
      stamp: utc(timeline.from),
      start: utc(on),
      // The end of an all-day event is the first day that it does not cover.
      end: utc(formatDay(dayAfter(parseDay(on)))),
      allDay: true,
      summary: reminder.title,
      description: descriptionOf(reminder, title, speech),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    // Nothing may be set on the event from here on: the library writes some properties after alarms.
    for (const days of ALARMS[kind]) {
      const alarm = event.createAlarm({
        type: ICalAlarmType.display,
        trigger: days * DAY - 9 * HOUR,
        description: reminder.title,
      });
      // Of a moment after the start the library would say that it is counted from the end, a day later.
      alarm.relatesTo('START');
    }
  }
  // The library leaves the last line unended.
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

function descriptionOf({ notes, citation }: Reminder, title: string, speech: Sourced): string {
  return [title, ...notes, speech.source(citation), speech.say('notAdvice')].filter(Boolean).join('\n');
}
