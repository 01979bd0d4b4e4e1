import type { Params } from '../issues/index.js';
import type { Policy } from '../policy/index.js';
import { occasionOf } from './form.js';
import { lead } from './lead.js';
import type { Field, Interview, InterviewOptions, Problem } from './types.js';

/**
 * What a prepared interview takes in place of a language.
 * @since 0.3.0
 */
export interface PreparedOptions extends Omit<InterviewOptions, 'lang' | 'names'> {
  /** What {@link fieldsOf} gave for the same policy and procedure when the page was built. */
  readonly fields: readonly Field[];
  /** Words for a problem; its code if left out. */
  readonly say?: ((problem: Omit<Problem, 'text'>, params: Params) => string) | undefined;
}

/**
 * {@link interview} with its words prepared: a page that ships the fields of one procedure in one
 * language as JSON leaves out the texts of all others: 12 kB with the core, where {@link interview} takes
 * 22. A fact that the fields do not have, of a later version of the policy, is named by its path.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`; later, nothing is thrown for any answers
 * @example
 * // built: writeFileSync('fields.json', JSON.stringify(fieldsOf(policy, { asOf, lang: 'zh', names })))
 * preparedInterview(policy, { asOf, fields }).step({}).questions
 * @since 0.3.0
 */
export function preparedInterview(policy: Policy, options: PreparedOptions): Interview {
  const { fields, nextQuestions, say } = options;
  return lead(
    occasionOf(policy, options),
    {
      ask: (fact) => fields.find((field) => field.fact === fact) ?? unprepared(fact),
      say: (problem, issue) => say?.(problem, issue?.params ?? {}) ?? problem.code,
    },
    nextQuestions,
  );
}

const unprepared = (fact: string): Field => ({
  fact,
  type: 'id',
  label: fact,
  question: fact,
  help: null,
  unit: null,
  why: '',
  askedBy: [],
  options: null,
  mayBeNone: false,
  fields: null,
  required: false,
  min: null,
  max: null,
  pattern: null,
  maxItems: null,
});
