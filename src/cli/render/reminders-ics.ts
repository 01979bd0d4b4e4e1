import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { dayAfter, formatDay, parseDay } from '../../calendar/index.js';
import type { Page } from './page.js';
import { type Reminder, type ReminderKind, remindersOf } from './reminders.js';
import type { TimelineView } from './timeline-view.js';

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
export function remindersIcs(view: TimelineView, page: Page, person: string): string {
  const { timeline } = view;
  const title = page.version?.title[page.lang] ?? timeline.policy;
  const calendar = new ICalCalendar({
    name: title,
    prodId: { company: 'residence-permit-rules', product: 'timeline', language: page.lang.toUpperCase() },
  });
  for (const reminder of remindersOf(view, page)) {
    const { kind, about, on } = reminder;
    const event = calendar.createEvent({
      id: `${kind}-${about}-${on}-${person}@residence-permit-rules`,
      stamp: utc(timeline.from),
      start: utc(on),
      // The end of an all-day event is the first day that it does not cover.
      end: utc(formatDay(dayAfter(parseDay(on)))),
      allDay: true,
      summary: reminder.title,
      description: descriptionOf(reminder, title, page),
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

function descriptionOf({ notes, citation }: Reminder, title: string, page: Page): string {
  return [title, ...notes, page.source(citation), page.say('notAdvice')].filter(Boolean).join('\n');
}
