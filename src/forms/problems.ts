import type { Issue } from '../issues/index.js';
import { factIssueText } from '../messages/index.js';
import { factOf } from './answers.js';
import type { Form } from './form.js';
import { invalid } from './lead.js';
import { labelOf } from './question.js';
import type { Problem } from './types.js';

/** What is wrong with an answer that is no valid fact. */
export function invalidProblem(form: Form, issue: Issue): Problem {
  return { ...invalid(issue), text: invalidText(form, issue) };
}

/** The same in words. */
export function invalidText(form: Form, issue: Issue): string {
  const text = factIssueText(issue, form.lang);
  const place = placeOf(form, issue.path);
  return place === '' ? text : `${place}${form.lang === 'zh' ? '：' : ': '}${text}`;
}

/** The labels on the way to a value: of the fact, then positions and fields within a list. */
function placeOf(form: Form, path: string): string {
  const fact = factOf(path);
  const within = path.slice(fact.length).split('.').slice(1);
  const labels = within.map((step, i) => {
    if (/^\d+$/.test(step)) return String(Number(step) + 1);
    const at = [fact, ...within.slice(0, i + 1)].join('.');
    const label = labelOf(form, at);
    return label === at ? step : label;
  });
  return [labelOf(form, fact), ...labels].join(' ');
}
