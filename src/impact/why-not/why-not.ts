import { formatDay, parseDay } from '../../calendar/index.js';
import type { Facts } from '../../facts/index.js';
import type { Policy } from '../../policy/index.js';
import { evaluate, type Verdict } from '../../verdict/index.js';
import { DisagreementError, exactly, type GivenUp } from '../exact.js';
import { occasionOf, settled } from '../settled/index.js';
import { refusalsOf } from './refusals.js';
import type { Way, WhyNot, WhyNotOptions } from './types.js';
import { waysFor } from './ways.js';

/**
 * Says why somebody is refused, and what would help: every minimal set of stated facts that forces the refusal, and
 * the nearest eligible cases under what a person can do. What happened stays, time only passes, and what can be done costs
 * one fact each. Facts that are not stated may be anything; what they have to be is said.
 *
 * @returns empty answers for somebody who is not refused; `gave-up` past the budget
 * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS`, `UNKNOWN_PROCEDURE`
 * @throws DisagreementError if `evaluate` does not bear out what was found: a fault of this library
 * @example whyNot(residencePermit, facts, { asOf: '2024-05-01' })
 * @since 0.3.0
 */
export function whyNot(policy: Policy, facts: Facts, options: WhyNotOptions): WhyNot | GivenUp {
  const verdict = evaluate(policy, facts, options);
  const known = settled(policy, facts, options);
  if (known.kind === 'gave-up') return known;
  return exactly((): WhyNot => {
    const occasion = occasionOf(policy, options);
    const base = { kind: 'exact', outcome: known.outcome } as const;
    if (!occasion || known.outcome !== 'ineligible')
      return { ...base, isRefused: false, refusals: [], ways: [], bounds: nothingLeft(options.asOf) };
    const { refusals, isEvery } = refusalsOf(occasion, facts);
    const { ways, isEveryWay, isEveryDay, through } = waysFor(policy, occasion, facts, options);
    if (isEveryDay) agree(verdict, ways, { facts, options });
    const bounds = { isEveryRefusal: isEvery, isEveryWay, isEveryDay, through: formatDay(through) };
    return { ...base, isRefused: true, refusals, ways, bounds };
  });
}

const nothingLeft = (asOf: string): WhyNot['bounds'] => ({
  isEveryRefusal: true,
  isEveryWay: true,
  isEveryDay: true,
  through: formatDay(parseDay(asOf)),
});

/**
 * Where the verdict knows from which day on waiting is enough, it is a way, and no later.
 * @throws DisagreementError
 */
function agree({ earliestEligibleOn }: Verdict, ways: readonly Way[], details: object): void {
  const waiting = ways.find(({ facts }) => facts.length === 0);
  if (earliestEligibleOn === null || (waiting && waiting.on <= earliestEligibleOn)) return;
  throw new DisagreementError(`waiting until ${earliestEligibleOn} was not found`, { ...details, ways });
}
