import type { GivenUp, WhyNot } from '../../impact/index.js';
import {
  boundsTexts,
  outcomeText,
  procedureText,
  refusalTexts,
  type WhyNotNames,
  wayText,
} from '../../messages/index.js';
import type { Procedure, Text } from '../../policy/index.js';
import { headOf, type Page } from './page.js';
import { styles } from './styles.js';

/** What was asked. */
interface Asked {
  readonly policy: string;
  readonly asOf: string;
  readonly procedure: Procedure;
}

const words = {
  why: { zh: '为什么不行', en: 'Why not' },
  help: { zh: '怎样才行', en: 'What would help' },
  nothing: {
    zh: '没有本人能做的事，等待也无用。',
    en: 'Nothing that the person can do, and no waiting.',
  },
  notRefused: { zh: '没有被拒绝：无需说明。', en: 'Not refused: there is nothing to explain.' },
  open: {
    zh: '尚不能判断：用 evaluate 查看还需要知道什么。',
    en: 'Not settled yet: evaluate says what is still to be known.',
  },
  gaveUp: { zh: '未能给出精确的答案', en: 'No exact answer' },
} as const satisfies { readonly [name: string]: Text };

/** Why somebody is refused and what would help, for a person to read on a terminal. */
export function renderWhyNot(answer: WhyNot | GivenUp, asked: Asked, page: Page): string {
  const { lang, say, version } = page;
  const inForce =
    answer.kind === 'exact' && answer.outcome === 'out-of-force' ? null : version?.effectiveFrom;
  const head = headOf(page, { id: asked.policy, version: inForce ?? null }, [
    procedureText(asked.procedure, lang),
    `${say('asOf')} ${asked.asOf}`,
  ]);
  if (answer.kind === 'gave-up')
    return [...head, '', `${words.gaveUp[lang]}${page.colon}${answer.why} (${answer.size})`].join('\n');
  const outcome = styles.bold(outcomeText(answer.outcome, lang));
  if (!answer.isRefused) {
    const note = answer.outcome === 'indeterminate' ? words.open[lang] : words.notRefused[lang];
    return [...head, '', outcome, note, ...page.end()].join('\n');
  }
  return [
    ...head,
    '',
    styles.red(outcome),
    ...section(words.why[lang], whyLines(answer, page)),
    ...section(words.help[lang], helpLines(answer, asked, page)),
    ...boundsTexts(answer, lang).map(styles.dim),
    ...page.end(),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] => [
  '',
  styles.bold(title),
  ...lines.map((line) => `  ${line}`),
];

/** Names of facts, and of clauses with the places that the page lists at its end. */
const namesOn = (page: Page): WhyNotNames => ({
  labelOf: page.factName,
  clauseText: ({ id, title, citation }) => `${title?.[page.lang] ?? id}${page.cite(citation)}`,
});

const whyLines = ({ refusals }: WhyNot, page: Page): string[] =>
  refusalTexts(refusals, page.lang, namesOn(page)).map((line) => `✗ ${line}`);

function helpLines({ ways }: WhyNot, { asOf }: Asked, page: Page): string[] {
  if (ways.length === 0) return [words.nothing[page.lang]];
  return ways.map((way) => `• ${wayText(way, asOf, page.lang, namesOn(page))}`);
}
