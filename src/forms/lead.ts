import type { Facts } from '../facts/index.js';
import type { Issue } from '../issues/index.js';
import { handleOf, type Verdict } from '../verdict/index.js';
import { withAnswer } from './answer.js';
import { factOf, MATERIALS, readAnswers, valueAt } from './answers.js';
import type { Occasion } from './form.js';
import { type Judge, judgesOf } from './judge.js';
import { factsOfDetails, factsThatMatter } from './matter.js';
import type { Reading } from './reading.js';
import type { Interview, NextQuestions, Problem, Question } from './types.js';

/** A problem before it is put into words. */
export type Wordless = Omit<Problem, 'text'>;

/** How an interview speaks. */
export interface Voice {
  ask(fact: string): Question;
  /** @param issue what the problem is about, if an answer is no valid fact */
  say(problem: Wordless, issue: Issue | undefined): string;
}

/** Leads interviews: what is asked and shown when, whatever the words. */
export function lead(occasion: Occasion, voice: Voice, nextQuestions: NextQuestions | undefined): Interview {
  const { policy, reading, scope } = occasion;
  const judgeOf = reading && judgesOf(reading);
  const known = new Map<string, Question>();
  const ask = (fact: string): Question => {
    const question = known.get(fact) ?? voice.ask(fact);
    known.set(fact, question);
    return question;
  };
  const say = (problem: Wordless, issue?: Issue): Problem => ({
    ...problem,
    text: voice.say(problem, issue),
  });
  return {
    step(answers) {
      const { facts, issues } = readAnswers(answers, scope);
      const verdict = handleOf(policy).evaluate(facts, occasion);
      const problems = issues.map((issue) => say(invalid(issue), issue));
      if (!reading || !judgeOf) return { ...NOTHING_TO_ASK, verdict, problems };
      const next = nextOf(occasion, facts, verdict, nextQuestions);
      const judge = judgeOf(facts);
      return {
        verdict,
        isSettled: next.isSettled,
        questions: next.facts.map(ask),
        details: detailsOf(reading, judge, { facts, verdict, next }).map(ask),
        answered: shownOf(occasion, reading, judge, { facts, verdict }).map((fact) => ({
          ...ask(fact),
          value: valueAt(facts, fact),
        })),
        questionsLeft: { atMost: next.atMost },
        problems: [...problems, ...tooCoarse(reading, facts, verdict).map((problem) => say(problem))],
      };
    },
  };
}

const NOTHING_TO_ASK = {
  isSettled: true,
  questions: [],
  details: [],
  answered: [],
  questionsLeft: { atMost: 0 },
} as const;

type Next = NonNullable<ReturnType<NextQuestions>>;

/** What decides the outcome and is not answered yet. */
function nextOf(
  { policy, asOf, procedure }: Occasion,
  facts: Facts,
  verdict: Verdict,
  nextQuestions: NextQuestions | undefined,
): Next {
  const isOpen = (fact: string): boolean => valueAt(facts, fact) === undefined;
  const missing = verdict.missingFacts.filter(isOpen);
  const isSettled = verdict.outcome !== 'indeterminate';
  const exact = isSettled ? undefined : nextQuestions?.(policy, facts, { asOf, procedure });
  // Where every answer left gives one outcome, the verdict can still be open: it weighs each fact by itself.
  if (!exact || exact.isSettled) return { facts: missing, isSettled, atMost: missing.length };
  return { ...exact, facts: exact.facts.filter(isOpen) };
}

interface Standing {
  readonly facts: Facts;
  readonly verdict: Verdict;
}

/** The answered facts to show. */
function shownOf(
  { policy, asOf, procedure }: Occasion,
  reading: Reading,
  judge: Judge,
  { facts, verdict }: Standing,
): readonly string[] {
  const demands = reading.clauses.some(({ placed }) => placed.section === MATERIALS);
  const read = [...reading.readers.keys(), ...(demands ? [MATERIALS] : [])];
  const stated = read.filter((fact) => valueAt(facts, fact) !== undefined);
  const mattering = factsThatMatter(reading, judge);
  const shown = stated.filter((fact) => fact === MATERIALS || mattering.has(fact));
  const those = shown.reduce<Facts>((some, fact) => withAnswer(some, fact, valueAt(facts, fact)), {});
  const again = handleOf(policy).evaluate(those, { asOf, procedure });
  // A way not taken today may be the one that is left tomorrow, when the one that is taken ends.
  return JSON.stringify(again) === JSON.stringify(verdict) ? shown : stated;
}

/** What to ask for after the outcome. */
function detailsOf(
  reading: Reading,
  judge: Judge,
  { facts, verdict, next }: Standing & { readonly next: Next },
): readonly string[] {
  const details = factsOfDetails(reading, judge).filter((fact) => !next.facts.includes(fact));
  const papers = verdict.missingMaterials.length > 0 ? [MATERIALS] : [];
  return [...details, ...papers].filter((fact) => valueAt(facts, fact) === undefined);
}

/** What is wrong with an answer that is no valid fact. */
export function invalid({ code, path, params }: Issue): Wordless {
  const earlier = typeof params.earlier === 'string' ? [factOf(params.earlier)] : [];
  const facts = path === '' ? [] : [...new Set([factOf(path), ...earlier])];
  return { code, path, facts, citation: null, isDisputed: false };
}

/** Facts that are stated and leave the outcome open all the same. */
const tooCoarse = ({ readers }: Reading, facts: Facts, { missingFacts }: Verdict): Wordless[] =>
  missingFacts
    .filter((fact) => valueAt(facts, fact) !== undefined)
    .map((fact) => ({
      code: 'NOT_PRECISE',
      path: fact,
      facts: [fact],
      citation: readers.get(fact)?.[0]?.clause.citation ?? null,
      isDisputed: false,
    }));
