import type { Facts } from 'residence-permit-rules';
import type { InterviewStep, NextQuestions } from 'residence-permit-rules/forms';
import { type Exact, startExact } from './exact.js';
import type { Asked } from './interviewing.js';
import { stepIn } from './interviews.js';

/**
 * How long a press of a button may wait for the exact question. It mostly takes a tenth of that; the first one of a
 * policy, for which its diagram is built, up to a second on a phone, so the start page asks for it ahead.
 */
const PATIENCE_MS = 80;

/** What is asked where; undefined for good where the verdict's questions were shown: no question changes by itself. */
const decided = new Map<string, ReturnType<NextQuestions>>();

let worker: Exact | undefined;

const keyOf = (...[policy, facts, { asOf, procedure }]: Parameters<NextQuestions>): string =>
  JSON.stringify([policy.id, asOf, procedure, facts]);

/** The exact questions, as far as they were there in time. */
export const exactQuestions: NextQuestions = (...asked) => {
  const key = keyOf(...asked);
  if (!decided.has(key)) decided.set(key, undefined);
  return decided.get(key);
};

/** Works out what to ask after some answers. Whoever waits for it waits no longer than a press may take. */
export async function prepareQuestions(
  { policy, procedure }: Asked,
  asOf: string,
  answers: Facts,
): Promise<void> {
  const open = openStep({ policy, procedure }, asOf, answers);
  if (!open || decided.has(keyOf(...open))) return;
  worker ??= startExact();
  const [, facts] = open;
  const answer = worker.ask('nextQuestions', [policy], facts, { asOf, procedure }).then((next) => {
    const key = keyOf(...open);
    if (next.kind === 'exact' && !decided.has(key)) decided.set(key, next);
  });
  await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** What the interview would ask for exact questions about; undefined if it has no use for any. */
function openStep(
  { policy, procedure }: Omit<Asked, 'lang'>,
  asOf: string,
  answers: Facts,
): Parameters<NextQuestions> | undefined {
  const step = stepIn('open', policy, { asOf, procedure, nextQuestions: noteQuestions }, answers);
  if (noted !== undefined) asked.set(step, noted);
  noted = undefined;
  return asked.get(step);
}

/** What exact questions were wanted for, at the steps that wanted any. */
const asked = new WeakMap<InterviewStep, Parameters<NextQuestions>>();
let noted: Parameters<NextQuestions> | undefined;

const noteQuestions: NextQuestions = (...given) => {
  noted = given;
  return undefined;
};
