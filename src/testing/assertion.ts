import fc from 'fast-check';
import type { Facts } from '../facts/index.js';
import type { Reason, Verdict } from '../verdict/index.js';
import type { Question } from './applicants/index.js';

/** Why an assertion of the testing kit failed; for `.code` of {@link PolicyAssertionError}. */
export type AssertionCode = 'PROPERTY_VIOLATED' | 'CHANGE_NOT_MEANT' | 'CHANGE_NOT_SEEN';

/** Someone for whom an assertion does not hold. */
export interface Counterexample {
  readonly policies: readonly string[];
  readonly asOf: string;
  readonly procedure: string;
  /** One person, or two that were compared. */
  readonly people: readonly Facts[];
  readonly verdicts: readonly Verdict[];
  /** What is wrong, one line for each point. */
  readonly faults: readonly string[];
}

/**
 * What the testing kit throws. Its message is the whole report: the person, the verdicts, the clauses.
 * @since 0.3.0
 */
export class PolicyAssertionError extends Error {
  override readonly name = 'PolicyAssertionError';
  constructor(
    readonly code: AssertionCode,
    message: string,
    readonly counterexample: Counterexample | null = null,
  ) {
    super(message);
  }
}

/** How many people to try, and which. */
export interface RunOptions {
  /** People to try; 1,000 if left out. */
  readonly runs?: number;
  /** Repeats a run; random if left out, and printed on failure. */
  readonly seed?: number;
}

const RUNS = 1000;

/** A run, and the least question that it failed on; `null` if it failed on none. */
export interface Search {
  readonly question: Question | null;
  readonly seed: number;
}

/**
 * Tries questions until one fails, then shrinks it.
 *
 * @param isTelling which failing questions say more than others: one of these is given if there is one
 */
export function leastFailing(
  arbitrary: fc.Arbitrary<Question>,
  holds: (question: Question) => boolean,
  { runs = RUNS, seed }: RunOptions,
  isTelling: (question: Question) => boolean,
): Search {
  const found = search(arbitrary, holds, { runs, ...(seed !== undefined && { seed }) });
  if (!found.question) return found;
  const telling = (question: Question): boolean => holds(question) || !isTelling(question);
  const better = search(arbitrary, telling, { runs, seed: found.seed });
  return better.question ? better : found;
}

function search(
  arbitrary: fc.Arbitrary<Question>,
  holds: (question: Question) => boolean,
  { runs, ...seeded }: { readonly runs: number; readonly seed?: number },
): Search {
  const details = fc.check(
    fc.property(arbitrary, (question) => holds(question)),
    { numRuns: runs, ...seeded },
  );
  // What a policy of the caller's throws is the caller's to see.
  if (isThrown(details.errorInstance)) throw details.errorInstance;
  const [question = null] = details.counterexample ?? [];
  return { question, seed: details.seed };
}

/** fast-check itself reports a predicate that is false as an error of its own. */
const isThrown = (error: unknown): boolean =>
  error instanceof Error && !error.message.startsWith('Property failed by returning false');

/** Whether nothing is left open: a person of whom everything that matters is known. */
export const areDefinite = (verdicts: readonly Verdict[]): boolean =>
  verdicts.every(({ outcome }) => outcome !== 'indeterminate');

/** Writes a counterexample out: the person, the verdicts, the clauses that they rest on. */
export function reportOf(
  headline: string,
  { policies, asOf, procedure, people, verdicts, faults }: Counterexample,
  seed: number | null,
): string {
  return [
    headline,
    ...faults.map((fault) => `  ${fault}`),
    `  asked     ${[...new Set(policies)].join(' and ')}: ${procedure} on ${asOf}`,
    ...people.map((person) => `  person    ${JSON.stringify(person)}`),
    ...verdicts.flatMap(linesOf),
    // What was decided for everybody has no seed.
    ...(seed === null ? [] : [repeatLine(seed)]),
  ].join('\n');
}

/** How to run the same again. */
export const repeatLine = (seed: number): string => `  repeat    { seed: ${seed} }`;

function linesOf({ policy, outcome, reasons }: Verdict): string[] {
  const [open, settled] = [true, false].map((isOpen) =>
    reasons.filter(({ code }) => (code === 'FACTS_MISSING') === isOpen),
  ) as [Reason[], Reason[]];
  return [
    `  verdict   ${policy.id}@${policy.version ?? 'none'}: ${outcome}`,
    ...settled.map((reason) => `    clause  ${clauseText(reason)}`),
    ...(open.length > 0 ? [`    open    ${open.map(({ clause }) => clause).join(', ')}`] : []),
  ];
}

const clauseText = ({ clause, code, citation }: Reason): string =>
  [clause, code, citation && `(${citation.instrument} ${citation.article})`].filter(Boolean).join(' ');
