import { type Outline, outlineOf, type Transition } from '../../impact/index.js';
import {
  clauseTitle,
  gainOf,
  type ImpactView,
  type Lang,
  labelIn,
  literalText,
  outlineText,
  shareText,
  statedLines,
  transitionSides,
  transitionSubject,
} from '../../messages/index.js';
import { element, list, text } from './html-elements.js';
import { clausesSideBySide } from './impact-clauses-html.js';
import { impactCss } from './impact-css.js';
import { factNames, headingOf } from './impact-head.js';
import { inOrder, type Summary, sidesOf, summaryOf } from './impact-sides.js';
import { type ReportWord, reportWord } from './report-words.js';

/**
 * A report that one would attach to a pull request: one file, without scripts and without anything to load. Several
 * procedures stand one after another, and behind them those without an exact answer.
 */
export function impactHtml(
  views: readonly ImpactView[],
  givenUp: readonly string[],
  { names, lang }: { readonly names: readonly [string, string]; readonly lang: Lang },
): string {
  const title = reportWord('title', lang);
  return [
    '<!doctype html>',
    `<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing is loaded and nothing runs; the style sheet is the page's own.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${text(title)}: ${text(names[0])} → ${text(names[1])}</title><style>${impactCss}</style></head><body><main>`,
    element('h1', title),
    ...views.map((view) => section(view, names)),
    ...givenUp.map((why) => element('p', why, 'warn')),
    element('footer', [element('p', reportWord('axioms', lang)), element('p', reportWord('noTell', lang))]),
    '</main></body></html>',
    '',
  ].join('\n');
}

function section(view: ImpactView, names: readonly [string, string]): string {
  const { impact, lang } = view;
  const say = (key: ReportWord, value?: string): string => reportWord(key, lang, value);
  const { undecided, searched, cells } = impact.certificate;
  return element('section', [
    element('h2', headingOf(view, names)),
    impact.isUnchanged ? element('p', say('unchanged'), 'calm') : summary(view),
    ...inOrder(impact.transitions).map((transition) => card(view, transition)),
    element('p', say('certificate', cells), 'certificate'),
    ...(searched.length > 0 ? [element('p', say('searched', factNames(view, searched)), 'certificate')] : []),
    ...(undecided.length > 0
      ? [
          element(
            'p',
            `${say('undecided')}: ${undecided.map(({ part, why }) => `${part} (${why})`).join('; ')}`,
            'warn',
          ),
        ]
      : []),
    clausesSideBySide(view),
  ]);
}

/** Who gains, who loses, at a glance. */
function summary(view: ImpactView): string {
  const { lang, impact } = view;
  const line = ({ subject, change }: Summary): string =>
    `${text(subject)} <span class="arrow">${text(change)}</span>`;
  const boxes = sidesOf(impact).map(([side, found]) =>
    element(
      'div',
      [element('h3', reportWord(side, lang)), list(summaryOf(view, found).map(line))],
      `box ${side}`,
    ),
  );
  return element('div', boxes, 'summary');
}

function card(view: ImpactView, transition: Transition): string {
  const { lang } = view;
  const { common, factors, clauses, witness, share } = transition;
  const say = (key: ReportWord, value?: string): string => reportWord(key, lang, value);
  const [from, to] = transitionSides(view, transition);
  const gain = gainOf(transition);
  return element(
    'article',
    [
      element('h3', [
        text(transitionSubject(view, transition)),
        ' ',
        element('span', `${from} → ${to}`, gain > 0 ? 'tag gain' : gain < 0 ? 'tag lose' : 'tag'),
      ]),
      element('h4', common.length + factors.length === 0 ? say('all') : say('everyone')),
      list(common.map((literal) => text(literalText(literal, lang, labelIn(view))))),
      ...factors.flatMap((alternatives, i) => [
        element('h4', say(i + common.length === 0 ? 'anyOf' : 'oneOf')),
        outlineList(view, outlineOf(alternatives)),
      ]),
      element('p', say('share', shareText(share.share)), 'share'),
      ...(clauses.length === 0 ? [] : [element('h4', say('because'))]),
      list(
        clauses.map(
          ({ path, kind }) =>
            `${text(clauseTitle(view, path))} <code>${text(path)}</code> (${text(say(kind))})`,
        ),
      ),
      element('details', [
        element('summary', say('example')),
        list(statedLines(witness.facts, lang, labelIn(view)).map(text)),
        element('pre', JSON.stringify(witness.facts, null, 2)),
      ]),
    ],
    'card',
  );
}

const outlineList = (view: ImpactView, outlines: readonly Outline[]): string =>
  list(
    outlines.map(
      (outline) =>
        text(outlineText(view, outline)) + (outline.oneOf.length > 0 ? outlineList(view, outline.oneOf) : ''),
    ),
  );
