import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyVersion, Procedure } from '../../src/policy/index.js';
import { judged } from '../differential/compare.js';
import { anyDayFor, anyPlanFor, ourSubjects, type Subject, subjectsOf } from '../differential/subjects.js';
import { anyPerson } from '../oracle/random-people.js';
import { anyLibrary } from '../oracle/random-policies.js';
import { type Random, randomFrom } from '../oracle/random-source.js';

/** Facts, a day and a procedure, with the verdict on which the library and the naive reading agree. */
export interface AgreedVerdict {
  readonly policy: string;
  readonly procedure: Procedure;
  readonly asOf: string;
  readonly facts: object;
  /** As JSON. */
  readonly verdict: string;
}

/** Rule files, and what was asked about them. */
export interface AgreedVerdicts {
  readonly versions: readonly PolicyVersion[];
  readonly questions: readonly AgreedVerdict[];
}

/** Where they are kept, a temporary folder of the mutation run. */
export const FOLDER = join(import.meta.dirname, '../../.stryker/agreed-verdicts');

const SEED = 20240501;
const LIBRARIES = 48;
const PEOPLE = 40;
const OUR_PEOPLE = 60;

/** Asks a policy about random people; a question on which the two readings part is for the differential test. */
function ask(random: Random, subject: Subject, times: number): AgreedVerdict[] {
  return Array.from({ length: times }).flatMap(() => {
    const { handle, library } = subject;
    const asOf = anyDayFor(random, subject);
    const plan = anyPlanFor(random, subject, asOf);
    const facts = plan ? anyPerson(random, plan, asOf) : {};
    const [policy, procedure] = [handle.policy.id, plan?.procedure ?? 'apply'];
    const picks = [random.fraction(), random.fraction()];
    const question = { library, policy, procedure, asOf, facts };
    const { verdict, differences } = judged(handle, question, picks);
    if (differences.length > 0) return [];
    return [{ policy, procedure, asOf, facts, verdict: JSON.stringify(verdict) }];
  });
}

function agreedVerdicts(): AgreedVerdicts[] {
  const random = randomFrom(SEED);
  const ours = ourSubjects().map((subject) => ({
    versions: subject.library,
    questions: ask(random, subject, OUR_PEOPLE),
  }));
  const madeUp = Array.from({ length: LIBRARIES }, () => {
    const { versions } = anyLibrary(random);
    const subjects = subjectsOf(versions);
    return { versions, questions: subjects.flatMap((one) => ask(random, one, PEOPLE / subjects.length)) };
  });
  return [...ours, ...madeUp];
}

/** Written once, by the process that switches no mutant on, for all the workers that follow: one file a library. */
export function setup(): void {
  if (existsSync(FOLDER)) return;
  const made = agreedVerdicts();
  mkdirSync(FOLDER, { recursive: true });
  made.forEach((one, n) => {
    writeFileSync(join(FOLDER, `${n}.json`), JSON.stringify(one));
  });
}
