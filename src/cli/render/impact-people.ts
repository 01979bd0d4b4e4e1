import { type Outline, outlineOf, type Transition } from '../../impact/index.js';
import { type ImpactView, outlineText } from '../../messages/index.js';
import { type ReportWord, reportWord } from './report-words.js';
import { styles } from './styles.js';

/** So many kinds of people are told of one change: a terminal is no place for hundreds. */
const MOST_KINDS = 24;

/** The kinds of people that a change concerns, list by list; how many more there are where they are many. */
export function factorLines(view: ImpactView, { common, factors }: Transition): string[] {
  const say = (key: ReportWord, value?: string): string => reportWord(key, view.lang, value);
  const lines: string[] = [];
  let left = MOST_KINDS;
  for (const [i, alternatives] of factors.entries()) {
    if (left === 0) {
      lines.push(styles.dim(`    ${say('moreLists', String(factors.length - i))}`));
      break;
    }
    const shown = firstOf(outlineOf(alternatives), left);
    const more = alternatives.length - endsOf(shown);
    left -= endsOf(shown);
    lines.push(
      `    ${say(i + common.length === 0 ? 'anyOf' : 'oneOf')}`,
      ...outlineLines(view, shown, '      '),
    );
    if (more > 0) lines.push(styles.dim(`      ${say('moreKinds', String(more))}`));
  }
  return lines;
}

/** As much of some outlines as has so many ends. */
function firstOf(outlines: readonly Outline[], most: number): Outline[] {
  const kept: Outline[] = [];
  for (const { literals, oneOf } of outlines) {
    const left = most - endsOf(kept);
    if (left <= 0) break;
    kept.push({ literals, oneOf: firstOf(oneOf, left) });
  }
  return kept;
}

/** How many kinds of people outlines tell apart. */
const endsOf = (outlines: readonly Outline[]): number =>
  outlines.reduce((sum, { oneOf }) => sum + (oneOf.length === 0 ? 1 : endsOf(oneOf)), 0);

/** What is said once stands above what tells people apart. */
const outlineLines = (view: ImpactView, outlines: readonly Outline[], indent: string): string[] =>
  outlines.flatMap((outline) => [
    `${indent}– ${outlineText(view, outline)}`,
    ...outlineLines(view, outline.oneOf, `${indent}    `),
  ]);
