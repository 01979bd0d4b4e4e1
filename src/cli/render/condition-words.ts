import type { Comparison, Condition } from '../../conditions/index.js';
import { eventText, valueText } from '../../messages/index.js';
import type { Anchor, Clause, ProcedureRules } from '../../policy/index.js';
import { joint, phrase } from './checklist-words.js';
import type { Page } from './page.js';

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

/** A condition in a few words: named ones by their titles, tests on facts by the facts' labels. */
export function conditionText(condition: Condition, rules: ProcedureRules | undefined, page: Page): string {
  const { lang, version } = page;
  const say = (one: Condition): string => conditionText(one, rules, page);
  const bracketed = (one: Condition): string => ('all' in one || 'any' in one ? `(${say(one)})` : say(one));
  if ('all' in condition) return condition.all.map(bracketed).join(joint('all', lang));
  if ('any' in condition) return condition.any.map(bracketed).join(joint('any', lang));
  if ('not' in condition) return `${joint('not', lang)}${bracketed(condition.not)}`;
  if ('fact' in condition) return comparisonText(condition, page);
  const name = condition.condition;
  const named = (version?.conditions?.[name] ?? rules?.grounds?.[name]) as Clause | undefined;
  return named?.title?.[lang] ?? name;
}

function comparisonText({ fact, operator, value }: Comparison, page: Page): string {
  const { lang } = page;
  const name = page.factName(fact);
  const show = (one: unknown): string =>
    typeof one === 'object' && one !== null && 'fact' in one
      ? page.factName(String(one.fact))
      : valueText(fact, one as string, lang);
  if (operator === 'equal' && value === true) return name;
  if (operator === 'equal' && value === false) return `${joint('not', lang)}${name}`;
  if (operator === 'equal') return `${name}${page.colon}${show(value)}`;
  if (operator === 'in')
    return `${name}${page.colon}${(value as unknown[]).map(show).join(joint('any', lang))}`;
  const sign = SIGNS[operator];
  // What the other operators test takes more than a few words; the title of the clause has them.
  return sign === undefined ? name : `${name} ${sign} ${show(value)}`;
}

/** The day that something is counted from, in words. */
export function anchorText(anchor: Anchor, page: Page): string {
  if (typeof anchor === 'string') return page.factName(anchor);
  if ('event' in anchor) return eventText(anchor.event, page.lang);
  const parts = anchor.latest.map((one) => anchorText(one, page));
  return phrase('latest', page.lang, parts.join(page.lang === 'zh' ? '、' : ', '));
}
