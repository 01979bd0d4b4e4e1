import { FALSE } from '../../conditions/index.js';
import type { Policy } from '../../policy/index.js';
import { terrainOf } from '../../verdict/index.js';
import {
  daysOfInterest,
  occasionsOf,
  peopleOn,
  proceduresOn,
  type Question,
  type QuestionOptions,
  questionsOf,
} from '../applicants/index.js';
import { leastFailing, PolicyAssertionError, type RunOptions, repeatLine, reportOf } from '../assertion.js';
import { differenceText, type VerdictDifference, type VerdictPart } from '../difference.js';
import { between, isDefinite, verdictOf } from './compared.js';
import { assertKnown, concernsOf } from './concerns.js';
import { claimFor, claimsOf, isWithin, type MeantChange } from './meant-change.js';

/** Which changes were meant, and how hard to look for others. */
export interface AssertOnlyOptions extends QuestionOptions, RunOptions {
  readonly changes: readonly MeantChange[];
  /** The parts of verdicts that are compared; if left out, all that a person would act on. */
  readonly parts?: readonly VerdictPart[];
}

const PARTS: readonly VerdictPart[] = [
  'outcome',
  'tier',
  'ground',
  'material',
  'window',
  'validity',
  'deadline',
];
const RUNS = 2000;

/**
 * Asserts that a policy changed as it was meant to and in no other way: each difference between
 * verdicts before and after is one that a change claims, and each claim is borne out by somebody. Asked
 * are people near the limits of both, and people whom the changes name; a counterexample is shrunk to the
 * facts that matter. It samples: a difference that hardly anybody shows may go unseen.
 *
 * @throws PolicyAssertionError `CHANGE_NOT_MEANT` with the least person whose verdict no change accounts
 *   for; `CHANGE_NOT_SEEN` if nobody was found whom a claim is true of
 * @throws RulesError `INVALID_FACTS` for a change that names a fact which neither policy knows
 * @example
 * assertOnly(before, after, {
 *   changes: [{
 *     title: 'flexible workers with insurance become eligible',
 *     from: '2023-10-01',
 *     who: { fact: 'employment.kind', operator: 'equal', value: 'flexible' },
 *     becomes: 'eligible',
 *     touches: ['ground:stable-employment'],
 *   }],
 * })
 * @since 0.3.0
 */
export function assertOnly(before: Policy, after: Policy, options: AssertOnlyOptions): void {
  const { changes, parts = PARTS, runs = RUNS, ...wanted } = options;
  assertKnown([before, after], changes);
  const seen = new Set<string>();
  const concerns = concernsOf(before, after, changes);
  const unmeant = (question: Question): VerdictDifference[] =>
    between(before, after, question)
      .filter(({ part }) => parts.includes(part))
      .filter((difference) => {
        const claims = changes.flatMap((change) => {
          const claim = isWithin(change, question) ? claimFor(change, difference) : undefined;
          return claim !== undefined && concerns(change, question) !== FALSE
            ? [`${change.title}: ${claim}`]
            : [];
        });
        for (const claim of claims) seen.add(claim);
        return claims.length === 0;
      });
  const people = peopleOf(before, after, { ...wanted, changes });
  const { question: failing, seed } = leastFailing(
    people,
    (question) => unmeant(question).length === 0,
    { ...wanted, runs },
    // An outcome that changes for a person of whom enough is known says most.
    (question) => between(before, after, question).some(isDefinite),
  );
  if (failing) throw notMeant(before, after, failing, unmeant(failing), seed);
  const claims = changes.flatMap((change) => claimsOf(change).map((claim) => `${change.title}: ${claim}`));
  const unseen = claims.filter((claim) => !seen.has(claim));
  if (unseen.length > 0)
    throw new PolicyAssertionError(
      'CHANGE_NOT_SEEN',
      [
        `${after.id}: nobody among ${runs} people bears this out`,
        ...unseen.map((claim) => `  ${claim}`),
        repeatLine(seed),
      ].join('\n'),
    );
}

function peopleOf(before: Policy, after: Policy, { changes, ...wanted }: AssertOnlyOptions) {
  const { isComplete = false, hasNoise = false } = wanted;
  const both = [before, after];
  const edges = changes.flatMap(({ from, through }) => [from, through].filter((day) => day !== undefined));
  const asOf = wanted.asOf ?? [...new Set([...both.flatMap(daysOfInterest), ...edges])];
  return questionsOf(occasionsOf(both, { ...wanted, asOf }), ({ asOf: day, procedure }) =>
    peopleOn(
      both
        .filter((policy) => proceduresOn(policy, day).includes(procedure))
        .flatMap((policy) => terrainOf(policy, day, procedure) ?? []),
      { isComplete, hasNoise, conditions: changes.flatMap(({ who }) => who ?? []) },
    ),
  );
}

function notMeant(
  before: Policy,
  after: Policy,
  question: Question,
  differences: readonly VerdictDifference[],
  seed: number,
): PolicyAssertionError {
  const { asOf, procedure, facts } = question;
  const counterexample = {
    policies: [before.id, after.id],
    asOf,
    procedure,
    people: [facts],
    verdicts: [before, after].flatMap((policy) => verdictOf(policy, question) ?? []),
    faults: differences.map(differenceText),
  };
  const headline = `${after.id} changes in a way that was not meant`;
  return new PolicyAssertionError(
    'CHANGE_NOT_MEANT',
    reportOf(headline, counterexample, seed),
    counterexample,
  );
}
