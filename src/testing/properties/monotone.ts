import { addDays, formatDay, parseDay } from '../../calendar/index.js';
import { type Descriptor, isFactDay } from '../../facts/index.js';
import { RulesError } from '../../issues/index.js';
import type { Outcome } from '../../verdict/index.js';
import { factAt, withFact } from '../applicants/index.js';
import { differencesOf, differenceText } from '../difference.js';
import { anybody, type PolicyProperty, verdictOn } from './property.js';
import { descriptorOf, isPossible } from './scope.js';

/** Which way a fact is to help: `more` of a number, an `earlier` or `later` day, or a claim that is `true`. */
export type Better = 'more' | 'fewer' | 'earlier' | 'later' | 'true' | 'false';

/** Steps to the better; a far one crosses limits that a near one does not reach. */
const STEPS = [1, 2, 6, 30, 31, 183, 366, 3660];

const rank: { readonly [outcome in Outcome]: number } = {
  ineligible: 0,
  'out-of-force': 0,
  indeterminate: 1,
  eligible: 2,
};

/**
 * More of a fact never makes the outcome worse: who is eligible stays so, and who might be is not
 * refused. Each person is tried with the fact a little and a lot better.
 *
 * @throws RulesError `INVALID_FACTS` when tried on a policy that does not know the fact, or whose fact has
 *   no such direction
 * @example monotone('residence.registeredOn', 'earlier')
 * @since 0.3.0
 */
export function monotone(
  fact: string,
  better: Better,
): PolicyProperty & { readonly fact: string; readonly better: Better } {
  return {
    kind: 'monotone',
    fact,
    better,
    title: `${fact}: ${better} is never worse`,
    people: anybody,
    judge(policy, question) {
      const is = descriptorOf(policy, fact);
      const stated = factAt(question.facts, fact);
      if (stated === undefined || stated === null) return null;
      const before = verdictOn(policy, question);
      for (const value of betterThan(stated, better, is, fact)) {
        const facts = withFact(question.facts, fact, value);
        if (!isPossible(policy, facts)) continue;
        const after = verdictOn(policy, { ...question, facts });
        if (rank[after.outcome] < rank[before.outcome])
          return {
            people: [question.facts, facts],
            verdicts: [before, after],
            faults: [
              `${fact}: ${JSON.stringify(stated)} -> ${JSON.stringify(value)} is worse`,
              ...differencesOf(before, after).map(differenceText),
            ],
          };
      }
      return null;
    },
  };
}

const directions: { readonly [type: string]: readonly Better[] } = {
  integer: ['more', 'fewer'],
  date: ['earlier', 'later'],
  boolean: ['true', 'false'],
};

function betterThan(stated: unknown, better: Better, is: Descriptor, fact: string): unknown[] {
  if (!directions[is.type]?.includes(better))
    throw new RulesError('INVALID_FACTS', `${fact} is of type ${is.type} and cannot be ${better}`);
  const sign = better === 'more' || better === 'later' ? 1 : -1;
  if (is.type === 'boolean') return [better === 'true'];
  if (is.type === 'integer')
    return STEPS.map((step) => (stated as number) + sign * step).filter((one) => one >= 0);
  const day = parseDay(stated);
  return STEPS.map((step) => addDays(day, sign * step))
    .filter(isFactDay)
    .map(formatDay);
}
