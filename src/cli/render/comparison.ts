import type { ComparedPolicy, Comparison, Difference } from '../../lifecycle/index.js';
import {
  authorityText,
  type Lang,
  outcomeText,
  procedureText,
  stateText,
  type Word,
} from '../../messages/index.js';
import { foldTo, pad, widthOf } from './layout.js';
import type { Page } from './page.js';
import { styles } from './styles.js';
import type { TerminalWord } from './words.js';

/** One point of comparison: what it is called, and what a policy says on it. */
interface Row {
  readonly aspect: Difference['aspect'];
  readonly name: Word | TerminalWord;
  say(one: ComparedPolicy, page: Page): string;
}

const rows: readonly Row[] = [
  { aspect: 'outcome', name: 'outcome', say: ({ verdict }, page) => outcomeOf(verdict, page) },
  {
    aspect: 'earliestEligibleOn',
    name: 'earliest',
    say: ({ verdict }) => verdict?.earliestEligibleOn ?? '—',
  },
  {
    aspect: 'eligibleThrough',
    name: 'eligibleThrough',
    say: ({ verdict }) => verdict?.eligibleThrough ?? '—',
  },
  { aspect: 'grounds', name: 'groundsMet', say: groundsOf },
  { aspect: 'missingMaterials', name: 'missingMaterials', say: papersOf },
  { aspect: 'state', name: 'permit', say: ({ status }, { lang }) => stateText(status.state, lang) },
  { aspect: 'validThrough', name: 'validThrough', say: ({ status }) => status.validThrough ?? '—' },
  {
    aspect: 'authority',
    name: 'authority',
    say: ({ verdict }, { lang }) =>
      verdict?.policy.authority ? authorityText(verdict.policy.authority, lang) : '—',
  },
];

const outcomeOf = (verdict: ComparedPolicy['verdict'], page: Page): string =>
  verdict ? outcomeText(verdict.outcome, page.lang) : page.say('noProcedure');

function groundsOf({ verdict }: ComparedPolicy, page: Page): string {
  const { grounds } = page.version?.procedures[verdict?.procedure ?? 'apply'] ?? {};
  const met = (verdict?.grounds ?? []).filter(({ status }) => status === 'met');
  return listed(
    met.map(({ id }) => page.titleOf(grounds, id)),
    page.lang,
  );
}

function papersOf({ verdict }: ComparedPolicy, page: Page): string {
  const { materials } = page.version?.procedures[verdict?.procedure ?? 'apply'] ?? {};
  return listed(
    (verdict?.missingMaterials ?? []).map(({ requirement }) => page.titleOf(materials, requirement)),
    page.lang,
  );
}

const listed = (names: readonly string[], lang: Lang): string =>
  names.length === 0 ? '—' : names.join(lang === 'zh' ? '；' : '; ');

/** One person under several policies, as a table: what differs is marked. */
export function renderComparison(
  found: Comparison,
  names: readonly string[],
  pages: readonly Page[],
  columns: number | undefined,
): string {
  const page = pages[0] as Page;
  const { lang, say } = page;
  const differs = found.differences.map(({ aspect }) => aspect);
  const body = rows.map(({ aspect, name, say: tell }) => ({
    isDifferent: differs.includes(aspect),
    cells: [say(name), ...found.policies.map((one, i) => tell(one, pages[i] as Page))],
  }));
  const heads = ['', ...pages.map(({ version }, i) => version?.title[lang] ?? (names[i] as string))];
  const ids = ['', ...names];
  const widths = widthsOf([heads, ids, ...body.map(({ cells }) => cells)], columns);
  const { earliest } = found;
  return [
    `${styles.bold(procedureText(found.procedure, lang))} · ${say('asOf')} ${found.asOf}`,
    '',
    ...tableRow(heads, widths).map((line) => `  ${styles.bold(line)}`),
    ...tableRow(ids, widths).map((line) => `  ${styles.dim(line)}`),
    ...body.flatMap(({ isDifferent, cells }) => {
      const mark = isDifferent ? '≠ ' : '  ';
      return tableRow(cells, widths).map((line, i) =>
        isDifferent ? styles.yellow(`${i === 0 ? mark : '  '}${line}`) : `  ${line}`,
      );
    }),
    '',
    differs.length === 0 ? say('alike') : `≠ ${say('differs')}`,
    ...(earliest ? [say('first', earliest.on, listed(earliest.policies, lang))] : []),
    ...page.end(),
  ].join('\n');
}

/**
 * The widths of the columns: as wide as they need, or as the terminal leaves them. Without one, ids stay
 * whole, so that they can be searched.
 */
function widthsOf(table: readonly (readonly string[])[], columns: number | undefined): number[] {
  const [, ids] = table;
  const needed = (table[0] ?? []).map((_, i) => Math.max(...table.map((row) => widthOf(row[i] ?? ''))));
  const [first = 0, ...others] = needed;
  const left = Math.floor(((columns ?? 100) - first - 4) / Math.max(1, others.length)) - 2;
  const least = columns === undefined ? Math.max(...(ids ?? []).map(widthOf)) : 16;
  return [first, ...others.map((width) => Math.min(width, Math.max(least, left)))];
}

/** A row of cells on as many lines as the longest of them needs. */
function tableRow(cells: readonly string[], widths: readonly number[]): string[] {
  const folded = cells.map((cell, i) => foldTo(cell, widths[i] as number));
  const height = Math.max(...folded.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    folded
      .map((lines, i) => pad(lines[line] ?? '', widths[i] as number))
      .join('  ')
      .trimEnd(),
  );
}
