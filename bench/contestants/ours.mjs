import { readFileSync } from 'node:fs';
import { assertPolicy, compile, definePolicy } from '../library.mjs';

const version = JSON.parse(readFileSync(new URL('../policy.json', import.meta.url), 'utf8'));
assertPolicy(version);
const policy = compile(definePolicy([version]));

const employmentKinds = {
  employed: 'employee',
  business: 'business-owner',
  flexible: 'flexible',
  none: 'none',
};
const housings = {
  owned: 'owned',
  rented: 'rented',
  dormitory: 'employer-dormitory',
  lodging: 'borrowed',
  none: 'none',
};
const idDocuments = { residentIdCard: 'resident-id-card', hmtPass: 'hmt-pass', other: 'other' };
const materialKinds = {
  residentIdCard: 'resident-id-card',
  hmtPass: 'hmt-pass',
  photo: 'photo',
  laborContract: 'labour-contract',
  businessLicense: 'business-licence',
  employerCertificate: 'employer-certificate',
  socialInsuranceCertificate: 'social-insurance-certificate',
  propertyCertificate: 'property-certificate',
  purchaseContract: 'purchase-contract',
  leaseContract: 'lease-contract',
  landlordIdCopy: 'landlord-id-copy',
  accommodationCertificate: 'lodging-certificate',
  studentCard: 'student-card',
  enrollmentCertificate: 'enrolment-certificate',
  principalId: 'principal-id',
  agentId: 'agent-id',
};
const originalNames = Object.fromEntries(
  Object.entries(materialKinds).map(([theirs, ours]) => [ours, theirs]),
);

/** The value for a name; a name that is not in the table is an error, not an unknown fact. */
function translate(table, name) {
  if (!Object.hasOwn(table, name)) throw new Error(`no translation of ${name}`);
  return table[name];
}

function toFacts({ hukouPlace, residenceRegisteredOn, employment, housing, study, ...rest }) {
  return {
    // A province or city is written short there; six digits here, and the same place.
    identity: { hukouDivision: hukouPlace.padEnd(6, '0') },
    residence: {
      registeredOn: residenceRegisteredOn,
      housing: translate(housings, housing.kind),
      isLeaseFiled: housing.leaseFiled,
    },
    employment: {
      kind: translate(employmentKinds, employment.kind),
      contractThrough: employment.contractEndsOn,
      socialInsuranceMonths: employment.socialInsuranceConsecutiveMonths,
    },
    study: { isFullTime: study.fullTime, isContinuous: study.continuous },
    standing: { isRecognisedTalent: rest.talent },
    application: { filedBy: rest.viaAgent ? 'close-relative' : 'self' },
    local: { idDocument: translate(idDocuments, rest.idDocument) },
    materials: rest.materials.map((kind) => translate(materialKinds, kind)),
  };
}

const prepare = (applicant) => ({ facts: toFacts(applicant), options: { asOf: applicant.asOf } });

/** Everybody's facts are complete, so nothing may be unknown: that would be a wrong answer too. */
function settled(value, unsettled) {
  if (value === unsettled) throw new Error(`${unsettled}, though every fact is stated`);
  return value;
}

const toExpected = ({ outcome, grounds, missingMaterials }) => ({
  eligible: settled(outcome, 'indeterminate') === 'eligible',
  grounds: grounds.filter(({ status }) => settled(status, 'unknown') === 'met').map(({ id }) => id),
  missing: missingMaterials.map(({ status, alternatives }) => {
    settled(status, 'unknown');
    return alternatives.flat().map((kind) => originalNames[kind]);
  }),
});

/** Outcome, grounds and missing materials: what the baseline answers. */
export const screen = {
  name: 'ours: screen',
  isShortAnswer: true,
  budget: 3,
  prepare,
  answer: ({ facts, options }) => policy.screen(facts, options),
  toExpected,
};

/** The whole verdict, which nobody else gives. */
export const evaluate = {
  name: 'ours: evaluate',
  budget: 10,
  prepare,
  answer: ({ facts, options }) => policy.evaluate(facts, options),
  toExpected,
};
