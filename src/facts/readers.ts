import type { Facts, Subject } from './vocabulary.js';

/** Takes one value out of what holds it; undefined if it is not stated. */
export type Reader = (from: never) => unknown;

type Readers<T> = { readonly [K in keyof Required<T>]: (from: T) => unknown };
type Stated<S extends Subject> = NonNullable<Facts[S]>;

/**
 * How each fact is read from its subject: by a property access of its own, since one access for all
 * names is many times slower, and every verdict begins with it.
 */
export const readers: { readonly [S in Subject]: Readers<Stated<S>> } = {
  identity: {
    birthDate: (from) => from.birthDate,
    hukouDivision: (from) => from.hukouDivision,
    region: (from) => from.region,
    hasLimitedMobility: (from) => from.hasLimitedMobility,
    hasDisability: (from) => from.hasDisability,
    dataChangedOn: (from) => from.dataChangedOn,
    diedOn: (from) => from.diedOn,
  },
  residence: {
    division: (from) => from.division,
    arrivedOn: (from) => from.arrivedOn,
    registeredOn: (from) => from.registeredOn,
    plannedDays: (from) => from.plannedDays,
    isContinuous: (from) => from.isContinuous,
    purposes: (from) => from.purposes,
    housing: (from) => from.housing,
    leaseFrom: (from) => from.leaseFrom,
    leaseThrough: (from) => from.leaseThrough,
    isLeaseFiled: (from) => from.isLeaseFiled,
    addressChangedOn: (from) => from.addressChangedOn,
    leaseEndedOn: (from) => from.leaseEndedOn,
    leftOn: (from) => from.leftOn,
    spells: (from) => from.spells,
  },
  employment: {
    kind: (from) => from.kind,
    division: (from) => from.division,
    contractFrom: (from) => from.contractFrom,
    contractThrough: (from) => from.contractThrough,
    startedOn: (from) => from.startedOn,
    endedOn: (from) => from.endedOn,
    workplaceChangedOn: (from) => from.workplaceChangedOn,
    socialInsuranceMonths: (from) => from.socialInsuranceMonths,
    insuredMonths: (from) => from.insuredMonths,
    taxMonths: (from) => from.taxMonths,
    pensionMonths: (from) => from.pensionMonths,
  },
  study: {
    isEnrolled: (from) => from.isEnrolled,
    isFullTime: (from) => from.isFullTime,
    isContinuous: (from) => from.isContinuous,
    level: (from) => from.level,
    division: (from) => from.division,
  },
  standing: {
    isRecognisedTalent: (from) => from.isRecognisedTalent,
    isRecognisedInvestor: (from) => from.isRecognisedInvestor,
    isOtherwiseDesignated: (from) => from.isOtherwiseDesignated,
    hasBadCredit: (from) => from.hasBadCredit,
  },
  family: {
    relation: (from) => from.relation,
    livesWithSponsor: (from) => from.livesWithSponsor,
    sponsorGround: (from) => from.sponsorGround,
    sponsorPermitThrough: (from) => from.sponsorPermitThrough,
  },
  application: {
    filedBy: (from) => from.filedBy,
    channel: (from) => from.channel,
    ground: (from) => from.ground,
    tier: (from) => from.tier,
    submittedOn: (from) => from.submittedOn,
    acceptedOn: (from) => from.acceptedOn,
  },
  permit: {
    kind: (from) => from.kind,
    tier: (from) => from.tier,
    division: (from) => from.division,
    issuedOn: (from) => from.issuedOn,
    endorsedOn: (from) => from.endorsedOn,
    expiresOn: (from) => from.expiresOn,
    state: (from) => from.state,
    events: (from) => from.events,
    earlier: (from) => from.earlier,
  },
};

/** How each subject is read from a person's facts. */
export const subjectReaders: Readers<Pick<Facts, Subject | 'local'>> = {
  identity: (from) => from.identity,
  residence: (from) => from.residence,
  employment: (from) => from.employment,
  study: (from) => from.study,
  standing: (from) => from.standing,
  family: (from) => from.family,
  application: (from) => from.application,
  permit: (from) => from.permit,
  local: (from) => from.local,
};
