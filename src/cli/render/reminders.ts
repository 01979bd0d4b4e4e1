import { dayBefore, formatDay, parseDay } from '../../calendar/index.js';
import type { TimelineChange, TimelineWindow } from '../../lifecycle/index.js';
import {
  cureText,
  procedureText,
  type ReminderKind,
  rangeText,
  reminderTitle,
  type Speech,
} from '../../messages/index.js';
import type { Citation, CureClause } from '../../policy/index.js';
import type { Deadline } from '../../verdict/index.js';
import { isLapse, type TimelineView } from './timeline-view.js';
import { windowStatesOf } from './window-states.js';

/** A day to be reminded of. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly on: string;
  /** Which one of its kind: a procedure, or a deadline. */
  readonly about: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly citation: Citation | null;
}

/** The days of a timeline that somebody should be reminded of, in their order. */
export function remindersOf(view: TimelineView, speech: Speech): Reminder[] {
  const { timeline } = view;
  const found = [
    ...timeline.eligible.flatMap(({ from }) =>
      from > timeline.from ? [eligibleFrom(from, view, speech)] : [],
    ),
    ...timeline.windows.flatMap((window) => windowDays(window, view, speech)),
    ...timeline.changes.flatMap((change) => lastDays(change, view, speech)),
    ...deadlinesOf(view).map((deadline) => deadlineDay(deadline, view, speech)),
  ].filter(({ on }) => on >= timeline.from && on <= timeline.to);
  const keys = found.map(({ kind, about, on }) => `${kind} ${about} ${on}`);
  return found
    .filter((_, i) => keys.indexOf(keys[i] as string) === i)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function eligibleFrom(on: string, { timeline: { procedure } }: TimelineView, speech: Speech): Reminder {
  const title = reminderTitle('eligible', procedureText(procedure, speech.lang), speech.lang);
  return { kind: 'eligible', on, about: procedure, title, notes: [], citation: null };
}

function windowDays(window: TimelineWindow, view: TimelineView, speech: Speech): Reminder[] {
  const { procedure, opensOn, closesOn, lastSafeOn, citation } = window;
  const name = procedureText(procedure, speech.lang);
  const span = closesOn === null ? speech.say('fromOn', opensOn) : `${opensOn} – ${closesOn}`;
  const cures = Object.values(
    (view.versionOn(opensOn)?.procedures[procedure]?.cure ?? {}) as { readonly [id: string]: CureClause },
  );
  const costs = [
    ...new Set(cures.map(({ title, effect }) => title?.[speech.lang] ?? cureText(effect, speech.lang))),
  ];
  const notes = [
    `${speech.say('window')}: ${span}`,
    ...(lastSafeOn === null ? [] : [speech.say('lastSafe', lastSafeOn)]),
    ...(costs.length === 0 ? [] : [`${speech.say('late')}: ${costs.join('; ')}`]),
  ];
  const days = [
    ['opens', opensOn],
    ['last-safe', lastSafeOn],
    ['last', closesOn],
  ] as const;
  // Whoever has been there already needs no reminder.
  const open = windowStatesOf(view, procedure).filter(({ state }) => state === 'open');
  const isOpen = (on: string): boolean => open.some(({ from, through }) => from <= on && on <= through);
  return days.flatMap(([kind, on]) =>
    on === null || !isOpen(on)
      ? []
      : [{ kind, on, about: procedure, title: reminderTitle(kind, name, speech.lang), notes, citation }],
  );
}

/** The last day of a permit that ends by itself: by its term, or by lateness that nothing cures any more. */
function lastDays(change: TimelineChange, view: TimelineView, speech: Speech): Reminder[] {
  const { kind: changed, on, after, because } = change;
  const [cause] = because;
  if (changed !== 'status' || (after !== 'expired' && after !== 'terminated')) return [];
  const isLate = isLapse(change, view);
  // What else ends a permit was stated, and needs no reminder.
  if (!isLate && after === 'terminated') return [];
  const kind = isLate ? 'lapses' : 'expires';
  const title = reminderTitle(kind, procedureText('endorse', speech.lang), speech.lang);
  const last = formatDay(dayBefore(parseDay(on)));
  return [{ kind, on: last, about: 'permit', title, notes: [], citation: cause?.citation ?? null }];
}

/** The deadlines that run on the first day, and those that begin or move later. */
function deadlinesOf({ timeline, first, verdictOn }: TimelineView): Deadline[] {
  const later = timeline.changes
    .filter(({ kind }) => kind === 'deadline')
    .flatMap(({ on, id }) => verdictOn(on)?.deadlines.filter((deadline) => deadline.id === id) ?? []);
  return [...(first.verdict?.deadlines ?? []), ...later];
}

function deadlineDay({ id, by, range, citation }: Deadline, view: TimelineView, speech: Speech): Reminder {
  const on = by ?? range?.earliest ?? '';
  const { deadlines } = view.versionOn(on)?.procedures[view.timeline.procedure] ?? {};
  const title = reminderTitle('deadline', speech.titleOf(deadlines, id), speech.lang);
  return { kind: 'deadline', on, about: id, title, notes: range ? [rangeText(range, speech)] : [], citation };
}
