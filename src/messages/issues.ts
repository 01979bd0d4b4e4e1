import type { Issue, IssueCode } from '../issues/index.js';
import type { Text } from '../policy/index.js';
import { factIssueTexts } from './fact-issues.js';
import { factLabel } from './facts/index.js';
import { ruleFileIssueTexts } from './rule-file-issues.js';
import { fill, type Lang, textOf, type Values } from './text.js';

/** Without path and full stop: the caller writes `path: text`, and a near spelling if it knows one. */
export const issueTexts = { ...factIssueTexts, ...ruleFileIssueTexts } as const satisfies Record<
  IssueCode,
  Text
>;

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
  const { cycle, earlier } = params;
  const label = typeof earlier === 'string' ? factLabel(earlier, lang) : earlier;
  return {
    ...params,
    cycle: typeof cycle === 'object' ? cycle?.join(' → ') : cycle,
    label: label === earlier ? null : label,
  };
}
