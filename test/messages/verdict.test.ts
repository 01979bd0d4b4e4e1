import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import {
  authorityText,
  factLabel,
  factQuestion,
  type Lang,
  languages,
  materialName,
  outcomeText,
  partyText,
  procedureText,
  reasonText,
  statusText,
  unfitText,
} from '../../src/messages/index.js';
import type { Policy } from '../../src/policy/index.js';
import { evaluate, type Verdict } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';
import { faultsIn } from './support.js';

const hangzhou = policies['hangzhou/residence-permit'] as Policy;

const tenant: Facts = {
  identity: { region: 'mainland', hukouDivision: '340104', birthDate: '1995-03-02' },
  residence: { division: '330106', registeredOn: '2024-01-10', isContinuous: true, housing: 'rented' },
  employment: { kind: 'employee', division: '330106', socialInsuranceMonths: 3 },
  application: { filedBy: 'guardian', acceptedOn: '2024-07-10' },
  materials: [{ kind: 'resident-id-card', validThrough: '2024-01-01' }],
};

const cases: { readonly [title: string]: Verdict } = {
  'an eligible tenant': evaluate(hangzhou, tenant, { asOf: '2024-07-10' }),
  'a tenant who comes too early': evaluate(
    hangzhou,
    { ...tenant, standing: { isRecognisedTalent: false, isRecognisedInvestor: false } },
    { asOf: '2024-05-01' },
  ),
  'a talent who is exempt': evaluate(
    hangzhou,
    { ...tenant, standing: { isRecognisedTalent: true } },
    { asOf: '2024-05-01' },
  ),
  'a person of whom nothing is known': evaluate(hangzhou, {}, { asOf: '2024-05-01' }),
  'a local who lives elsewhere and never registered': evaluate(
    hangzhou,
    {
      identity: { region: 'foreign', hukouDivision: '330105' },
      residence: { division: '330122', registeredOn: null, isContinuous: false, housing: 'none' },
      employment: { kind: 'none' },
      study: { isEnrolled: false },
      standing: { isRecognisedTalent: false, isRecognisedInvestor: false },
    },
    { asOf: '2024-05-01' },
  ),
  'a day before every version': evaluate(hangzhou, {}, { asOf: '1999-01-01' }),
  'a day long after the sources were read': evaluate(hangzhou, tenant, { asOf: '2035-01-01' }),
};

/** Every text that a page about the verdict would show. */
const textsOf = (verdict: Verdict, lang: Lang): string[] => [
  outcomeText(verdict.outcome, lang),
  procedureText(verdict.procedure, lang),
  ...(verdict.policy.authority ? [authorityText(verdict.policy.authority, lang)] : []),
  ...verdict.grounds.map(({ status }) => statusText(status, lang)),
  ...verdict.reasons.map((reason) => reasonText(reason, lang)),
  ...verdict.missingFacts.flatMap((path) => [factLabel(path, lang), factQuestion(path, lang)]),
  ...verdict.missingMaterials.flatMap(({ status, alternatives, unfit }) => [
    statusText(status, lang),
    ...alternatives.flatMap((kinds) => kinds.map((kind) => materialName(kind, lang))),
    ...unfit.map((one) => unfitText(one, lang)),
  ]),
  ...verdict.deadlines.map(({ onWhom }) => partyText(onWhom, lang)),
  ...verdict.disputes.map(({ outcome }) => outcomeText(outcome, lang)),
];

describe('the texts of a verdict for Hangzhou', () => {
  it('covers every outcome, a paper not in order, missing facts and a deadline', () => {
    const verdicts = Object.values(cases);
    expect(new Set(verdicts.map(({ outcome }) => outcome)).size).toBe(4);
    expect(
      verdicts.some(({ missingMaterials }) => missingMaterials.some(({ unfit }) => unfit.length > 0)),
    ).toBe(true);
    expect(verdicts.some(({ missingFacts }) => missingFacts.length > 0)).toBe(true);
    expect(verdicts.some(({ deadlines }) => deadlines.length > 0)).toBe(true);
  });

  it.each(Object.keys(cases))('reads well for %s', (title) => {
    for (const lang of languages) {
      const faulty = textsOf(cases[title] as Verdict, lang).map(
        (text) => [text, faultsIn(text, lang)] as const,
      );
      expect(faulty.filter(([, faults]) => faults.length > 0)).toEqual([]);
    }
  });

  it('tells a tenant who comes too early from when the period is complete', () => {
    const [text] = textsOf(cases['a tenant who comes too early'] as Verdict, 'zh').filter((one) =>
      one.includes('居住时间'),
    );
    expect(text).toContain('2024-07-10');
  });
});
