import type { Facts } from '../../src/facts/index.js';
import { type InterviewOptions, type InterviewStep, interview, withAnswer } from '../../src/forms/index.js';
import type { Policy } from '../../src/policy/index.js';
import { factAt } from '../../src/testing/applicants/index.js';

/** One interview of a person who answers every question truthfully, from the first step to the last. */
export interface Walk {
  readonly steps: readonly InterviewStep[];
  readonly asked: readonly string[];
  readonly answers: Facts;
}

/** More questions than any policy can ask. */
const TOO_MANY = 200;

/** Interviews a person until nothing is left to ask. */
export function walk(policy: Policy, person: Facts, options: InterviewOptions): Walk {
  const { step } = interview(policy, options);
  const asked: string[] = [];
  let answers: Facts = {};
  let now = step(answers);
  const steps = [now];
  while (now.questions[0] && asked.length < TOO_MANY) {
    const { fact } = now.questions[0];
    asked.push(fact);
    answers = withAnswer(answers, fact, answerOf(person, fact));
    now = step(answers);
    steps.push(now);
  }
  return { steps, asked, answers };
}

/** What the person says, if asked. */
export const answerOf = (person: Facts, fact: string): unknown =>
  fact === 'materials' ? person.materials : factAt(person, fact);

/** The facts among others that some questions are about. */
export const factsOf = (facts: Facts, asked: readonly { readonly fact: string }[]): Facts =>
  asked.reduce<Facts>((some, { fact }) => withAnswer(some, fact, answerOf(facts, fact)), {});
