import { type Literal, RELIED_ON } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';
import type { Impact, Outline, Transition } from '../../impact/index.js';
import {
  factLabel,
  impactPartText,
  impactValueText,
  type Lang,
  lackingText,
  literalText,
  procedureText,
  valueText,
} from '../../messages/index.js';
import type { Clause, PolicyVersion, Text } from '../../policy/index.js';
import { dayTermText } from './impact-days.js';
import { impactWord } from './impact-words.js';

/** What a page about a change of policy is made from. */
export interface ImpactView {
  readonly impact: Impact;
  readonly lang: Lang;
  /** The versions on both sides, where there are any. */
  readonly before: PolicyVersion | undefined;
  readonly after: PolicyVersion | undefined;
}

/** Names of the rule files' own: facts, papers, and grounds that somebody relies on. */
export const labelIn =
  ({ before, after, impact }: ImpactView) =>
  (path: string, lang: Lang): string => {
    const below = (start: string): string | undefined =>
      path.startsWith(`${start}.`) ? path.slice(start.length + 1) : undefined;
    const [paper, ground, fact] = [below('materials'), below(RELIED_ON), below('local')];
    const ownOf = (version: PolicyVersion | undefined): Text | undefined => {
      if (paper !== undefined) return version?.materialKinds?.[paper];
      if (ground !== undefined)
        return clauseAt(version, `procedures.${impact.procedure}.grounds.${ground}`)?.title;
      return version?.facts?.[fact ?? path]?.label;
    };
    return (ownOf(after) ?? ownOf(before))?.[lang] ?? factLabel(path, lang);
  };

/** The title of a clause on either side. */
export function clauseTitle(view: ImpactView, path: string): string {
  const found = [view.after, view.before].map((version) => clauseAt(version, path)?.title?.[view.lang]);
  return found.find((title) => title !== undefined) ?? path.slice(path.lastIndexOf('.') + 1);
}

/** A clause by its path. */
export function clauseAt(version: PolicyVersion | undefined, path: string): Clause | undefined {
  return path
    .split('.')
    .reduce<unknown>(
      (at, step) => (at as { readonly [name: string]: unknown } | undefined)?.[step],
      version,
    ) as Clause | undefined;
}

/** What a change is about: a ground by its title, papers by their names. */
export function subjectOf(view: ImpactView, { part, id }: Transition): string {
  const { lang, impact } = view;
  const name = impactPartText(part, lang);
  if (id === null) return name;
  const [requirement = '', kinds] = id.split(' ');
  const section = part === 'ground' ? 'grounds' : part === 'tier' ? 'tiers' : 'materials';
  const title = clauseTitle(view, `procedures.${impact.procedure}.${section}.${requirement}`);
  const colon = lang === 'zh' ? '：' : ': ';
  return kinds === undefined
    ? `${name}${colon}${title}`
    : `${name}${colon}${title}${lang === 'zh' ? `（${lackingText(kinds, lang, labelIn(view))}）` : ` (${lackingText(kinds, lang, labelIn(view))})`}`;
}

/** `before → after`. */
export function changeOf(view: ImpactView, { part, from, to }: Transition): [string, string] {
  const say = (value: string | null): string =>
    part === 'earliestEligibleOn' && value !== null
      ? dayTermText(value, view.lang, labelIn(view))
      : impactValueText(part, value, view.lang);
  return [say(from), say(to)];
}

/** A literal in words. */
export const sayLiteral = (view: ImpactView, literal: Literal): string =>
  literalText(literal, view.lang, labelIn(view));

/** The literals of an outline; the list under it, if there is one, follows. */
export function sayOutline(view: ImpactView, { literals, oneOf }: Outline): string {
  const { lang } = view;
  const said =
    literals.length === 0
      ? impactWord('whatever', lang)
      : literals.map((literal) => sayLiteral(view, literal)).join(lang === 'zh' ? '；' : '; ');
  return oneOf.length === 0 ? said : `${said}${lang === 'zh' ? '；' : '; '}${impactWord('oneOf', lang)}`;
}

/** Facts by their names. */
export const factNames = (view: ImpactView, facts: readonly string[]): string =>
  facts.map((fact) => labelIn(view)(fact, view.lang)).join(view.lang === 'zh' ? '、' : ', ');

/** Somebody's facts, a line each. */
export function factLines(view: ImpactView, facts: Facts): string[] {
  const { lang } = view;
  const colon = lang === 'zh' ? '：' : ': ';
  const label = labelIn(view);
  return Object.entries(facts).flatMap(([subject, stated]) => {
    if (subject === 'materials')
      return [
        `${label('materials', lang)}${colon}${(stated as readonly unknown[]).map(paperText).join(lang === 'zh' ? '、' : ', ') || (lang === 'zh' ? '无' : 'none')}`,
      ];
    return Object.entries(stated as object).map(([name, value]) => {
      const path = `${subject}.${name}`;
      const said = typeof value === 'object' && value !== null && !Array.isArray(value);
      return `${label(path, lang)}${colon}${said ? JSON.stringify(value) : sayValue(path, value, lang)}`;
    });
  });
}

const sayValue = (path: string, value: unknown, lang: Lang): string =>
  Array.isArray(value) && value.some((one) => typeof one === 'object')
    ? JSON.stringify(value)
    : valueText(path, value as string, lang);

const paperText = (paper: unknown): string => (typeof paper === 'string' ? paper : JSON.stringify(paper));

/** The heading of a page: what is compared. */
export const headingOf = ({ impact, lang }: ImpactView, names: readonly [string, string]): string =>
  `${names[0]} → ${names[1]} · ${procedureText(impact.procedure, lang)} · ${impact.asOf}`;

/** Smaller shares are only said to be smaller. */
const LEAST = 1e-6;

/** A share of cells as a percentage, never rounded to nothing. */
export function percent(share: number): string {
  const hundredfold = share * 100;
  if (hundredfold > 0 && hundredfold < LEAST) return `<${LEAST.toFixed(6)}%`;
  return `${Number(hundredfold.toPrecision(3))}%`;
}
