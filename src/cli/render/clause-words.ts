import type { Period } from '../../calendar/index.js';
import type { Alternative, Item } from '../../materials/index.js';
import { cureText, durationText, materialName, partyText, periodText } from '../../messages/index.js';
import type {
  BookingClause,
  CureClause,
  DeadlineClause,
  Duration,
  FeeClause,
  MaterialClause,
  ProcedureRules,
  ValidityClause,
  WindowClause,
} from '../../policy/index.js';
import { joint, phrase } from './checklist-words.js';
import { anchorText, conditionText } from './condition-words.js';
import type { Page } from './page.js';

const lengthOf = (period: Period): number => Object.values(period)[0] ?? 0;

function offsetText(period: Period, { lang }: Page): string {
  const length = lengthOf(period);
  if (length === 0) return phrase('onDay', lang);
  return phrase(length < 0 ? 'before' : 'after', lang, periodText(period, lang));
}

const comma = (parts: readonly string[], { lang }: Page): string =>
  parts.filter((part) => part !== '').join(lang === 'zh' ? '，' : ', ');

/** Where a window lies: counted from what, how often, and its two ends. */
export function windowText({ from, every, opens, closes, rollsForward }: WindowClause, page: Page): string {
  const { lang } = page;
  const anchor = anchorText(from, page);
  const length = every && periodText(every, lang);
  const order = lang === 'zh' ? [anchor, length ?? ''] : [length ?? '', anchor];
  return comma(
    [
      length === undefined ? phrase('at', lang, anchor) : phrase('each', lang, ...order),
      phrase('opens', lang, offsetText(opens, page)),
      closes ? phrase('closes', lang, offsetText(closes, page)) : phrase('staysOpen', lang),
      rollsForward ? phrase('rolls', lang) : '',
    ],
    page,
  );
}

/** A band of lateness: until when, and what it does. */
export function bandText({ within, effect, movesAnchor }: CureClause, isFirst: boolean, page: Page): string {
  const { lang } = page;
  const band = within
    ? phrase('within', lang, periodText(within, lang))
    : phrase(isFirst ? 'anyLateness' : 'later', lang);
  const moved = movesAnchor ? phrase('movesAnchor', lang) : '';
  return `${band}${page.colon}${comma([cureText(effect, lang), moved], page)}`;
}

/** On whom a deadline lies. */
export const deadlineParty = ({ onWhom }: DeadlineClause, { lang }: Page): string => partyText(onWhom, lang);

/** How long a deadline is, and from when. */
export function deadlineText({ within, from, atMost }: DeadlineClause, page: Page): string {
  const { lang } = page;
  const anchor = anchorText(from, page);
  const length =
    within.max === 0
      ? phrase('onDayOf', lang, anchor)
      : phrase('days', lang, durationText(within, lang), anchor);
  return comma([length, atMost ? phrase('atMost', lang, durationText(atMost, lang)) : ''], page);
}

/** How long a step takes. */
export const stepText = (takes: Duration, { lang }: Page): string =>
  takes.max === 0 ? phrase('sameDay', lang) : durationText(takes, lang);

/** How long a permit runs. */
export function termText(term: ValidityClause, page: Page): string {
  const { lang } = page;
  if ('through' in term) return phrase('through', lang, anchorText(term.through, page));
  if (term.lasts === null) return phrase('noEnd', lang);
  return phrase('days', lang, periodText(term.lasts, lang), anchorText(term.from, page));
}

/** What is to be paid. */
export function feeText({ amount }: FeeClause, { lang }: Page): string {
  if (amount === null) return phrase('unstated', lang);
  return amount === 0 ? phrase('free', lang) : `¥${amount}`;
}

/** What a booking takes. */
export const bookingText = ({ review, slots }: BookingClause, page: Page): string =>
  comma(
    [
      phrase('review', page.lang, durationText(review, page.lang)),
      phrase('slots', page.lang, durationText(slots, page.lang)),
    ],
    page,
  );

/** The ways to satisfy a requirement: alike in whom they are for, on one line. */
export function waysText(
  { alternatives }: MaterialClause,
  rules: ProcedureRules | undefined,
  page: Page,
): string[] {
  const groups = new Map<string, string[]>();
  for (const one of alternatives) {
    const lead = leadOf(one, rules, page);
    const items = one.items.map((item) => itemText(item, page)).join(page.say('and'));
    groups.set(lead, [...(groups.get(lead) ?? []), items]);
  }
  return [...groups].map(([lead, ways]) => `${lead}${ways.join(page.say('or'))}`);
}

/** Whom a way is for: those who rely on a ground, or meet a condition. */
function leadOf({ ground, when }: Alternative, rules: ProcedureRules | undefined, page: Page): string {
  const { lang } = page;
  const onGround = ground === undefined ? '' : phrase('ground', lang, page.titleOf(rules?.grounds, ground));
  const space = lang === 'zh' || onGround === '' ? onGround : `${onGround} `;
  const onCondition = when && `${joint('if', lang)}${conditionText(when, rules, page)}`;
  return `${space}${onCondition === undefined ? '' : `${onCondition} — `}`;
}

/** A paper with how many of it, and how it must be. */
export function itemText(item: string | Item, page: Page): string {
  const { lang } = page;
  const kind = typeof item === 'string' ? item : item.kind;
  const name = page.version?.materialKinds?.[kind]?.[lang] ?? materialName(kind, lang);
  if (typeof item === 'string') return name;
  const { originals = 1, copies = 0, isStamped, formats, issuedWithin, attributes } = item;
  const details = [
    originals === 1 && copies === 0 ? '' : countText('original', originals, page),
    copies === 0 ? '' : countText('copy', copies, page),
    isStamped ? phrase('stamped', lang) : '',
    formats ? phrase('formats', lang, formats.join('/')) : '',
    issuedWithin ? phrase('issuedWithin', lang, periodText(issuedWithin, lang)) : '',
    ...Object.entries(attributes ?? {}).map(([key, value]) => `${key}: ${value}`),
  ];
  const told = comma(details, page);
  if (told === '') return name;
  return lang === 'zh' ? `${name}（${told}）` : `${name} (${told})`;
}

const PLURALS = { original: 'originals', copy: 'copies' } as const;

const countText = (unit: keyof typeof PLURALS, n: number, { lang }: Page): string =>
  n === 0 ? '' : phrase(n === 1 ? unit : PLURALS[unit], lang, String(n));
