import type { Facts } from '../../src/facts/index.js';
import type { CountedResidence } from '../../src/lifecycle/index.js';
import type { CureEffect, PolicyVersion } from '../../src/policy/index.js';
import { band, citation, endorsedYearly, permit, statusOn } from '../support/lifecycle.js';

export const fromIssue: Partial<PolicyVersion> = {
  years: { residence: { from: 'permit.issuedOn', citation } },
};
export const whereLate = (effect: CureEffect, more: Partial<PolicyVersion> = {}) =>
  endorsedYearly({ late: band(effect, null) }, { ...fromIssue, ...more });
export const countedOn = (
  policy: ReturnType<typeof whereLate>,
  facts: Facts,
  asOf: string,
): CountedResidence | null => statusOn(policy, facts, asOf).countedResidence;
export const yearsOn = (policy: ReturnType<typeof whereLate>, facts: Facts, asOf: string) =>
  countedOn(policy, facts, asOf)?.completedYears;

/** Late by 25 days: suspended from 9 August to 2 September 2024. */
export const lateOnce = permit('2023-08-08', ['endorsed', '2024-09-03']);
