// The applicants in our vocabulary, and our answers in the form of expected.json.

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

/** An applicant's facts. */
export function toFacts({ hukouPlace, residenceRegisteredOn, employment, housing, study, ...rest }) {
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

/** Everybody's facts are complete, so nothing may be unknown: that would be a wrong answer too. */
function settled(value, unsettled) {
  if (value === unsettled) throw new Error(`${unsettled}, though every fact is stated`);
  return value;
}

/** What is expected of a contestant, from the short answer or the whole one. */
export const toExpected = ({ outcome, grounds, missingMaterials }) => ({
  eligible: settled(outcome, 'indeterminate') === 'eligible',
  grounds: grounds.filter(({ status }) => settled(status, 'unknown') === 'met').map(({ id }) => id),
  missing: missingMaterials.map(({ status, alternatives }) => {
    settled(status, 'unknown');
    return alternatives.flat().map((kind) => originalNames[kind]);
  }),
});
