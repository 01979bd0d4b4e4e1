import { dayAfter, formatDay, parseDay } from '../calendar/index.js';
import type { Facts } from '../facts/index.js';
import { type Cure, status } from '../lifecycle/index.js';
import type { Policy, Procedure } from '../policy/index.js';

/** A window as far as lateness for it matters. */
interface Missable {
  readonly procedure: Procedure;
  readonly closesOn: string | null;
}

/**
 * What being late for a window would do to this person, band by band: what their status would say on the
 * first day after it, or on asOf if that is later. Only endorsements have bands that the status knows.
 */
export function latenessOf(
  policy: Policy,
  facts: Facts,
  asOf: string,
  window: Missable | null,
): readonly Cure[] {
  if (window === null || window.closesOn === null || window.procedure !== 'endorse') return [];
  const first = formatDay(dayAfter(parseDay(window.closesOn)));
  return status(policy, facts, { asOf: first > asOf ? first : asOf }).cure;
}
