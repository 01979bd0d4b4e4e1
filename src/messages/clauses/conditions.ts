import type { Comparison, Condition } from '../../conditions/index.js';
import type { Anchor, Clause, ProcedureRules } from '../../policy/index.js';
import { valueText } from '../facts/index.js';
import { eventText } from '../lifecycle.js';
import type { Speech } from '../speech.js';
import { joint, phrase } from './phrases.js';

const SIGNS: { readonly [operator: string]: string } = {
  notEqual: '≠',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
  before: '<',
  onOrBefore: '≤',
  after: '>',
  onOrAfter: '≥',
};

/**
 * A condition in a few words: named ones by their titles, tests on facts by the facts' labels.
 *
 * @param rules of the procedure that the condition stands in: grounds may be conditions of others
 * @example conditionText({ fact: 'study.isEnrolled', operator: 'equal', value: true }, undefined, speech)
 *   // 'Enrolled'
 * @since 0.3.0
 */
export function conditionText(
  condition: Condition,
  rules: ProcedureRules | undefined,
  speech: Speech,
): string {
  const { lang, version } = speech;
  const say = (one: Condition): string => conditionText(one, rules, speech);
  const bracketed = (one: Condition): string => ('all' in one || 'any' in one ? `(${say(one)})` : say(one));
  if ('all' in condition) return condition.all.map(bracketed).join(joint('all', lang));
  if ('any' in condition) return condition.any.map(bracketed).join(joint('any', lang));
  if ('not' in condition) return `${joint('not', lang)}${bracketed(condition.not)}`;
  if ('fact' in condition) return comparisonText(condition, speech);
  const name = condition.condition;
  const named = (version?.conditions?.[name] ?? rules?.grounds?.[name]) as Clause | undefined;
  return named?.title?.[lang] ?? name;
}

function comparisonText({ fact, operator, value }: Comparison, speech: Speech): string {
  const { lang } = speech;
  const name = speech.factName(fact);
  const show = (one: unknown): string =>
    typeof one === 'object' && one !== null && 'fact' in one
      ? speech.factName(String(one.fact))
      : valueText(fact, one as string, lang);
  if (operator === 'equal' && value === true) return name;
  if (operator === 'equal' && value === false) return `${joint('not', lang)}${name}`;
  if (operator === 'equal') return `${name}${speech.colon}${show(value)}`;
  if (operator === 'in')
    return `${name}${speech.colon}${(value as unknown[]).map(show).join(joint('any', lang))}`;
  const sign = SIGNS[operator];
  // What the other operators test takes more than a few words; the title of the clause has them.
  return sign === undefined ? name : `${name} ${sign} ${show(value)}`;
}

/** The day that something is counted from, in words. */
export function anchorText(anchor: Anchor, speech: Speech): string {
  if (typeof anchor === 'string') return speech.factName(anchor);
  if ('event' in anchor) return eventText(anchor.event, speech.lang);
  const parts = anchor.latest.map((one) => anchorText(one, speech));
  return phrase('latest', speech.lang, parts.join(speech.lang === 'zh' ? '、' : ', '));
}
