import type { PolicyVersion } from '../../src/policy/index.js';
import type { Instrument, PolicyCase } from '../../src/schema/index.js';

/** A district's own notice. */
export const instrument: Instrument = {
  id: 'xihu-notice',
  title: { zh: '某区通知', en: 'A notice of a district' },
  number: null,
  kind: 'normative-document',
  publisher: null,
  adoptedOn: null,
  issuedOn: null,
  effectiveFrom: '2024-01-01',
  repealedOn: null,
  articles: ['1'],
  url: null,
  verifiedOn: '2024-01-01',
};

/** A district's own rule file over the package's city: it asks for volunteers, a fact of its own. */
export const version: PolicyVersion = {
  id: 'xihu/residence-permit',
  title: { zh: '某区居住证', en: 'District permit' },
  division: '330106',
  parent: 'hangzhou/residence-permit',
  effectiveFrom: '2024-01-01',
  authority: 'normative-document',
  instruments: { 'xihu-notice': 'normative-document' },
  verifiedOn: '2024-01-01',
  facts: {
    isVolunteer: {
      type: 'boolean',
      label: { zh: '志愿者', en: 'Volunteer' },
      question: { zh: '是志愿者吗', en: 'Are you a volunteer' },
    },
  },
  procedures: {
    apply: {
      title: { zh: '申领', en: 'Apply' },
      eligibility: {
        volunteer: {
          condition: { fact: 'local.isVolunteer', operator: 'equal', value: true },
          reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
          citation: { instrument: 'xihu-notice', article: '1' },
        },
      },
    },
  },
};

/** Who is no volunteer is refused there, whatever else. */
export const policyCase: PolicyCase = {
  title: 'The notice asks for volunteers',
  authority: [{ instrument: 'xihu-notice', article: '1', reading: 'Only volunteers may apply.' }],
  policy: 'xihu/residence-permit',
  asOf: '2024-05-01',
  facts: { local: { isVolunteer: false } },
  expect: {
    outcome: 'ineligible',
    policy: { lineage: [{ id: 'hangzhou/residence-permit', version: '2018-07-01' }, {}, {}] },
  },
};

/** Rule file and instrument as they lie in a folder. */
export const rules = { 'xihu/2024-01-01.json': version, 'instruments/xihu-notice.json': instrument };
