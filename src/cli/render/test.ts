import type { CaseRun, Mismatch } from '../../cases/index.js';
import type { Lang } from '../../messages/index.js';
import { pad, widthOf } from './layout.js';
import { styles } from './styles.js';

const words = {
  expected: { zh: '应为', en: 'expected' },
  actual: { zh: '实为', en: 'actual' },
  nothing: { zh: '（无）', en: '(nothing)' },
  by: { zh: '依据', en: 'by' },
  passed: { zh: '% 个案例通过', en: '% passed' },
  failed: { zh: '% 个案例不符', en: '% failed' },
} as const;

const COLON = { zh: '：', en: ': ' } as const;

/** A case that failed: what it shows, the articles that it rests on, and each thing that is not as expected. */
export function renderFailure({ path, policyCase, mismatches }: CaseRun, lang: Lang): string {
  const { title, authority } = policyCase;
  return [
    `${styles.red('✗')} ${styles.bold(path)}${COLON[lang]}${title}`,
    ...authority.map(({ instrument, article, item, reading }) =>
      styles.dim(
        `  ${words.by[lang]} ${instrument} ${article}${item ? ` ${item}` : ''}${COLON[lang]}${reading}`,
      ),
    ),
    ...mismatches.flatMap((one) => mismatchLines(one, lang)),
  ].join('\n');
}

function mismatchLines({ path, expected, actual }: Mismatch, lang: Lang): string[] {
  const width = Math.max(widthOf(words.expected[lang]), widthOf(words.actual[lang])) + 2;
  const show = (value: unknown): string =>
    value === undefined ? words.nothing[lang] : JSON.stringify(value);
  return [
    `  ${path}`,
    `    ${pad(words.expected[lang], width)}${styles.green(show(expected))}`,
    `    ${pad(words.actual[lang], width)}${styles.red(show(actual))}`,
  ];
}

/** The last line: how many cases passed, and how many failed. */
export function renderSummary(
  { passed, failed }: { readonly passed: number; readonly failed: number },
  lang: Lang,
): string {
  const count = (key: 'passed' | 'failed', n: number): string => words[key][lang].replace('%', String(n));
  const failures = count('failed', failed);
  return `${styles.green(count('passed', passed))}${lang === 'zh' ? '，' : ', '}${failed > 0 ? styles.red(failures) : failures}`;
}
