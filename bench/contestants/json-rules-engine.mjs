import { Engine } from 'json-rules-engine';
import { completeOn } from './half-year.mjs';

const is = (fact, value) => ({ fact, operator: 'equal', value });
const isNot = (fact, value) => ({ fact, operator: 'notEqual', value });
const named = (condition) => ({ condition });
const lacks = (paper) => ({ fact: 'materials', operator: 'doesNotContain', value: paper });

const employment = {
  any: [
    {
      all: [
        is('employmentKind', 'employed'),
        {
          any: [
            is('contractEndsOn', null),
            { fact: 'contractEndsOn', operator: 'onOrAfter', value: { fact: 'asOf' } },
          ],
        },
      ],
    },
    is('employmentKind', 'business'),
    {
      all: [
        is('employmentKind', 'flexible'),
        { fact: 'insuredMonths', operator: 'greaterThanInclusive', value: 6 },
        { fact: 'asOf', operator: 'onOrAfter', value: '2023-10-01' },
      ],
    },
  ],
};
const residence = {
  any: [
    { fact: 'housingKind', operator: 'in', value: ['owned', 'dormitory', 'lodging'] },
    { all: [is('housingKind', 'rented'), is('isLeaseFiled', true)] },
  ],
};
const study = { all: [is('isFullTime', true), is('isContinuous', true)] };
const eligible = {
  all: [
    { not: { fact: 'hukouPlace', operator: 'startsWith', value: '3301' } },
    { any: [is('isTalent', true), { fact: 'asOf', operator: 'onOrAfter', value: { fact: 'halfYearOn' } }] },
    { any: [named('employment'), named('residence'), named('study')] },
  ],
};

const work = ['laborContract', 'businessLicense', 'employerCertificate'];
const demands = [
  [[isNot('idDocument', 'hmtPass')], ['residentIdCard']],
  [[is('idDocument', 'hmtPass')], ['residentIdCard', 'hmtPass']],
  [[], ['photo']],
  [[named('employment'), isNot('employmentKind', 'flexible')], work],
  [
    [named('employment'), is('employmentKind', 'flexible')],
    [...work, 'socialInsuranceCertificate'],
  ],
  [[is('housingKind', 'owned')], ['propertyCertificate', 'purchaseContract']],
  [[is('housingKind', 'rented'), is('isLeaseFiled', true)], ['leaseContract']],
  [[is('housingKind', 'rented'), is('isLeaseFiled', true)], ['landlordIdCopy']],
  [[{ fact: 'housingKind', operator: 'in', value: ['dormitory', 'lodging'] }], ['accommodationCertificate']],
  [[named('study')], ['studentCard', 'enrollmentCertificate']],
  [[is('isAgent', true)], ['principalId']],
  [[is('isAgent', true)], ['agentId']],
];

function createEngine() {
  const engine = new Engine();
  engine.addOperator('startsWith', (text, start) => text.startsWith(start));
  engine.addOperator('onOrAfter', (day, bound) => day !== null && day >= bound);
  const grounds = { employment, residence, study };
  for (const [id, condition] of Object.entries(grounds)) {
    engine.setCondition(id, condition);
    engine.addRule({ conditions: { all: [named(id)] }, event: { type: 'ground', params: { id } } });
  }
  engine.addRule({ conditions: eligible, event: { type: 'eligible' } });
  for (const [when, papers] of demands) {
    const conditions = { all: [...when, ...papers.map(lacks)] };
    engine.addRule({ conditions, event: { type: 'missing', params: { papers } } });
  }
  return engine;
}

const engine = createEngine();

// Flat, because a path into an object goes through a JSONPath search at each test.
const prepare = ({ employment, housing, study, ...applicant }) => ({
  hukouPlace: applicant.hukouPlace,
  halfYearOn: completeOn(applicant.residenceRegisteredOn),
  asOf: applicant.asOf,
  employmentKind: employment.kind,
  contractEndsOn: employment.contractEndsOn,
  insuredMonths: employment.socialInsuranceConsecutiveMonths,
  housingKind: housing.kind,
  isLeaseFiled: housing.leaseFiled,
  isFullTime: study.fullTime,
  isContinuous: study.continuous,
  isTalent: applicant.talent,
  isAgent: applicant.viaAgent,
  idDocument: applicant.idDocument,
  materials: applicant.materials,
});

/** One rule for each ground, each paper and the outcome; the events of a run are the answer. */
export const jsonRulesEngine = {
  name: 'json-rules-engine',
  isPeer: true,
  isAsync: true,
  prepare,
  answer: (facts) => engine.run(facts),
  toExpected: ({ events }) => ({
    eligible: events.some(({ type }) => type === 'eligible'),
    grounds: events.filter(({ type }) => type === 'ground').map(({ params }) => params.id),
    missing: events.filter(({ type }) => type === 'missing').map(({ params }) => params.papers),
  }),
};
