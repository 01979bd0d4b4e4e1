import type {
  ClauseCoverage,
  ClauseOutcome,
  Coverage,
  CoverageTotals,
  VersionCoverage,
} from '../../cases/index.js';
import { type Lang, procedureText } from '../../messages/index.js';
import type { Procedure } from '../../policy/index.js';
import { outcomeWord } from './coverage-words.js';
import { styles } from './styles.js';

/** The outcomes of clauses that no case exercises, by rule file and procedure, with how many are exercised. */
export function renderCoverage({ versions, totals }: Coverage, lang: Lang): string {
  const title = lang === 'zh' ? '没有案例检验的条款结果' : 'Outcomes of clauses that no case exercises';
  const all = lang === 'zh' ? '合计' : 'in all';
  return [
    styles.bold(title),
    ...versions.map((version) => renderVersion(version, lang)),
    totalsLine(all, totals, lang),
  ].join('\n\n');
}

function renderVersion({ policy, version, totals, clauses }: VersionCoverage, lang: Lang): string {
  const open = clauses.map(uncovered).filter(({ outcomes }) => outcomes.length > 0);
  const procedures = [...new Set(open.map(({ procedure }) => procedure))].sort(
    (a, b) => Number(b === null) - Number(a === null),
  );
  return [
    totalsLine(`${policy}@${version}`, totals, lang),
    ...procedures.flatMap((procedure) => [
      `  ${procedure === null ? (lang === 'zh' ? '通用' : 'all procedures') : nameOf(procedure, lang)}`,
      ...open
        .filter((clause) => clause.procedure === procedure)
        .map(({ path, outcomes }) => `    ${shortOf(path, procedure)}: ${listed(outcomes, lang)}`),
    ]),
  ].join('\n');
}

/** A clause with the outcomes that no case exercises. */
interface Uncovered extends Pick<ClauseCoverage, 'path' | 'procedure'> {
  readonly outcomes: readonly ClauseOutcome[];
}

const uncovered = ({ path, procedure, outcomes }: ClauseCoverage): Uncovered => ({
  path,
  procedure,
  outcomes: outcomes.filter(({ cases }) => cases.length === 0).map(({ outcome }) => outcome),
});

const shortOf = (path: string, procedure: string | null): string =>
  procedure === null ? path : path.slice(`procedures.${procedure}.`.length);

const nameOf = (procedure: string, lang: Lang): string => {
  const name = procedureText(procedure as Procedure, lang);
  return lang === 'zh' ? `${name}（${procedure}）` : procedure;
};

const listed = (outcomes: readonly ClauseOutcome[], lang: Lang): string =>
  outcomes.map((outcome) => outcomeWord(outcome, lang)).join(lang === 'zh' ? '、' : ', ');

function totalsLine(
  name: string,
  { clauses, coveredClauses, outcomes, coveredOutcomes }: CoverageTotals,
  lang: Lang,
): string {
  const text =
    lang === 'zh'
      ? `${outcomes} 种结果中检验了 ${coveredOutcomes} 种，${clauses} 个条款中 ${coveredClauses} 个全部检验`
      : `${coveredOutcomes} of ${outcomes} outcomes exercised, ${coveredClauses} of ${clauses} clauses in each of theirs`;
  return `${styles.bold(name)}${lang === 'zh' ? '：' : ': '}${text}`;
}
