import { parseDay } from '../../calendar/index.js';
import { type Facts, isFactDay, isRecord } from '../../facts/index.js';
import type { Policy } from '../../policy/index.js';
import { handleOf } from '../../verdict/index.js';
import { readAnswers, valueAt } from '../answers.js';
import { openForm } from '../form.js';
import { judgesOf } from '../judge.js';
import type { FormOptions, Problem } from '../types.js';
import { demandsUnmet } from './demands.js';
import { type Found, found } from './found.js';
import { datesAstray } from './orders.js';
import { agentsAstray, papersUnfit } from './papers.js';
import { spansNotRunning } from './spans.js';

/**
 * What people are turned away for at windows though every answer is a valid one: a lease or contract
 * that has ended, is not filed or too short; dates in an order that cannot be; a photo in the wrong
 * format, and other papers not in order; an agent who may not act, or comes without the papers of
 * agent and principal. Only stated facts are checked, and only where they bear on this procedure; what
 * the policy demands comes with the source. None of it changes a verdict.
 *
 * @returns each problem once, dates first; none on a day on which no version is in force but those of dates
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`; nothing for any facts
 * @example windowChecks(residencePermit, { residence: { leaseThrough: '2024-04-30' } }, { asOf: '2024-05-01' })
 * @since 0.3.0
 */
export function windowChecks(policy: Policy, facts: Facts, options: FormOptions): Problem[] {
  const form = openForm(policy, options);
  const { facts: valid } = readAnswers(facts, form.scope);
  // Dates that contradict each other are no valid facts, and are read as given.
  const dateAt = (fact: string): string | undefined => {
    const value = isRecord(facts) ? valueAt(facts, fact) : undefined;
    return isFactDay(parseDay(value)) ? (value as string) : undefined;
  };
  const dates = datesAstray(form, dateAt);
  const { reading } = form;
  if (!reading) return distinct(dates.map((one) => found(form, one)));
  const judge = judgesOf(reading)(valid);
  const scene = { form, reading, facts: valid, judge, verdict: handleOf(policy).evaluate(valid, form) };
  const others: Found[] = [...spansNotRunning(scene), ...demandsUnmet(scene), ...agentsAstray(scene)];
  return distinct([...[...dates, ...others].map((one) => found(form, one)), ...papersUnfit(scene)]);
}

/** The first of those that say the same of the same fact. */
function distinct(problems: readonly Problem[]): Problem[] {
  const key = ({ code, facts, text }: Problem): string => [code, ...facts, text].join();
  return problems.filter((one, i) => problems.findIndex((other) => key(other) === key(one)) === i);
}
