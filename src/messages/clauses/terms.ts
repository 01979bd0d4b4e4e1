import type { Period } from '../../calendar/index.js';
import type {
  BookingClause,
  CureClause,
  DeadlineClause,
  Duration,
  FeeClause,
  ValidityClause,
  WindowClause,
} from '../../policy/index.js';
import { durationText, periodText } from '../durations.js';
import { cureText } from '../lifecycle.js';
import type { Speech } from '../speech.js';
import { partyText } from '../terms.js';
import { anchorText } from './conditions.js';
import { comma, phrase } from './phrases.js';

const lengthOf = (period: Period): number =>
  'days' in period ? period.days : 'months' in period ? period.months : period.years;

function offsetText(period: Period, { lang }: Speech): string {
  const length = lengthOf(period);
  if (length === 0) return phrase('onDay', lang);
  return phrase(length < 0 ? 'before' : 'after', lang, periodText(period, lang));
}

/** Where a window lies: counted from what, how often, and its two ends. */
export function windowText(
  { from, every, opens, closes, rollsForward }: WindowClause,
  speech: Speech,
): string {
  const { lang } = speech;
  const anchor = anchorText(from, speech);
  const length = every && periodText(every, lang);
  const order = lang === 'zh' ? [anchor, length ?? ''] : [length ?? '', anchor];
  return comma(
    [
      length === undefined ? phrase('at', lang, anchor) : phrase('each', lang, ...order),
      phrase('opens', lang, offsetText(opens, speech)),
      closes ? phrase('closes', lang, offsetText(closes, speech)) : phrase('staysOpen', lang),
      rollsForward ? phrase('rolls', lang) : '',
    ],
    lang,
  );
}

/** A band of lateness: until when, and what it does. */
export function bandText(
  { within, effect, movesAnchor }: CureClause,
  isFirst: boolean,
  speech: Speech,
): string {
  const { lang } = speech;
  const band = within
    ? phrase('within', lang, periodText(within, lang))
    : phrase(isFirst ? 'anyLateness' : 'later', lang);
  const moved = movesAnchor ? phrase('movesAnchor', lang) : '';
  return `${band}${speech.colon}${comma([cureText(effect, lang), moved], lang)}`;
}

/** On whom a deadline lies. */
export const deadlineParty = ({ onWhom }: DeadlineClause, { lang }: Speech): string =>
  partyText(onWhom, lang);

/** How long a deadline is, and from when. */
export function deadlineText({ within, from, atMost }: DeadlineClause, speech: Speech): string {
  const { lang } = speech;
  const anchor = anchorText(from, speech);
  const length =
    within.max === 0
      ? phrase('onDayOf', lang, anchor)
      : phrase('days', lang, durationText(within, lang), anchor);
  return comma([length, atMost ? phrase('atMost', lang, durationText(atMost, lang)) : ''], lang);
}

/** How long a step takes. */
export const stepText = (takes: Duration, { lang }: Speech): string =>
  takes.max === 0 ? phrase('sameDay', lang) : durationText(takes, lang);

/** How long a permit runs. */
export function termText(term: ValidityClause, speech: Speech): string {
  const { lang } = speech;
  if ('through' in term) return phrase('through', lang, anchorText(term.through, speech));
  if (term.lasts === null) return phrase('noEnd', lang);
  return phrase('days', lang, periodText(term.lasts, lang), anchorText(term.from, speech));
}

/** What is to be paid. */
export function feeText({ amount }: FeeClause, { lang }: Speech): string {
  if (amount === null) return phrase('unstated', lang);
  return amount === 0 ? phrase('free', lang) : `¥${amount}`;
}

/** What a booking takes. */
export const bookingText = ({ review, slots }: BookingClause, speech: Speech): string =>
  comma(
    [
      phrase('review', speech.lang, durationText(review, speech.lang)),
      phrase('slots', speech.lang, durationText(slots, speech.lang)),
    ],
    speech.lang,
  );
