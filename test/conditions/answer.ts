import { definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';

const title = { zh: '甲', en: 'A' };
const citation = { instrument: 'sample-law', article: '1' };
const words = { eligible: 'true', ineligible: 'false', indeterminate: 'unknown', 'out-of-force': '' };

/** What a policy of one clause answers on a day. */
export function answer(fact: string, operator: string, value: unknown, facts: object, asOf: string): string {
  const reason = { met: 'GROUND_MET', unmet: 'NO_GROUND_MET' };
  const version = {
    id: 'sample-city/residence-permit',
    title,
    effectiveFrom: '1990-01-01',
    authority: 'statute',
    instruments: {},
    verifiedOn: '2024-01-01',
    procedures: {
      apply: { title, eligibility: { asked: { citation, reason, condition: { fact, operator, value } } } },
    },
  } as unknown as PolicyVersion;
  return words[evaluate(definePolicy([version]), facts, { asOf }).outcome];
}
