import type { Literal } from '../../diagram/index.js';
import type { Transition } from '../../impact/index.js';
import {
  changeOf,
  clauseTitle,
  factLines,
  headingOf,
  type ImpactView,
  percent,
  sayLiteral,
  subjectOf,
} from './impact-view.js';
import { type ImpactWord, impactWord } from './impact-words.js';
import { styles } from './styles.js';

/** Whom a change affects, for a terminal. */
export function renderImpact(view: ImpactView, names: readonly [string, string]): string {
  const { impact, lang } = view;
  const say = (key: ImpactWord, value?: string): string => impactWord(key, lang, value);
  const { undecided, cells } = impact.certificate;
  return [
    styles.bold(headingOf(view, names)),
    ...(impact.isUnchanged ? ['', say('unchanged')] : []),
    ...impact.transitions.flatMap((transition) => ['', ...renderTransition(view, transition)]),
    '',
    styles.dim(say('certificate', cells)),
    styles.dim(say('axioms')),
    ...(undecided.length > 0
      ? [
          styles.yellow(
            `${say('undecided')}: ${undecided.map(({ part, why }) => `${part} (${why})`).join('; ')}`,
          ),
        ]
      : []),
  ].join('\n');
}

function renderTransition(view: ImpactView, transition: Transition): string[] {
  const { lang } = view;
  const { common, factors, clauses, witness, share } = transition;
  const say = (key: ImpactWord, value?: string): string => impactWord(key, lang, value);
  const [from, to] = changeOf(view, transition);
  const people = common.length + factors.length === 0 ? [`  ${say('all')}`] : [`  ${say('everyone')}`];
  return [
    `${styles.bold(subjectOf(view, transition))}${lang === 'zh' ? '：' : ': '}${colour(transition)(`${from} → ${to}`)}`,
    ...people,
    ...common.map((literal) => `    • ${sayLiteral(view, literal)}`),
    ...factors.flatMap((alternatives, i) => [
      `    ${say(i + common.length === 0 ? 'anyOf' : 'oneOf')}`,
      ...alternatives.map((literals) => `      – ${said(view, literals)}`),
    ]),
    `  ${styles.dim(say('share', percent(share.share)))}`,
    ...(clauses.length === 0 ? [] : [`  ${say('because')}`]),
    ...clauses.map(
      ({ path, kind, before, after }) =>
        `    • ${clauseTitle(view, path)} ${styles.dim(`[${path}, ${say(kind)}: ${before ?? '—'} → ${after ?? '—'}]`)}`,
    ),
    `  ${say('example')}`,
    ...factLines(view, witness.facts).map((line) => `    • ${line}`),
  ];
}

const said = (view: ImpactView, literals: readonly Literal[]): string =>
  literals.map((literal) => sayLiteral(view, literal)).join(view.lang === 'zh' ? '；' : '; ');

/** Green for what people gain, red for what they lose. */
const colour = (transition: Transition): ((text: string) => string) => {
  const gain = gainOf(transition);
  return gain === 0 ? styles.yellow : gain > 0 ? styles.green : styles.red;
};

const better: { readonly [value: string]: number } = { eligible: 2, ineligible: 0, met: 2, unmet: 0 };

/** 1 where people gain, -1 where they lose, 0 where it is neither. */
export function gainOf({ part, from, to }: Transition): number {
  if (part === 'outcome' || part === 'ground')
    return Math.sign((better[to ?? ''] ?? 0) - (better[from ?? ''] ?? 0));
  if (part === 'material' || part === 'lacking') return from === null ? -1 : to === null ? 1 : 0;
  if (part === 'earliestEligibleOn') return from === null ? 1 : to === null ? -1 : 0;
  return 0;
}
