import type { Facts } from '../../src/facts/index.js';
import { parseFacts } from '../../src/facts/index.js';
import type { PolicyVersion } from '../../src/policy/index.js';
import { type CompiledPolicy, scopeOf } from '../../src/verdict/index.js';
import type { Question } from '../oracle/naive-verdict.js';
import type { Plan } from '../oracle/random-people.js';
import { anyLibrary } from '../oracle/random-policies.js';
import { type Random, randomFrom, seedOf } from '../oracle/random-source.js';
import { type Difference, judged, walkedDifferences } from './compare.js';
import { openQuestionOf } from './open-questions.js';
import { anyQuestion, ourSubjects, type Subject, subjectsOf } from './subjects.js';
import { count, emptyTally, nearLimit, type Tally } from './tally.js';

/** A question on which the two readings part. */
export interface Disagreement {
  readonly question: Question;
  readonly differences: readonly Difference[];
}

/** What a run found. */
export interface Findings {
  readonly tally: Tally;
  readonly disagreements: readonly Disagreement[];
}

/** How a run goes: so many questions of each kind, the people for each rule file made up, and how often to look closer. */
export interface Run {
  readonly seed: number;
  readonly count: number;
  /** People for each library of files made up. */
  readonly peoplePerLibrary: number;
  /** One of so many is walked through day by day. */
  readonly walkOneIn: number;
  /** What answers in place of the handle, to see that a wrong answer is noticed. */
  readonly replace?: (handle: CompiledPolicy) => CompiledPolicy;
}

const ours: { subjects?: readonly Subject[] } = {};
const WALK = 500;
/** A common fault must not crowd out a rare one, so that few are kept of those that part in the same parts. */
const MOST_ALIKE = 3;

const partsOf = ({ differences }: Disagreement): string => differences.map(({ part }) => part).join();

/** Asks so many questions, half about the rule files of the repository and half about files made up. */
export function runTrials(run: Run): Findings {
  const random = randomFrom(seedOf(run.seed, 0));
  const tally = emptyTally();
  const found: Disagreement[] = [];
  ours.subjects ??= ourSubjects();
  const ask = (subjects: readonly Subject[], times: number, source: 'ours' | 'madeUp'): void => {
    for (let i = 0; i < times; i++) {
      const one = askOne(random, pickSubject(random, subjects), source, run, tally);
      if (one && found.filter((other) => partsOf(other) === partsOf(one)).length < MOST_ALIKE)
        found.push(one);
    }
  };
  for (let left = run.count; left > 0; left -= 2 * run.peoplePerLibrary) {
    const half = Math.min(run.peoplePerLibrary, Math.ceil(left / 2));
    ask(ours.subjects, half, 'ours');
    ask(madeUp(random, tally), Math.min(half, left - half), 'madeUp');
  }
  return { tally, disagreements: found };
}

/** Sums of stays are answered day by day, so a policy with them is asked about less often. */
function pickSubject(random: Random, subjects: readonly Subject[]): Subject {
  const subject = random.pick(subjects);
  return subject.isDear && random.chance(0.9) ? random.pick(subjects) : subject;
}

function madeUp(random: Random, tally: Tally): Subject[] {
  const { versions, refused } = anyLibrary(random);
  tally.files += versions.length;
  tally.refusedFiles += refused;
  return subjectsOf(versions as PolicyVersion[]);
}

function askOne(
  random: Random,
  subject: Subject,
  source: 'ours' | 'madeUp',
  { walkOneIn, replace }: Run,
  tally: Tally,
): Disagreement | undefined {
  const { question, plan } = anyQuestion(random, subject);
  const { facts } = question;
  const handle = replace ? replace(subject.handle) : subject.handle;
  // Facts that no caller could hand in would prove nothing.
  if (random.chance(0.02)) assertLawful(handle, facts);
  const picks = [random.fraction(), random.fraction()];
  const { verdict, differences } = judged(handle, question, picks);
  const isWalked = random.chance(1 / walkOneIn);
  const walked = isWalked ? walkedDifferences(question, verdict, WALK) : [];
  count(tally, source, verdict, plan !== undefined && isNear(handle, question, plan), isWalked);
  const all = [...differences, ...walked];
  if (all.length === 0) return undefined;
  if (openQuestionOf(question, all)) {
    tally.openQuestions++;
    return undefined;
  }
  tally.disagreements++;
  return { question, differences: all };
}

const isNear = (handle: CompiledPolicy, question: Question, plan: Plan): boolean =>
  nearLimit(handle, question, plan.numbers);

function assertLawful(handle: CompiledPolicy, facts: Facts): void {
  const parsed = parseFacts(facts, scopeOf(handle.policy));
  if ('issues' in parsed) throw new Error(`unlawful facts: ${JSON.stringify(parsed.issues)}`);
}
