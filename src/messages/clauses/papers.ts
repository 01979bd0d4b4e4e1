import type { Alternative, Item } from '../../materials/index.js';
import type { MaterialClause, ProcedureRules } from '../../policy/index.js';
import { attributeText } from '../attributes.js';
import { periodText } from '../durations.js';
import { materialName } from '../materials.js';
import type { Speech } from '../speech.js';
import type { Lang } from '../text.js';
import { conditionText } from './conditions.js';
import { comma, joint, phrase } from './phrases.js';

/** The ways to satisfy a requirement: alike in whom they are for, on one line. */
export function waysText(
  { alternatives }: MaterialClause,
  rules: ProcedureRules | undefined,
  speech: Speech,
): string[] {
  const groups = new Map<string, string[]>();
  for (const one of alternatives) {
    const lead = leadOf(one, rules, speech);
    const items = one.items.map((item) => itemText(item, speech)).join(speech.say('and'));
    groups.set(lead, [...(groups.get(lead) ?? []), items]);
  }
  return [...groups].map(([lead, ways]) => `${lead}${ways.join(speech.say('or'))}`);
}

/**
 * Whom a way to show something is for: those who rely on a ground.
 *
 * @param ground the title of the ground
 * @since 0.3.0
 */
export const relyingText = (ground: string, lang: Lang): string =>
  `${phrase('ground', lang, ground)}${lang === 'zh' ? '' : ' '}`;

/** Whom a way is for: those who rely on a ground, or meet a condition. */
function leadOf({ ground, when }: Alternative, rules: ProcedureRules | undefined, speech: Speech): string {
  const { lang } = speech;
  const onGround = ground === undefined ? '' : relyingText(speech.titleOf(rules?.grounds, ground), lang);
  const onCondition = when && `${joint('if', lang)}${conditionText(when, rules, speech)}`;
  return `${onGround}${onCondition === undefined ? '' : `${onCondition} — `}`;
}

/**
 * A paper that a clause asks for: its name, how many of it, and how it must be.
 *
 * @example itemText({ kind: 'photo', copies: 2, originals: 0 }, speech) // 'Photograph (2 copies)'
 * @since 0.3.0
 */
export function itemText(item: string | Item, speech: Speech): string {
  const { lang } = speech;
  const kind = typeof item === 'string' ? item : item.kind;
  const name = speech.version?.materialKinds?.[kind]?.[lang] ?? materialName(kind, lang);
  if (typeof item === 'string') return name;
  const { originals = 1, copies = 0, isStamped, formats, issuedWithin, attributes } = item;
  const details = [
    originals === 1 && copies === 0 ? '' : countText('original', originals, speech),
    copies === 0 ? '' : countText('copy', copies, speech),
    isStamped ? phrase('stamped', lang) : '',
    formats ? phrase('formats', lang, formats.join('/')) : '',
    issuedWithin ? phrase('issuedWithin', lang, periodText(issuedWithin, lang)) : '',
    ...Object.keys(attributes ?? {}).map((name) => attributeText(name, attributes?.[name], lang)),
  ];
  const told = comma(details, lang);
  return told === '' ? name : `${name}${speech.aside(told)}`;
}

const PLURALS = { original: 'originals', copy: 'copies' } as const;

const countText = (unit: keyof typeof PLURALS, n: number, { lang }: Speech): string =>
  n === 0 ? '' : phrase(n === 1 ? unit : PLURALS[unit], lang, String(n));
