import type { Text } from '../policy/index.js';

/** What can be wrong with a worked case, for its author. */
export const caseIssueTexts = {
  UNKNOWN_KEY: {
    zh: '[没有 {key} 这一项|没有这一项]，请检查拼写[；可用的有：{known}]',
    en: '[{key} is not|not] known here; check the spelling[, expected one of: {known}]',
  },
  UNKNOWN_POLICY: {
    zh: '没有规则[ {policy}]，请检查标识，或一并提供其规则文件',
    en: 'there is no policy[ {policy}]; check its id, or pass its rule file too',
  },
  NOTHING_EXPECTED: {
    zh: '没有写明预期结果，案例什么也检验不了',
    en: 'nothing is expected, so the case tests nothing; state what the law answers',
  },
  NO_CASES: {
    zh: '其中没有案例文件（.json），没有检验任何内容',
    en: 'holds no case (.json), so nothing was tested; check the folder',
  },
  NO_RULE_FILES: {
    zh: '其中没有规则文件，规则文件以施行日期命名，如 2018-07-01.json',
    en: 'holds no rule file; rule files are named by their first day in force, such as 2018-07-01.json',
  },
} as const satisfies Record<string, Text>;
