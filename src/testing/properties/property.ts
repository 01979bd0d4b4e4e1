import type fc from 'fast-check';
import type { Facts } from '../../facts/index.js';
import type { Policy } from '../../policy/index.js';
import { handleOf, type Verdict } from '../../verdict/index.js';
import { type Question, type QuestionOptions, questions } from '../applicants/index.js';
import {
  areDefinite,
  type Counterexample,
  leastFailing,
  PolicyAssertionError,
  type RunOptions,
  reportOf,
} from '../assertion.js';

/** What a property finds wrong with one person: the people and verdicts that it compared, and why. */
export interface Violation {
  readonly policies?: readonly Policy[];
  readonly people: readonly Facts[];
  readonly verdicts: readonly Verdict[];
  readonly faults: readonly string[];
}

/**
 * Something that is to hold for everybody. `kind` and its parameters say what, for whoever would decide it
 * in another way; `judge` tries it on one person.
 * @since 0.3.0
 */
export interface PolicyProperty {
  readonly kind: string;
  /** One sentence, for the name of a test. */
  readonly title: string;
  /** Whom to try it on. */
  readonly people: (policy: Policy, options: QuestionOptions) => fc.Arbitrary<Question>;
  /** What is wrong; `null` if nothing is, or if the person says nothing about the property. */
  readonly judge: (policy: Policy, question: Question) => Violation | null;
}

/** Days, procedures, people and how many of them. */
export interface PropertyOptions extends QuestionOptions, RunOptions {}

/** People as {@link questions} makes them. */
export const anybody: PolicyProperty['people'] = (policy, options) => questions(policy, options);

/** The verdict on one question. */
export const verdictOn = (policy: Policy, { facts, ...options }: Question): Verdict =>
  handleOf(policy).evaluate(facts, options);

/**
 * Tries a property on many people.
 * @throws PolicyAssertionError `PROPERTY_VIOLATED`, with the least counterexample: the person, the
 *   verdicts and the clauses that they rest on
 * @example assertProperty(residencePermit, monotone('employment.socialInsuranceMonths', 'more'))
 * @since 0.3.0
 */
export function assertProperty(
  policy: Policy,
  property: PolicyProperty,
  options: PropertyOptions = {},
): void {
  const { question, seed } = leastFailing(
    property.people(policy, options),
    (question) => property.judge(policy, question) === null,
    options,
    (question) => areDefinite(property.judge(policy, question)?.verdicts ?? []),
  );
  if (!question) return;
  const { policies = [policy], ...found } = property.judge(policy, question) as Violation;
  const counterexample: Counterexample = {
    ...found,
    policies: policies.map(({ id }) => id),
    asOf: question.asOf,
    procedure: question.procedure,
  };
  throw new PolicyAssertionError(
    'PROPERTY_VIOLATED',
    reportOf(`${policy.id} does not hold to: ${property.title}`, counterexample, seed),
    counterexample,
  );
}
