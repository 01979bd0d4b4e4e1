import type { Change, Refusal, RefusingClause, Way, WhyNot } from '../impact/index.js';
import type { Text } from '../policy/index.js';
import { choicesOf } from './choices.js';
import { citationText } from './citations.js';
import type { LabelOf } from './comparisons.js';
import { factLabel, valueText } from './facts/index.js';
import { literalText } from './literals.js';
import { fill, type Lang } from './text.js';

/** The sentences. A place in brackets may stay empty. */
export const whyNotTexts = {
  refusal: {
    zh: '{clauses}：以下情况不变就不能满足：{facts}。',
    en: '{clauses}: cannot be met with {facts}.',
  },
  nobody: { zh: '{clauses}：任何人都不能满足。', en: '{clauses}: can be met by nobody.' },
  wait: {
    zh: '不作任何改变，自{on}起符合条件[，前提是{provided}][（由此满足：{clauses}）]。',
    en: 'Wait: with nothing changed, eligible from {on} on[, provided that {provided}][ (this meets {clauses})].',
  },
  now: {
    zh: '改为以下情况即符合条件：{changes}[（由此满足：{clauses}）]。',
    en: 'Eligible with: {changes}[ (this meets {clauses})].',
  },
  later: {
    zh: '改为以下情况，自{on}起符合条件：{changes}[（由此满足：{clauses}）]。',
    en: 'Eligible from {on} on with: {changes}[ (this meets {clauses})].',
  },
  change: { zh: '{to}[（前提是{provided}）]', en: '{to}[, provided that {provided}]' },
} as const satisfies { readonly [name: string]: Text };

const and: Text = { zh: '；', en: '; ' };
const or: Text = { zh: '或者', en: ' or ' };
const orElse: Text = { zh: '——或者：', en: ' — or else ' };

/** Names that the rules alone do not give. */
export interface WhyNotNames {
  /** Names facts that a rule file adds to the vocabulary. */
  readonly labelOf?: LabelOf;
  /** Names a clause; its title, else its id, and its place in the law where left out. */
  readonly clauseText?: (clause: RefusingClause, lang: Lang) => string;
}

const clauseName = ({ id, title, citation }: RefusingClause, lang: Lang): string => {
  const place = citationText(citation, lang);
  return lang === 'zh' ? `${title?.zh ?? id}（${place}）` : `${title?.en ?? id} (${place})`;
};

/**
 * Why somebody is refused, a sentence for each clause, or clauses that cannot be met together: which of the stated facts
 * stand in its way. Facts of which any one does are joined by "or".
 *
 * @example refusalTexts(answer.refusals, 'zh')
 * @since 0.3.0
 */
export function refusalTexts(refusals: readonly Refusal[], lang: Lang, names: WhyNotNames = {}): string[] {
  const byClauses = new Map<string, Refusal[]>();
  for (const one of refusals) {
    const key = JSON.stringify(one.clauses.map(({ id }) => id));
    byClauses.set(key, [...(byClauses.get(key) ?? []), one]);
  }
  const texts: string[] = [];
  for (const alike of byClauses.values()) {
    const sets = alike.map(({ facts }) => facts.map(({ fact }) => fact));
    const choices = choicesOf(sets);
    if (choices) texts.push(refusalText(alike, choices, lang, names));
    else
      sets.forEach((set, i) => {
        const each = set.map((fact) => [fact]);
        texts.push(refusalText([alike[i] as Refusal], each, lang, names));
      });
  }
  return texts;
}

function refusalText(
  refusals: readonly Refusal[],
  choices: readonly (readonly string[])[],
  lang: Lang,
  { labelOf = factLabel, clauseText = clauseName }: WhyNotNames,
): string {
  const values = new Map<string, unknown>();
  for (const { facts } of refusals) for (const { fact, value } of facts) values.set(fact, value);
  const said = (fact: string): string =>
    `${labelOf(fact, lang)}${lang === 'zh' ? '：' : ': '}${saidValue(fact, values.get(fact), lang)}`;
  const group = (facts: readonly string[]): string => {
    const text = facts.map(said).join(or[lang]);
    return facts.length > 1 && choices.length > 1 ? (lang === 'zh' ? `（${text}）` : `(${text})`) : text;
  };
  const clauses = refusals[0]?.clauses ?? [];
  const kind = choices.length === 0 ? 'nobody' : 'refusal';
  return fill(
    whyNotTexts[kind][lang],
    {
      clauses: listed(clauses, lang, clauseText),
      facts: choices.map(group).join(and[lang]),
    },
    lang,
  );
}

/** A list of records is too long for a sentence. */
const saidValue = (fact: string, value: unknown, lang: Lang): string =>
  Array.isArray(value) && value.some((one) => typeof one === 'object')
    ? lang === 'zh'
      ? `所填${value.length}项`
      : `the ${value.length} stated`
    : valueText(fact, value as string, lang);

/**
 * What would make somebody eligible, in a sentence.
 *
 * @param asOf the day of the question
 * @example answer.ways.map((way) => wayText(way, '2024-05-01', 'en'))
 * @since 0.3.0
 */
export function wayText(way: Way, asOf: string, lang: Lang, names: WhyNotNames = {}): string {
  const { facts, on, changes } = way;
  const { labelOf = factLabel, clauseText = clauseName } = names;
  const list = (literals: Change['to']): string =>
    literals.map((literal) => literalText(literal, lang, labelOf)).join(and[lang]);
  const clauses = listed(way.clauses, lang, clauseText);
  if (facts.length === 0) {
    const provided = list(changes[0]?.provided ?? []);
    return fill(whyNotTexts.wait[lang], { on, provided, clauses }, lang);
  }
  const said = changes.map(({ to, provided }) =>
    fill(whyNotTexts.change[lang], { to: list(to), provided: list(provided) }, lang),
  );
  const kind = on === asOf ? 'now' : 'later';
  return fill(whyNotTexts[kind][lang], { changes: said.join(orElse[lang]), on, clauses }, lang);
}

const listed = (
  clauses: readonly RefusingClause[],
  lang: Lang,
  clauseText: NonNullable<WhyNotNames['clauseText']>,
): string => clauses.map((clause) => clauseText(clause, lang)).join(lang === 'zh' ? '；' : ', ');

const boundTexts = {
  isEveryRefusal: { zh: '原因过多，未全部列出。', en: 'There are more reasons than are listed.' },
  isEveryWay: { zh: '办法过多，未全部列出。', en: 'There are more ways than are listed.' },
  isEveryDay: { zh: '只查看到{through}为止。', en: 'Days were looked at up to {through} only.' },
} as const satisfies { readonly [bound: string]: Text };

/**
 * What was not looked at, a sentence each.
 * @since 0.3.0
 */
export const boundsTexts = ({ bounds }: WhyNot, lang: Lang): string[] =>
  (Object.keys(boundTexts) as (keyof typeof boundTexts)[])
    .filter((name) => !bounds[name])
    .map((name) => fill(boundTexts[name][lang], { through: bounds.through }, lang));
