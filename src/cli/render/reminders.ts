import { dayBefore, formatDay, parseDay } from '../../calendar/index.js';
import type { TimelineChange, TimelineWindow } from '../../lifecycle/index.js';
import { cureText, procedureText } from '../../messages/index.js';
import type { Citation, CureClause } from '../../policy/index.js';
import type { Deadline } from '../../verdict/index.js';
import type { Page } from './page.js';
import { isLapse, type TimelineView } from './timeline-view.js';
import { windowStatesOf } from './window-states.js';
import { rangeText } from './windows.js';

/** What a day is to be remembered for. */
export type ReminderKind = 'eligible' | 'opens' | 'last-safe' | 'last' | 'expires' | 'lapses' | 'deadline';

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

const titles = {
  eligible: { zh: '可以办理%', en: '%: conditions met from today' },
  opens: { zh: '%开始办理', en: '%: opens today' },
  'last-safe': { zh: '%：最后稳妥日', en: '%: last safe day' },
  last: { zh: '%：最后一日', en: '%: last day' },
  expires: { zh: '居住证有效期最后一日', en: 'Residence permit: last day of its term' },
  lapses: {
    zh: '%：补办的最后一日，次日居住证失效',
    en: '%: last day to make good; the permit lapses tomorrow',
  },
  deadline: { zh: '期限届满：%', en: 'Deadline: %' },
} as const satisfies Record<ReminderKind, { zh: string; en: string }>;

/** The days of a timeline that somebody should be reminded of, in their order. */
export function remindersOf(view: TimelineView, page: Page): Reminder[] {
  const { timeline } = view;
  const found = [
    ...timeline.eligible.flatMap(({ from }) =>
      from > timeline.from ? [eligibleFrom(from, view, page)] : [],
    ),
    ...timeline.windows.flatMap((window) => windowDays(window, view, page)),
    ...timeline.changes.flatMap((change) => lastDays(change, view, page)),
    ...deadlinesOf(view).map((deadline) => deadlineDay(deadline, view, page)),
  ].filter(({ on }) => on >= timeline.from && on <= timeline.to);
  const keys = found.map(({ kind, about, on }) => `${kind} ${about} ${on}`);
  return found
    .filter((_, i) => keys.indexOf(keys[i] as string) === i)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const titleOf = (kind: ReminderKind, name: string, { lang }: Page): string =>
  titles[kind][lang].replace('%', name);

function eligibleFrom(on: string, { timeline: { procedure } }: TimelineView, page: Page): Reminder {
  const title = titleOf('eligible', procedureText(procedure, page.lang), page);
  return { kind: 'eligible', on, about: procedure, title, notes: [], citation: null };
}

function windowDays(window: TimelineWindow, view: TimelineView, page: Page): Reminder[] {
  const { procedure, opensOn, closesOn, lastSafeOn, citation } = window;
  const name = procedureText(procedure, page.lang);
  const span = closesOn === null ? page.say('fromOn', opensOn) : `${opensOn} – ${closesOn}`;
  const cures = Object.values(
    (view.versionOn(opensOn)?.procedures[procedure]?.cure ?? {}) as { readonly [id: string]: CureClause },
  );
  const costs = [
    ...new Set(cures.map(({ title, effect }) => title?.[page.lang] ?? cureText(effect, page.lang))),
  ];
  const notes = [
    `${page.say('window')}: ${span}`,
    ...(lastSafeOn === null ? [] : [page.say('lastSafe', lastSafeOn)]),
    ...(costs.length === 0 ? [] : [`${page.say('late')}: ${costs.join('; ')}`]),
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
      : [{ kind, on, about: procedure, title: titleOf(kind, name, page), notes, citation }],
  );
}

/** The last day of a permit that ends by itself: by its term, or by lateness that nothing cures any more. */
function lastDays(change: TimelineChange, view: TimelineView, page: Page): Reminder[] {
  const { kind: changed, on, after, because } = change;
  const [cause] = because;
  if (changed !== 'status' || (after !== 'expired' && after !== 'terminated')) return [];
  const isLate = isLapse(change, view);
  // What else ends a permit was stated, and needs no reminder.
  if (!isLate && after === 'terminated') return [];
  const kind = isLate ? 'lapses' : 'expires';
  const title = titleOf(kind, procedureText('endorse', page.lang), page);
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

function deadlineDay({ id, by, range, citation }: Deadline, view: TimelineView, page: Page): Reminder {
  const on = by ?? range?.earliest ?? '';
  const { deadlines } = view.versionOn(on)?.procedures[view.timeline.procedure] ?? {};
  const title = titleOf('deadline', page.titleOf(deadlines, id), page);
  return { kind: 'deadline', on, about: id, title, notes: range ? [rangeText(range, page)] : [], citation };
}
