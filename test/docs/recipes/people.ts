import type { Facts } from '../../../src/facts/index.js';
import { withAnswer } from '../../../src/forms/index.js';
import { evaluate, type Policy } from '../../../src/index.js';
import { materialName, outcomeText, reasonText } from '../../../src/messages/index.js';
import { policies } from '../../support/policies.js';

export const hangzhou = policies['hangzhou/residence-permit'] as Policy;
export const asOf = '2024-05-01';
/** Half past midnight of that day in China, when it is still the day before elsewhere. */
export const now = '2024-04-30T16:30:00Z';

/** A tenant who registered too late. */
export const tooEarly: { readonly [fact: string]: string } = {
  'identity.region': 'mainland',
  'identity.hukouDivision': '340104',
  'residence.registeredOn': '2024-01-10',
  'standing.isRecognisedTalent': 'false',
  'standing.isRecognisedInvestor': 'false',
  'residence.housing': 'rented',
  'residence.isContinuous': 'true',
  'residence.division': '330106',
};

/** The last day of registering with which half a year is complete on {@link asOf} … */
export const inTime = '2023-11-01';
/** … and the first with which it is not. */
export const aDayLate = '2023-11-02';

const isYesOrNo = (value: unknown): value is string => value === 'true' || value === 'false';

/** Answers as facts. */
export const factsOf = (answers: { readonly [fact: string]: unknown }): Facts =>
  Object.entries(answers).reduce<Facts>(
    (facts, [fact, value]) => withAnswer(facts, fact, isYesOrNo(value) ? value === 'true' : value),
    {},
  );

/** What a recipe in Chinese says to facts: the outcome, the reasons, then the papers still missing. */
export function saidOf(facts: Facts): { readonly outcome: string; readonly lines: readonly string[] } {
  const { outcome, reasons, missingMaterials } = evaluate(hangzhou, facts, { asOf });
  const papers = missingMaterials
    .filter(({ status }) => status === 'missing')
    .map(({ alternatives }) =>
      alternatives.map((kinds) => kinds.map((kind) => materialName(kind, 'zh')).join('＋')).join(' 或 '),
    );
  return {
    outcome: outcomeText(outcome, 'zh'),
    lines: [...reasons.map((reason) => reasonText(reason, 'zh')), ...papers],
  };
}
