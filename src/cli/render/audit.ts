import type { Audit, Finding, FindingCode } from '../../impact/index.js';
import { findingText, type Lang, procedureText } from '../../messages/index.js';
import { styles } from './styles.js';

/** What an audit found, by version and procedure, each with a day and somebody of whom it shows. */
export function renderAudit({ policy, findings, looked }: Audit, lang: Lang): string {
  const { versions, procedures, days } = looked;
  const sum =
    lang === 'zh'
      ? `查看了${versions}个版本、${procedures}项办理事项、${days}个日子，发现${findings.length}处`
      : `looked at ${many(versions, 'version')}, ${many(procedures, 'procedure')}, ${many(days, 'day')}: ${many(findings.length, 'finding')}`;
  const groups = [...new Set(findings.map(({ from, procedure }) => `${from} ${procedure ?? ''}`))];
  return [
    styles.bold(policy),
    ...groups.flatMap((group) => {
      const mine = findings.filter(({ from, procedure }) => `${from} ${procedure ?? ''}` === group);
      const { from, procedure } = mine[0] as Finding;
      const name = procedure === null ? '' : ` · ${procedureText(procedure, lang)}`;
      return ['', styles.bold(`${from}${name}`), ...mine.flatMap((one) => lines(one, lang))];
    }),
    '',
    styles.dim(sum),
    ...caveats(looked, lang).map((line) => styles.yellow(line)),
  ].join('\n');
}

/** What was not looked at. */
const caveats = ({ leftOut, searched }: Audit['looked'], lang: Lang): string[] => [
  ...leftOut.map(({ from, procedure, days }) => {
    const name = procedureText(procedure, lang);
    return lang === 'zh'
      ? `${from} · ${name}：另有${days.length}个可能有变化的日子没有查看：${days.join('、')}`
      : `${from} · ${name}: ${many(days.length, 'day')} on which something may turn left out: ${days.join(', ')}`;
  }),
  ...(searched.length === 0
    ? []
    : [
        lang === 'zh'
          ? `逐一试探而非推算的列表：${searched.join('、')}`
          : `lists that were searched, not derived: ${searched.join(', ')}`,
      ]),
];

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What a policy may well mean is no warning. */
const MEANT: readonly FindingCode[] = ['STRICTER_THAN_PARENT', 'TIERS_OVERLAP'];

function lines(finding: Finding, lang: Lang): string[] {
  const { code, paths, origin, asOf, witness } = finding;
  const colour = MEANT.includes(code) ? styles.cyan : styles.yellow;
  return [
    `  ${colour(code)} ${paths.join(', ')}`,
    `    ${findingText(finding, lang)}${origin === null ? '' : styles.dim(` [${origin}]`)}`,
    ...(witness
      ? [styles.dim(`    ${lang === 'zh' ? '例如' : 'for example'} (${asOf}): ${JSON.stringify(witness)}`)]
      : []),
  ];
}
