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
  ].join('\n');
}

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
