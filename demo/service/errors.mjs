import { errorText, issueText } from 'residence-permit-rules/messages';
import { TooLate } from './patience.mjs';

/** What the systems told cannot be so, or contradicts what the person says. */
export class ToldWrong extends Error {
  constructor(issues) {
    super('told wrong');
    this.issues = issues;
  }
}

const texts = {
  BAD_REQUEST: {
    zh: '请求格式有误，请对照服务说明更正。',
    en: 'The request is not of the form that this service takes; see its description.',
  },
  NOT_FOUND: { zh: '没有这一地址。', en: 'There is nothing at this address.' },
  FACTS_CONTRADICT: {
    zh: '填写的信息与系统记录不一致，请核对所列各项。',
    en: 'What you say and what is on file contradict each other; check each of the places listed.',
  },
  FACT_SOURCE_FAILED: {
    zh: '暂时无法向有关系统核实信息，请稍后再试。',
    en: 'A system that has to be asked gives no answer that can be used; try again later.',
  },
  INTERNAL: { zh: '服务出错，请稍后再试。', en: 'Something went wrong here; try again later.' },
};

const inBoth = (toText) => ({ zh: toText('zh'), en: toText('en') });
const bodyOf = (code, more) => ({
  code,
  text: texts[code] ?? inBoth((lang) => errorText(code, lang)),
  ...more,
});
const shown = (issues) =>
  issues.map((issue) => ({
    path: issue.path,
    code: issue.code,
    text: inBoth((lang) => issueText(issue, lang)),
  }));

/**
 * The status and body for an error. A system that fails is 502 or 504 and never an indeterminate
 * verdict: that would ask the person for what the system knows, and could not be told from a file that
 * holds nothing.
 */
export function answerTo(error) {
  if (error instanceof ToldWrong) return toldWrong(error.issues);
  if (error.code === 'FACT_SOURCE_FAILED') {
    const status = error.cause instanceof TooLate ? 504 : 502;
    return { status, body: bodyOf(error.code, { fact: error.fact }) };
  }
  if (['INVALID_FACTS', 'INVALID_AS_OF', 'UNKNOWN_PROCEDURE'].includes(error.code))
    return { status: 400, body: bodyOf(error.code, { issues: shown(error.issues) }) };
  const status = error.statusCode ?? 500;
  const code = status === 404 ? 'NOT_FOUND' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL';
  // For whoever writes the client, in the words of the schema.
  const detail = error.validation && { detail: error.message };
  return { status, body: bodyOf(code, detail) };
}

/** Two statements that contradict each other may be the person's to put right; nonsense is the system's. */
function toldWrong(issues) {
  return issues.every(({ code }) => code === 'CONTRADICTION')
    ? { status: 409, body: bodyOf('FACTS_CONTRADICT', { issues: shown(issues) }) }
    : { status: 502, body: bodyOf('FACT_SOURCE_FAILED', { fact: issues[0].path }) };
}
