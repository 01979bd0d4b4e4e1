// The policy as plain JavaScript over the applicants as they are: what every engine is measured against.

const CARD = ['residentIdCard'];
const CARD_OR_PASS = ['residentIdCard', 'hmtPass'];
const PHOTO = ['photo'];
const WORK = ['laborContract', 'businessLicense', 'employerCertificate'];
const WORK_OR_INSURANCE = [...WORK, 'socialInsuranceCertificate'];
const OWNERSHIP = ['propertyCertificate', 'purchaseContract'];
const LEASE = ['leaseContract'];
const LANDLORD = ['landlordIdCopy'];
const LODGING = ['accommodationCertificate'];
const STUDENT = ['studentCard', 'enrollmentCertificate'];
const PRINCIPAL = ['principalId'];
const AGENT = ['agentId'];

const FLEXIBLE_SINCE = '2023-10-01';
const ZERO = 48;

const twoDigits = (text, at) => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
const yearOf = (date) => twoDigits(date, 0) * 100 + twoDigits(date, 2);

function lastDayOf(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Only the sixth month itself needs a look at the days.
function isHalfYearOver(start, today) {
  const months = (yearOf(today) - yearOf(start)) * 12 + twoDigits(today, 5) - twoDigits(start, 5);
  if (months !== 6) return months > 6;
  const day = twoDigits(today, 8);
  return day >= twoDigits(start, 8) || day === lastDayOf(yearOf(today), twoDigits(today, 5));
}

function hasWork({ kind, contractEndsOn, socialInsuranceConsecutiveMonths }, today) {
  if (kind === 'employed') return contractEndsOn === null || contractEndsOn >= today;
  if (kind === 'flexible') return socialInsuranceConsecutiveMonths >= 6 && today >= FLEXIBLE_SINCE;
  return kind === 'business';
}

function hasHome({ kind, leaseFiled }) {
  if (kind === 'rented') return leaseFiled;
  return kind === 'owned' || kind === 'dormitory' || kind === 'lodging';
}

// On lists this short, `includes` was faster than a loop, a Set or a bit for each paper.
const lacks = (held, paper) => !held.includes(paper);

function lacksAll(held, papers) {
  for (let i = 0; i < papers.length; i++) if (held.includes(papers[i])) return false;
  return true;
}

function addIdentity({ idDocument, materials }, missing) {
  if (!lacks(materials, 'residentIdCard')) return;
  if (idDocument !== 'hmtPass') missing.push(CARD);
  else if (lacks(materials, 'hmtPass')) missing.push(CARD_OR_PASS);
}

function addProofOfWork(kind, held, missing) {
  if (!lacksAll(held, WORK)) return;
  if (kind !== 'flexible') missing.push(WORK);
  else if (lacks(held, 'socialInsuranceCertificate')) missing.push(WORK_OR_INSURANCE);
}

function addProofOfHome(kind, held, missing) {
  if (kind === 'owned') {
    if (lacksAll(held, OWNERSHIP)) missing.push(OWNERSHIP);
  } else if (kind === 'rented') {
    if (lacks(held, 'leaseContract')) missing.push(LEASE);
    if (lacks(held, 'landlordIdCopy')) missing.push(LANDLORD);
  } else if (lacks(held, 'accommodationCertificate')) missing.push(LODGING);
}

function answer(applicant) {
  const { asOf, employment, housing, study, materials: held } = applicant;
  const grounds = [];
  const missing = [];
  addIdentity(applicant, missing);
  if (lacks(held, 'photo')) missing.push(PHOTO);
  if (hasWork(employment, asOf)) {
    grounds.push('employment');
    addProofOfWork(employment.kind, held, missing);
  }
  if (hasHome(housing)) {
    grounds.push('residence');
    addProofOfHome(housing.kind, held, missing);
  }
  if (study.fullTime && study.continuous) {
    grounds.push('study');
    if (lacksAll(held, STUDENT)) missing.push(STUDENT);
  }
  if (applicant.viaAgent) {
    if (lacks(held, 'principalId')) missing.push(PRINCIPAL);
    if (lacks(held, 'agentId')) missing.push(AGENT);
  }
  const eligible =
    grounds.length > 0 &&
    !applicant.hukouPlace.startsWith('3301') &&
    (applicant.talent || isHalfYearOver(applicant.residenceRegisteredOn, asOf));
  return { eligible, grounds, missing };
}

/** Reads the applicants as they are, and answers in the shape of expected.json. */
export const baseline = {
  name: 'hand-written JavaScript',
  prepare: (applicant) => applicant,
  answer,
  toExpected: (answered) => answered,
};
