import type { Descriptor, FactPath } from '../../facts/index.js';

/**
 * What a person can do about a fact.
 * - `fixed`: nothing: what one is, what others grant or have recorded, and what has happened
 * - `waits`: it has its time: a day that has come stays, one that has not may come, today or later; months that are counted
 *   grow by one a month
 * - `can-change`: it can be done: a day may become any day from today on, or none; anything else may become whatever it can be
 * @since 0.3.0
 */
export type Changeability = 'fixed' | 'waits' | 'can-change';

/**
 * What a person can do about each fact of the vocabulary, as `whyNot` takes it unless told otherwise. A judgement of ours,
 * not of any law.
 * @since 0.3.0
 */
export const changeability: { readonly [path in FactPath]: Changeability } = {
  'identity.birthDate': 'fixed',
  // A hukou can move, but nobody moves it to get a residence permit.
  'identity.hukouDivision': 'fixed',
  'identity.region': 'fixed',
  'identity.hasLimitedMobility': 'fixed',
  'identity.hasDisability': 'fixed',
  'identity.dataChangedOn': 'fixed',
  'identity.diedOn': 'fixed',
  'residence.division': 'can-change',
  'residence.arrivedOn': 'waits',
  'residence.registeredOn': 'waits',
  'residence.plannedDays': 'can-change',
  'residence.isContinuous': 'fixed',
  'residence.purposes': 'can-change',
  'residence.housing': 'can-change',
  'residence.leaseFrom': 'waits',
  'residence.leaseThrough': 'can-change',
  'residence.isLeaseFiled': 'can-change',
  'residence.addressChangedOn': 'fixed',
  'residence.leaseEndedOn': 'fixed',
  'residence.leftOn': 'fixed',
  'residence.spells': 'fixed',
  'employment.kind': 'can-change',
  'employment.division': 'can-change',
  'employment.contractFrom': 'waits',
  'employment.contractThrough': 'can-change',
  'employment.startedOn': 'waits',
  'employment.endedOn': 'fixed',
  'employment.workplaceChangedOn': 'fixed',
  'employment.socialInsuranceMonths': 'waits',
  'employment.insuredMonths': 'fixed',
  'employment.taxMonths': 'waits',
  'employment.pensionMonths': 'waits',
  'study.isEnrolled': 'can-change',
  'study.isFullTime': 'can-change',
  // Studies that begin go on unbroken; a residence that was broken off does not.
  'study.isContinuous': 'can-change',
  'study.level': 'can-change',
  'study.division': 'can-change',
  'standing.isRecognisedTalent': 'fixed',
  'standing.isRecognisedInvestor': 'fixed',
  'standing.isOtherwiseDesignated': 'fixed',
  'standing.hasBadCredit': 'fixed',
  'family.relation': 'fixed',
  'family.livesWithSponsor': 'can-change',
  'family.sponsorGround': 'fixed',
  'family.sponsorPermitThrough': 'fixed',
  'application.filedBy': 'can-change',
  'application.channel': 'can-change',
  'application.ground': 'can-change',
  'application.tier': 'can-change',
  'application.submittedOn': 'waits',
  'application.acceptedOn': 'waits',
  'permit.kind': 'fixed',
  'permit.tier': 'fixed',
  'permit.division': 'fixed',
  'permit.issuedOn': 'fixed',
  'permit.endorsedOn': 'waits',
  'permit.expiresOn': 'fixed',
  'permit.state': 'fixed',
  'permit.events': 'fixed',
  'permit.earlier': 'fixed',
};

/** What a caller says of facts in place of {@link changeability}. */
export type Changeabilities = { readonly [path: string]: Changeability };

/** What a person can do about a fact; of a rule file's own facts, days wait and anything else can change. */
export function changeabilityOf(path: string, is: Descriptor, given: Changeabilities): Changeability {
  const table: Changeabilities = changeability;
  const has = (one: Changeabilities): boolean => Object.prototype.hasOwnProperty.call(one, path);
  if (has(given)) return given[path] as Changeability;
  if (has(table)) return table[path] as Changeability;
  return is.type === 'date' ? 'waits' : 'can-change';
}
