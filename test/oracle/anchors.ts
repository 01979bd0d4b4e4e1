import type { Anchor } from '../../src/policy/index.js';
import { type DayNumber, dayNumber } from './civil-days.js';
import { dayOf, factOf, type Scene } from './scene.js';

/** A day, `null` for known to be none, `undefined` for unknown. */
export type MaybeDay = DayNumber | null | undefined;

interface Event {
  readonly kind: string;
  readonly on: string;
}

/** The day that something is counted from. */
export function anchorDay(scene: Scene, anchor: Anchor): MaybeDay {
  if (typeof anchor === 'string') return dayOf(scene, anchor);
  if ('latest' in anchor) {
    const days = anchor.latest.map((part) => anchorDay(scene, part));
    return days.includes(undefined) ? undefined : lastOf(days.filter((day) => day !== null) as DayNumber[]);
  }
  if (anchor.event === 'endorsed') {
    const { days, isLastKnown } = endorsementsOf(scene);
    return isLastKnown ? lastOf(days) : undefined;
  }
  const days = eventDays(scene, anchor.event);
  return days && lastOf(days);
}

const lastOf = (days: readonly DayNumber[]): DayNumber | null => (days.length > 0 ? Math.max(...days) : null);

/** The days of the events of a kind that have happened by asOf, earliest first. */
function eventDays(scene: Scene, kind: string): DayNumber[] | undefined {
  const events = factOf(scene, 'permit.events') as readonly Event[] | undefined;
  return events
    ?.filter((event) => event.kind === kind)
    .map(({ on }) => dayNumber(on))
    .filter((day) => day <= scene.asOf)
    .sort((a, b) => a - b);
}

/** What is known of the endorsements up to asOf. */
export interface Endorsements {
  /** Earliest first. */
  readonly days: readonly DayNumber[];
  readonly isLastKnown: boolean;
  readonly areAllKnown: boolean;
}

/** Reads the events, which are all that there were, and the day of the last endorsement. */
export function endorsementsOf(scene: Scene): Endorsements {
  const listed = eventDays(scene, 'endorsed');
  const stated = dayOf(scene, 'permit.endorsedOn');
  // An endorsement that is yet to come says nothing of those before it.
  const last = typeof stated === 'number' && stated <= scene.asOf ? stated : undefined;
  if (listed) {
    const days =
      last === undefined || listed.includes(last) ? listed : [...listed, last].sort((a, b) => a - b);
    return { days, isLastKnown: true, areAllKnown: true };
  }
  if (last !== undefined) return { days: [last], isLastKnown: true, areAllKnown: false };
  return { days: [], isLastKnown: stated === null, areAllKnown: stated === null };
}
