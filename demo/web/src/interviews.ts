import type { Facts, Policy } from 'residence-permit-rules';
import {
  type Interview,
  type InterviewOptions,
  type InterviewStep,
  interview,
} from 'residence-permit-rules/forms';

/** Which interview it is: each has its own way to choose questions, always the same. */
type Kind = 'plain' | 'exact' | 'open';

interface Kept {
  readonly interview: Interview;
  readonly steps: WeakMap<Facts, InterviewStep>;
}

/** What was worked out of a policy is kept: on a phone, to do it again for every press would be felt. */
const kept = new WeakMap<Policy, Map<string, Kept>>();

/** A step of an interview; the same answers are looked at once. */
export function stepIn(kind: Kind, policy: Policy, options: InterviewOptions, answers: Facts): InterviewStep {
  const key = [kind, options.asOf, options.procedure, options.lang].join(' ');
  const ofPolicy = kept.get(policy) ?? new Map<string, Kept>();
  kept.set(policy, ofPolicy);
  const found = ofPolicy.get(key) ?? { interview: interview(policy, options), steps: new WeakMap() };
  ofPolicy.set(key, found);
  const step = found.steps.get(answers) ?? found.interview.step(answers);
  found.steps.set(answers, step);
  return step;
}
