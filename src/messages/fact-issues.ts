import type { Issue } from '../issues/index.js';
import type { Text } from '../policy/index.js';
import { factLabel } from './facts/index.js';
import { fill, type Lang, textOf, type Values } from './text.js';

/** What can be wrong with facts, or with any input: what was given, then what is expected. */
export const factIssueTexts = {
  NOT_AN_OBJECT: {
    zh: '[{received} |此处内容]不是对象，应为由名称和值组成的 JSON 对象',
    en: '[{received}|this] is not an object; expected a JSON object of names and values',
  },
  TOO_DEEP: {
    zh: '嵌套过深[，最多 {limit} 层]，请减少层级',
    en: 'nested too deeply[, at most {limit} levels are read]; flatten it',
  },
  TOO_LARGE: {
    zh: '内容过多[，上限为 {limit}]，请精简或拆分',
    en: 'too large[, the limit is {limit}]; shorten or split it',
  },
  NOT_JSON: {
    zh: '不是有效的 JSON，请检查引号、逗号和括号',
    en: 'not valid JSON; check quotes, commas and brackets',
  },
  UNKNOWN_FACT: {
    zh: '[{fact} ]不是已知的事实名称，请检查拼写',
    en: '[{fact} is ]not a known fact; check the spelling',
  },
  MALFORMED_FACT: {
    zh: '不是该事实所要求的类型的值，请对照 parseFacts 的说明',
    en: 'not a value of the type that this fact has; parseFacts says what is expected',
  },
  NOT_A_DATE: {
    zh: '[{received} |此处内容]不是日期，应为真实存在的日期，写作 YYYY-MM-DD',
    en: '[{received}|this] is not a date; expected a day that exists, as YYYY-MM-DD',
  },
  NOT_A_MONTH: {
    zh: '[{received} |此处内容]不是月份，应写作 YYYY-MM',
    en: '[{received}|this] is not a month; expected YYYY-MM',
  },
  NOT_A_DIVISION: {
    zh: '[{received} |此处内容]不是行政区划代码，应为加引号的六位数字，如 "330106"',
    en: '[{received}|this] is not a division code; expected six digits in quotes, such as "330106"',
  },
  NOT_AN_INTEGER: {
    zh: '[{received} |此处内容]不是整数，应为 0 以上的整数，不加引号',
    en: '[{received}|this] is not a whole number; expected 0 or more, without quotes',
  },
  NOT_A_BOOLEAN: {
    zh: '[{received} |此处内容]不是 true 或 false，不知道时请不要填写',
    en: '[{received}|this] is not true or false; leave it out if it is not known',
  },
  NOT_AN_ID: {
    zh: '[{received} |此处内容]不是标识，应由小写字母、数字和单个连字符组成，不超过 64 个字符',
    en: '[{received}|this] is not an id; expected lower-case letters, digits and single hyphens, at most 64 characters',
  },
  NOT_A_LIST: {
    zh: '[{received} |此处内容]不是列表，应为 JSON 数组',
    en: '[{received}|this] is not a list; expected a JSON array',
  },
  UNKNOWN_VALUE: {
    zh: '[{received} |此处内容]不在可选值之内[，可选值：{allowed}|，应为文字、数字、true 或 false]',
    en: '[{received}|this] is not an allowed value[; expected one of: {allowed}|; expected text, a number, true or false]',
  },
  UNKNOWN_MATERIAL: {
    zh: '[{received} |此处内容]不是已知的材料种类，请检查拼写，或者在规则文件中先行声明',
    en: '[{received}|this] is not a known kind of paper; check the spelling, or declare it in the rule file',
  },
  MISSING_FIELD: { zh: '必填项缺失，请补充', en: 'missing, but required; please add it' },
  CONTRADICTION: {
    zh: '早于[“{label}”（{earlier}）|{earlier}|应当在先的日期]，请更正其中之一',
    en: 'earlier than [{label} ({earlier})|{earlier}|a day that must come first]; correct one of the two',
  },
} as const satisfies Record<string, Text>;

/**
 * What is wrong with facts and what is expected, without the path: {@link issueText} for forms, without
 * the texts for rule files.
 *
 * @returns the code itself for an issue that is not one of facts
 * @example factIssueText(issue, 'en')
 * @since 0.3.0
 */
export function factIssueText({ code, params }: Issue, lang: Lang): string {
  return fill(textOf(factIssueTexts, code, lang), withLabel(params, lang), lang);
}

/** The parameters, and the label of the fact that must come first. */
export function withLabel(params: Issue['params'], lang: Lang): Values {
  const { earlier } = params;
  const label = typeof earlier === 'string' ? factLabel(earlier, lang) : earlier;
  return { ...params, label: label === earlier ? null : label };
}
