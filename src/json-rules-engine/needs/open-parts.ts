import type { Facts } from '../../facts/index.js';
import { prepare } from '../../verdict/index.js';
import { ofCaveats, ofDeadlines, ofValidity, ofWindow } from './beside.js';
import { ofOutcome } from './case.js';
import { ofDisputes } from './disputes.js';
import { ofMaterials } from './materials.js';
import { ofDecision, ofReasons, ofTime } from './outcome.js';
import { EACH } from './turning.js';
import type { Case, Open, Plan } from './types.js';

/** How much of the verdict facts are fetched for. */
export type FetchUntil = 'verdict' | 'outcome';

const isOpen = ({ length }: Open): boolean => length > 0;

/**
 * The parts of a verdict that are open on the facts known so far, each as the facts that it turns on;
 * none once no fact that can still be had would change a byte of it. What follows from the decision
 * is looked at once the decision is settled.
 *
 * @param canLearn whether a fact is unknown and some source may tell it
 * @throws RulesError `INVALID_FACTS`
 */
export function openParts(
  plan: Plan,
  facts: Facts,
  canLearn: (path: string) => boolean,
  until: FetchUntil,
): readonly Open[] {
  prepare(plan, plan.reads, facts, plan.day);
  const one: Case = { plan, held: facts.materials, canLearn };
  if (until === 'outcome') return [ofOutcome(one, EACH)].filter(isOpen);
  const first = [
    ...ofDecision(one),
    ...ofCaveats(one),
    ofWindow(one),
    ofValidity(one),
    ...ofDeadlines(one),
  ].filter(isOpen);
  if (first.length > 0) return first;
  return [...ofReasons(one), ofTime(one), ...ofDisputes(one), ...ofMaterials(one)].filter(isOpen);
}
