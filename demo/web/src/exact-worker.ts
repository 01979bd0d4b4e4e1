import { definePolicy, type Facts, type Policy, type Procedure } from 'residence-permit-rules';
import {
  type GivenUp,
  type Impact,
  impact,
  nextQuestions,
  type Outline,
  outlineOf,
  whyNot,
} from 'residence-permit-rules/impact';

/** What is asked of exact answers, for what day and procedure. */
export interface Occasion {
  readonly asOf: string;
  readonly procedure: Procedure;
}

/** An impact with its lists of alternatives laid out to be read: for each transition, for each of its lists. */
export interface OutlinedImpact extends Impact {
  readonly outlines: readonly (readonly (readonly Outline[])[])[];
}

function outlinedImpact(before: Policy, after: Policy, occasion: Occasion): OutlinedImpact | GivenUp {
  const found = impact(before, after, occasion);
  if (found.kind === 'gave-up') return found;
  return { ...found, outlines: found.transitions.map(({ factors }) => factors.map(outlineOf)) };
}

/** The questions, as `./impact` has them. */
const questions = {
  impact: ([before, after]: Policies, _: Facts, occasion: Occasion) =>
    outlinedImpact(before, after, occasion),
  nextQuestions: ([policy]: Policies, facts: Facts, occasion: Occasion) =>
    nextQuestions(policy, facts, occasion),
  whyNot: ([policy]: Policies, facts: Facts, occasion: Occasion) => whyNot(policy, facts, occasion),
};
type Policies = readonly [Policy, Policy];
type Questions = typeof questions;

export type ExactQuestion = keyof Questions;
export type ExactAnswer<Q extends ExactQuestion> = ReturnType<Questions[Q]>;

/** A policy as data: what it is read with is code, and the same for all. */
export interface SentPolicy extends Pick<Policy, 'id' | 'spells'> {
  /** Under which it is asked about from now on. */
  readonly key: number;
}

/** A question on its way; policies are sent once. */
export interface Sent {
  readonly number: number;
  readonly question: ExactQuestion;
  readonly policies: readonly (number | SentPolicy)[];
  readonly facts: Facts;
  readonly occasion: Occasion;
}

/** An answer on its way back. */
export interface SentBack {
  readonly number: number;
  readonly answer: ExactAnswer<ExactQuestion>;
}

// A policy that is asked about again has to be the same one: what was worked out of it is kept with it.
const known = new Map<number, Policy>();

function policyOf(given: number | SentPolicy): Policy {
  if (typeof given === 'number') return known.get(given) as Policy;
  const { key, id, spells } = given;
  const policy = { ...definePolicy(spells.slice(0, 1).map(({ resolved }) => resolved.version)), id, spells };
  known.set(key, policy);
  return policy;
}

addEventListener('message', ({ data }: MessageEvent<Sent>) => {
  const { number, question, policies, facts, occasion } = data;
  const sides = policies.map(policyOf) as unknown as Policies;
  const sendBack = (answer: SentBack['answer']): void => postMessage({ number, answer } satisfies SentBack);
  try {
    sendBack(questions[question](sides, facts, occasion));
  } catch (error) {
    // A fault of the library is no answer; nobody is told that all is well.
    sendBack({ kind: 'gave-up', why: String(error), size: 0 } satisfies GivenUp);
  }
});
