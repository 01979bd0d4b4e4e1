import type { Transition } from '../../impact/index.js';
import {
  clauseTitle,
  gainOf,
  type ImpactView,
  labelIn,
  literalText,
  shareText,
  statedLines,
  transitionSides,
  transitionSubject,
} from '../../messages/index.js';
import { factNames, headingOf } from './impact-head.js';
import { factorLines } from './impact-people.js';
import { inOrder, sidesOf, summaryOf } from './impact-sides.js';
import { type ReportWord, reportWord } from './report-words.js';
import { styles } from './styles.js';

/** Whom a change affects, for a terminal. */
export function renderImpact(view: ImpactView, names: readonly [string, string]): string {
  const { impact, lang } = view;
  const say = (key: ReportWord, value?: string): string => reportWord(key, lang, value);
  const { undecided, searched, cells } = impact.certificate;
  return [
    styles.bold(headingOf(view, names)),
    ...(impact.isUnchanged ? ['', say('unchanged')] : []),
    ...glance(view),
    ...inOrder(impact.transitions).flatMap((transition) => ['', ...renderTransition(view, transition)]),
    '',
    styles.dim(say('certificate', cells)),
    styles.dim(say('axioms')),
    ...(searched.length > 0 ? [styles.dim(say('searched', factNames(view, searched)))] : []),
    ...(undecided.length > 0
      ? [
          styles.yellow(
            `${say('undecided')}: ${undecided.map(({ part, why }) => `${part} (${why})`).join('; ')}`,
          ),
        ]
      : []),
  ].join('\n');
}

/** So many changes fit a screen without a list of them. */
const FEW = 3;

/** Who gains and who loses, a line each, above the particulars of many changes. */
function glance(view: ImpactView): string[] {
  const { impact, lang } = view;
  if (impact.transitions.length <= FEW) return [];
  return sidesOf(impact).flatMap(([side, transitions]) => [
    '',
    styles.bold(reportWord(side, lang)),
    ...summaryOf(view, transitions).map(
      ({ subject, change, transition }) =>
        `  • ${subject}${lang === 'zh' ? '：' : ': '}${colour(transition)(change)}`,
    ),
  ]);
}

function renderTransition(view: ImpactView, transition: Transition): string[] {
  const { lang } = view;
  const { common, factors, clauses, witness, share } = transition;
  const say = (key: ReportWord, value?: string): string => reportWord(key, lang, value);
  const [from, to] = transitionSides(view, transition);
  const people = common.length + factors.length === 0 ? [`  ${say('all')}`] : [`  ${say('everyone')}`];
  return [
    `${styles.bold(transitionSubject(view, transition))}${lang === 'zh' ? '：' : ': '}${colour(transition)(`${from} → ${to}`)}`,
    ...people,
    ...common.map((literal) => `    • ${literalText(literal, lang, labelIn(view))}`),
    ...factorLines(view, transition),
    `  ${styles.dim(say('share', shareText(share.share)))}`,
    ...(clauses.length === 0 ? [] : [`  ${say('because')}`]),
    ...clauses.map(
      ({ path, kind, before, after }) =>
        `    • ${clauseTitle(view, path)} ${styles.dim(`[${path}, ${say(kind)}: ${before ?? '—'} → ${after ?? '—'}]`)}`,
    ),
    `  ${say('example')}`,
    ...statedLines(witness.facts, lang, labelIn(view)).map((line) => `    • ${line}`),
  ];
}

/** Green for what people gain, red for what they lose. */
const colour = (transition: Transition): ((text: string) => string) => {
  const gain = gainOf(transition);
  return gain === 0 ? styles.yellow : gain > 0 ? styles.green : styles.red;
};
