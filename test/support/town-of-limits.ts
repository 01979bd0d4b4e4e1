import type { PolicyVersion } from '../../src/policy/index.js';
import { instrument } from '../cases/own.js';

/** Parts that any clause of a made-up rule file may have. */
export const text = { zh: '某市居住证', en: 'Permit of a town' };
export const citation = { instrument: 'town-notice', article: '1' };
export const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' };

const insured = (value: number) => ({
  fact: 'employment.socialInsuranceMonths',
  operator: 'greaterThanInclusive',
  value,
});

/** What it asks of whoever applies. */
export const asked = { all: [insured(12), insured(6)] };

/**
 * A rule file that asks for 12 months of insurance, and for 6 besides, which nobody notices; and a condition that only
 * the term of a permit goes by.
 */
export const town = {
  id: 'town/residence-permit',
  title: text,
  division: '330106',
  effectiveFrom: '2024-01-01',
  authority: 'normative-document',
  instruments: { 'town-notice': 'normative-document' },
  verifiedOn: '2024-01-01',
  conditions: {
    early: {
      condition: { fact: 'permit.issuedOn', operator: 'before', value: '2024-02-01' },
      title: text,
      citation,
    },
  },
  terms: {
    early: { when: { condition: 'early' }, from: 'permit.issuedOn', lasts: { years: 1 }, citation },
    later: { from: 'permit.issuedOn', lasts: { years: 2 }, citation },
  },
  procedures: {
    apply: {
      title: text,
      eligibility: { insured: { condition: asked, reason, citation } },
    },
  },
} as unknown as PolicyVersion;

/** The notice that it rests on. */
export const notice = {
  ...instrument,
  id: 'town-notice',
  title: { zh: '某市通知', en: 'A notice of a town' },
};
