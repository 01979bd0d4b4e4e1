import type { Issue, IssueCode } from '../issues/index.js';
import type { Text } from '../policy/index.js';
import { caseIssueTexts } from './case-issues.js';
import { factIssueTexts, withLabel } from './fact-issues.js';
import { ruleFileIssueTexts } from './rule-file-issues.js';
import { fill, type Lang, textOf, type Values } from './text.js';

/**
 * Without path and full stop: the caller writes `path: text`, and a near spelling if it knows one. Put
 * together by a call that bundlers may leave out: they keep a spread, and with it every table.
 */
export const issueTexts = /* @__PURE__ */ Object.assign(
  {},
  factIssueTexts,
  ruleFileIssueTexts,
  caseIssueTexts,
) satisfies Record<IssueCode, Text>;

/**
 * What is wrong and what is expected, without the path.
 *
 * @returns the code itself if it is newer than these texts
 * @example issues.map((issue) => `${issue.path}: ${issueText(issue, 'en')}`)
 * @since 0.1.0
 */
export function issueText({ code, params }: Issue, lang: Lang): string {
  return fill(textOf(issueTexts, code, lang), shown(params, lang), lang);
}

function shown(params: Issue['params'], lang: Lang): Values {
  const { cycle } = params;
  return { ...withLabel(params, lang), cycle: typeof cycle === 'object' ? cycle?.join(' → ') : cycle };
}
