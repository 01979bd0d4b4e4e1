import type { Comparison } from '../../conditions/index.js';
import type { CaseAim, GivenUp, Suite } from '../../impact/index.js';
import { comparisonText, procedureText } from '../../messages/index.js';
import type { Procedure, Text } from '../../policy/index.js';
import type { Page } from './page.js';
import { styles } from './styles.js';

/** The suite of a procedure. */
export interface MadeSuite {
  readonly procedure: Procedure;
  readonly answer: Suite | GivenUp;
}

/** What the suites are of, and where their files went. */
interface MadeOf {
  readonly policy: string;
  readonly asOf: string;
  /** How many files were written; null where none were asked for. */
  readonly written: number | null;
  readonly out: string | undefined;
}

const aims: { readonly [aim in CaseAim]: Text } = {
  branch: { zh: '分支', en: 'for branches' },
  limit: { zh: '界限', en: 'on and beside limits' },
  pair: { zh: '成对（仅一项事实不同）', en: 'in pairs that differ in one fact' },
};

/** What was made for each procedure: how many cases, what for, and which comparisons decide nothing. */
export function renderCases(made: readonly MadeSuite[], of: MadeOf, page: Page): string {
  const { lang } = page;
  const { written, out } = of;
  return [
    `${styles.bold(of.policy)} · ${of.asOf}`,
    ...made.flatMap((suite) => ['', ...suiteLines(suite, page)]),
    '',
    written === null
      ? styles.dim(
          lang === 'zh'
            ? '用 --out <文件夹> 写成文件，或用 --json 输出'
            : 'write them with --out <folder>, or as one array with --json',
        )
      : lang === 'zh'
        ? `已写入 ${written} 个文件：${out}`
        : `wrote ${written} ${written === 1 ? 'file' : 'files'} to ${out}`,
  ].join('\n');
}

function suiteLines({ procedure, answer }: MadeSuite, page: Page): string[] {
  const { lang } = page;
  const head = styles.bold(procedureText(procedure, lang));
  if (answer.kind !== 'exact') {
    const why = `${answer.why} (${answer.size})`;
    return [head, styles.yellow(`  ${lang === 'zh' ? `未能生成：${why}` : `no suite: ${why}`}`)];
  }
  const { cases, undeciding } = answer;
  const all = cases.length;
  const counts = (['branch', 'limit', 'pair'] as const).flatMap((aim) => {
    const count = cases.filter((one) => one.aim === aim).length;
    if (count === 0) return [];
    return [lang === 'zh' ? `${aims[aim].zh} ${count}` : `${count} ${aims[aim].en}`];
  });
  const sum = lang === 'zh' ? `${all} 个案例` : `${all} ${all === 1 ? 'case' : 'cases'}`;
  return [
    head,
    `  ${sum}${page.colon}${counts.join(lang === 'zh' ? '，' : ', ')}`,
    ...(undeciding.length === 0
      ? []
      : [
          `  ${lang === 'zh' ? '没有人的结论取决于下列比较：' : 'Nobody’s outcome turns on these comparisons:'}`,
          ...undeciding.map((one) => `    • ${inWords(one, page)} ${styles.dim(`[${one}]`)}`),
        ]),
  ];
}

/** `fact operator value` in words: neither fact nor operator holds a space. */
function inWords(named: string, { lang, factName }: Page): string {
  const [fact = '', operator = '', ...value] = named.split(' ');
  const comparison: Comparison = { fact, operator, value: JSON.parse(value.join(' ')) };
  return comparisonText(comparison, true, lang, factName);
}
