import { daysBetween, parseDay } from '../../calendar/index.js';
import type { Cure } from '../../lifecycle/index.js';
import { cureText, rangeText, spanText, windowNearnessText, windowStateText } from '../../messages/index.js';
import type { CureClause, CureEffect, ProcedureRules } from '../../policy/index.js';
import type { Window } from '../../verdict/index.js';
import type { Page } from './page.js';
import { styles } from './styles.js';

const colours = {
  'not-yet-open': styles.cyan,
  open: styles.green,
  late: styles.red,
  closed: styles.red,
} as const;

/** A window on a line, its last safe day on the next, and why its last day is not certain on another. */
export function windowLines(window: Window, asOf: string, page: Page): string[] {
  const { opensOn, closesOn, lastSafeOn, state, range, citation } = window;
  const span =
    closesOn === null ? page.say('fromOn', opensOn) : `${page.day(opensOn)} – ${page.day(closesOn)}`;
  const when = colours[state](`${windowStateText(state, page.lang)}${nearness(window, asOf, page)}`);
  const isAhead = state === 'not-yet-open' || state === 'open';
  const safe =
    lastSafeOn === null || !isAhead ? [] : [styles.bold(page.say('lastSafe', page.day(lastSafeOn)))];
  return [`${span} · ${when}${page.cite(citation)}`, ...safe, ...(range ? [rangeText(range, page)] : [])];
}

/** How far away the end of the window that comes next is. */
function nearness({ opensOn, closesOn, state }: Window, asOf: string, page: Page): string {
  const next = state === 'not-yet-open' ? opensOn : closesOn;
  if (next === null) return '';
  return ` · ${windowNearnessText(state, daysBetween(parseDay(asOf), parseDay(next)), page)}`;
}

/** What a band of lateness does, in the colour of its weight. */
function effectText(effect: CureEffect, { lang }: Page): string {
  const isLost = effect === 'new-application' || effect === 'void';
  const colour = isLost ? styles.red : effect === 'restored' ? styles.green : styles.yellow;
  return colour(cureText(effect, lang));
}

/** What acting late does, band by band, with its days. */
export const cureLines = (cures: readonly Cure[], page: Page): string[] =>
  cures.map(({ from, through, effect, citation }) => {
    const span = spanText(from, through, page);
    return `${span}${page.colon}${effectText(effect, page)}${page.cite(citation)}`;
  });

/** What being late would do: to this person if that is known, else by the titles of the rules' bands. */
export function latenessLines(
  cures: readonly Cure[],
  rules: ProcedureRules | undefined,
  page: Page,
): string[] {
  if (cures.length > 0) return cureLines(cures, page);
  const bands = Object.entries((rules?.cure ?? {}) as { readonly [id: string]: CureClause });
  return bands.map(
    ([id, { effect, citation }]) =>
      `${page.titleOf(rules?.cure, id)}${page.colon}${effectText(effect, page)}${page.cite(citation)}`,
  );
}
