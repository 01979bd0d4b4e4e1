import { daysBetween, parseDay } from '../../calendar/index.js';
import type { Cure } from '../../lifecycle/index.js';
import { cureText, windowStateText } from '../../messages/index.js';
import type { CureClause, CureEffect, ProcedureRules } from '../../policy/index.js';
import type { DateRange, Window } from '../../verdict/index.js';
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
  const when = colours[state](`${windowStateText(state, page.lang)}${distance(window, asOf, page)}`);
  const isAhead = state === 'not-yet-open' || state === 'open';
  const safe =
    lastSafeOn === null || !isAhead ? [] : [styles.bold(page.say('lastSafe', page.day(lastSafeOn)))];
  return [`${span} · ${when}${page.cite(citation)}`, ...safe, ...(range ? [rangeText(range, page)] : [])];
}

/** How far away the end of the window that comes next is. */
function distance({ opensOn, closesOn, state }: Window, asOf: string, { say }: Page): string {
  const until = (date: string): number => daysBetween(parseDay(asOf), parseDay(date));
  if (state === 'not-yet-open') return ` · ${say('opensIn', until(opensOn))}`;
  if (closesOn === null) return '';
  const left = until(closesOn);
  if (left < 0) return ` · ${say('closedAgo', -left)}`;
  return ` · ${left === 0 ? say('closesToday') : say('closesIn', left)}`;
}

/** Days that a last day lies between, and why it is not known. */
export const rangeText = ({ earliest, latest, unannounced }: DateRange, { say, lang }: Page): string =>
  `${say('between', earliest, latest)}${lang === 'zh' ? '，' : ', '}${say('notAnnounced', unannounced)}`;

/** A span of days; one without end by its first day. */
export const spanText = (from: string, through: string | null, { say }: Page): string =>
  through === null ? say('fromOn', from) : `${from} – ${through}`;

/** What a band of lateness does, in the colour of its weight. */
export function effectText(effect: CureEffect, { lang }: Page): string {
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
